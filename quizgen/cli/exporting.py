"""Decks into files: which formats, which paths, and what happens when one of them fails."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from quizgen.api import Context, Exporter
from quizgen.cli.decks import Made, make
from quizgen.cli.explaining import explain_question
from quizgen.cli.output import prepare, target, write_file, write_stdout
from quizgen.cli.reporter import Recorder
from quizgen.cli.session import Session, check_option_names, options_of
from quizgen.cli.sources import Job
from quizgen.documents.read import STANDARD_INPUT
from quizgen.errors import PluginError, UsageError
from quizgen.report import Note

if TYPE_CHECKING:
    from quizgen.trace import Funnel

DEFAULT = "anki"
"""The format that is written where none is named."""


@dataclass(frozen=True, slots=True)
class _Plan:
    job: Job
    exporter: Exporter
    path: Path | None  # None is standard output

    @property
    def place(self) -> str:
        """Where the file goes, in words."""
        return str(self.path or "standard output")


class Exports:
    """The files that one call of `build` writes."""

    def __init__(
        self,
        session: Session,
        formats: Sequence[str],
        output: str | None,
        *,
        explain: bool,
        explained: str | None = None,
    ) -> None:
        self._session = session
        self._formats = tuple(dict.fromkeys(formats))
        self._output = output
        self._explain = explain
        self._explained = explained
        for name in self._formats:
            session.plugins.exporter(name)

    def write(self, jobs: Sequence[Job], flags: Mapping[str, Any]) -> int:
        """Make and write every deck; returns 4 if a plugin failed, with a line each, else 0.

        Names, options and paths are checked before the first document is read.
        """
        plans = self._plans(jobs)
        for plan in plans:
            settings = plan.job.settings.overruled(flags)
            check_option_names(settings, self._session.plugins)
            options_of(plan.exporter, settings)
        codes = [
            self._write(job, [plan for plan in plans if plan.job is job], flags) for job in jobs
        ]
        return max(codes, default=0)

    def _write(self, job: Job, plans: Sequence[_Plan], flags: Mapping[str, Any]) -> int:
        """Make the deck of `job` and write it by its own `plans`."""
        funnel = _funnel() if self._explain or self._explained else None
        made = make(job, self._session, flags, funnel)
        written = [plan.place for plan in plans if self._export(plan, made)]
        number = len(made.deck.questions)
        questions = "1 question" if number == 1 else f"{number} questions"
        files = ", ".join(written) or "nothing"
        self._session.console.say(f"{job.name}: {questions} -> {files}")
        if funnel:
            self._account(made, funnel)
        return 0 if len(written) == len(plans) else PluginError.exit_code

    def _account(self, made: Made, funnel: "Funnel") -> None:
        """Say what `funnel` counted on the way to the deck, as far as the user asked."""
        console = self._session.console
        if self._explain:
            console.explain(funnel.reached, funnel.lost)
        if self._explained:
            explain_question(self._explained, funnel, made.deck, console.say)

    def _plans(self, jobs: Sequence[Job]) -> list[_Plan]:
        pairs = [(job, exporter) for job in jobs for exporter in self._exporters(job)]
        if self._output == STANDARD_INPUT:
            if len(pairs) != 1:
                raise UsageError(
                    "standard output takes one deck in one format",
                    hint="name one source and one --format",
                )
            job, exporter = pairs[0]
            if not exporter.text:
                raise UsageError(
                    f"the format '{exporter.name}' is binary, not for standard output",
                    hint=f"-o FILE{exporter.suffix} writes it to a file",
                )
            return [_Plan(job, exporter, None)]
        many = len(pairs) > 1
        plans = [
            _Plan(job, exporter, target(self._output, job.name, exporter.suffix, many=many))
            for job, exporter in pairs
        ]
        self._check_paths([plan.path for plan in plans if plan.path], jobs)
        return plans

    def _check_paths(self, paths: Sequence[Path], jobs: Sequence[Job]) -> None:
        sources = {item.path.resolve() for job in jobs for item in job.items}
        for path in paths:
            if path.resolve() in sources:
                raise UsageError(
                    "would be overwritten, and is a source",
                    where=str(path),
                    hint="name another file with -o",
                )
            if paths.count(path) > 1:
                raise UsageError(f"two decks would be written to {path}", hint="build them apart")
            prepare(path, make_folder=self._output is not None)

    def _exporters(self, job: Job) -> list[Exporter]:
        names = self._formats or job.settings.formats or (DEFAULT,)
        return [self._session.plugins.exporter(name) for name in names]

    def _export(self, plan: _Plan, made: Made) -> bool:
        """Write the file of `plan`; False, with a note, where its plugin fails."""
        exporter = plan.exporter
        context = self._context(plan, made)

        def fill(stream: BinaryIO) -> None:
            with self._session.plugins.blame(exporter):
                exporter.write(made.deck, stream, context)

        self._session.reporter.progress(f"writing {exporter.name}", 0)
        try:
            if plan.path is None:
                write_stdout(fill)
            else:
                write_file(plan.path, fill)
        except PluginError as error:
            self._session.reporter.note(Note(kind="plugin", message=str(error)))
            return False
        return True

    def _context(self, plan: _Plan, made: Made) -> Context:
        ids = [question.id for question in made.deck.questions]
        context = self._session.context(
            str(made.settings.seed), plan.exporter.name, *ids, media=made.media
        )
        previous = plan.path if plan.path and plan.path.is_file() else None
        return replace(
            context,
            reporter=Recorder(self._session.reporter, made.notes),
            options=options_of(plan.exporter, made.settings),
            previous=previous,
            state=plan.job.folder,
        )


def _funnel() -> "Funnel":
    from quizgen.trace import Funnel

    return Funnel()
