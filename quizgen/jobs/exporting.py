"""A deck into a file: which format, with which options, and nothing that is a source is lost."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from pydantic import BaseModel, ValidationError

from quizgen.api import Context, Exporter, Output
from quizgen.config import Settings, explain
from quizgen.deckfile.load import EDITED
from quizgen.errors import UsageError
from quizgen.host import Plugins
from quizgen.jobs.beside import write_beside
from quizgen.jobs.decks import Made
from quizgen.jobs.losses import Losses, losses
from quizgen.jobs.output import write_file, write_stdout
from quizgen.jobs.session import Session
from quizgen.jobs.sources import Item
from quizgen.report import Recorder


@dataclass(frozen=True, slots=True)
class Written:
    """The files that an exporter wrote, none where it wrote to standard output, and what they lack.

    What belongs beside them is not among the files.
    """

    files: tuple[Path, ...]
    losses: Losses


def export(made: Made, exporter: Exporter, path: Path | None, session: Session) -> Written:
    """What `exporter` writes of `made` to `path`, each file whole or not at all.

    To standard output (`path` is None) goes the first one only. Raises `OutputError` where a file
    cannot be written, `UsageError` for a wrong option, and `PluginError` where the exporter fails.
    """
    outputs = outputs_of(exporter, made.job.settings)
    recorder = Recorder(session.reporter, made.notes)
    session.reporter.progress(f"writing {exporter.name}", 0)
    if exporter.beside is not None:
        context = _context(made, exporter, path, session, recorder)
        with session.plugins.blame(exporter):
            further = dict(exporter.beside(made.deck, context))
        write_beside(path, further, context)

    def filling(output: Output, target: Path | None) -> Callable[[BinaryIO], None]:
        context = _context(made, exporter, target, session, recorder)

        def fill(stream: BinaryIO) -> None:
            with session.plugins.blame(exporter):
                output.write(made.deck, stream, context)

        return fill

    paths = paths_of(outputs, path) if path else []
    if not paths:
        write_stdout(filling(outputs[0], None))
    for output, target in zip(outputs, paths, strict=False):
        write_file(target, filling(output, target))
    lost = losses(made.deck, recorder.notes[len(made.notes) :])
    return Written(tuple(paths), lost)


def outputs_of(exporter: Exporter, settings: Settings) -> Sequence[Output]:
    """The files that `exporter` writes with `settings`; `UsageError` for a wrong option."""
    options = options_of(exporter, settings)
    if exporter.outputs is None:
        return (Output(exporter.suffix, exporter.write),)
    return exporter.outputs(options)


def paths_of(outputs: Sequence[Output], path: Path) -> list[Path]:
    """Where `outputs` go when the first is written to `path`: beside it, under its name."""
    first, *others = (output.suffix for output in outputs)
    name = path.name.removesuffix(first) if path.name.endswith(first) else path.stem
    return [path, *(path.with_name(name + suffix) for suffix in others)]


def exporter_for(path: Path, plugins: Plugins) -> Exporter:
    """The exporter whose files end as `path` does; `UsageError` where there is none or several."""
    name = path.name.lower()
    able = [one for one in plugins.exporters() if name.endswith(one.suffix)]
    longest = max((len(one.suffix) for one in able), default=0)
    able = [one for one in able if len(one.suffix) == longest]
    if len(able) == 1:
        return able[0]
    problem = "several formats are written to" if able else "no format is written to"
    formats = ", ".join(f"{one.name} ({one.suffix})" for one in able or plugins.exporters())
    raise UsageError(
        f"{problem} files whose names end like this one",
        where=str(path),
        hint=f"choose the format: {formats}",
    )


def refuse_sources(path: Path, items: Iterable[Item]) -> None:
    """Raise `UsageError` where writing `path` would overwrite one of `items`."""
    if path.exists() and path.resolve() in {item.path.resolve() for item in items}:
        raise UsageError(
            "would be overwritten, and is a source", where=str(path), hint="name another file"
        )


def refuse_other_ending(path: Path, exporter: Exporter, plugins: Plugins) -> None:
    """Raise `UsageError` where the name of `path` is one of another format."""
    name = path.name.lower()
    if name.endswith(exporter.suffix):
        return
    others = [one for one in plugins.exporters() if name.endswith(one.suffix)]
    if others:
        raise UsageError(
            f"ends like {others[0].name}, and the format is {exporter.name}",
            where=str(path),
            hint=f"name it {path.stem}{exporter.suffix}, or choose --format {others[0].name}",
        )


def refuse_strangers(path: Path, suffix: str, plugins: Plugins) -> None:
    """Raise `UsageError` where writing `path`, in a format with `suffix`, overwrites a stranger's.

    A file of another ending is none of the format; one that quizgen reads as a document is none
    either, unless it is a question bank; nor is one that its exporter knows to be another's.
    """
    if not path.is_file() or not path.stat().st_size:
        return
    if not _may_be_ours(path, suffix, plugins):
        raise UsageError(
            "stands there already, and quizgen has not written it",
            where=str(path),
            hint="name another file, or --force overwrites it",
        )


def _may_be_ours(path: Path, suffix: str, plugins: Plugins) -> bool:
    """Whether a file is of the format with `suffix`, and nothing says that a stranger wrote it."""
    name = path.name.lower()
    document = any(name.endswith(end) for one in plugins.readers() for end in one.suffixes)
    if not name.endswith(suffix) or (document and not _is_bank(path, plugins)):
        return False
    wrote = next((one.wrote for one in plugins.exporters() if one.suffix == suffix), None)
    return wrote is None or wrote(path.read_bytes())


def _is_bank(path: Path, plugins: Plugins) -> bool:
    """Whether `path` is a deck or question bank, or a page that quizgen made."""
    data = path.read_bytes()
    readers = (one for one in plugins.deck_readers() if path.suffix.lower() in one.suffixes)
    banks = any(one.recognises is None or one.recognises(data) for one in readers)
    return banks or b"quizgen" in data or path.name.lower().endswith(EDITED)


def options_of(exporter: Exporter, settings: Settings) -> BaseModel | None:
    """The checked options for `exporter`; `UsageError` names the one that is wrong."""
    given = settings.options.get(exporter.name, {})
    if exporter.options is None:
        if given:
            raise UsageError(f"the format '{exporter.name}' takes no options", hint="leave it out")
        return None
    try:
        return exporter.options.model_validate(given)
    except ValidationError as error:
        problem = error.errors()[0]
        key = ".".join(str(step) for step in problem["loc"])
        known = ", ".join(exporter.options.model_fields)
        raise UsageError(
            f"option {exporter.name}.{key}: {explain(problem)}", hint=f"there are: {known}"
        ) from None


def check_option_names(settings: Settings, plugins: Plugins) -> None:
    """Raise `UsageError` when `settings` has options for a plugin that is not there."""
    known = {one.name for one in plugins.exporters()} | {one.name for one in plugins.players()}
    known |= {owner.plugin for owner in plugins.blocked}
    for name in settings.options:
        if name not in known:
            raise UsageError(
                f"options for '{name}', which is no plugin that takes any",
                hint=f"there are: {', '.join(sorted(known))}",
            )


def _context(
    made: Made, exporter: Exporter, path: Path | None, session: Session, recorder: Recorder
) -> Context:
    settings = made.job.settings
    ids = (question.id for question in made.deck.questions)
    return replace(
        session.context(str(settings.seed), exporter.name, media=made.media, further=ids),
        reporter=recorder,
        options=options_of(exporter, settings),
        previous=path if path and path.is_file() else None,
        state=made.job.folder,
    )
