"""The files that one call of `build` writes: which, where, and what happens when one fails."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.api import Exporter
from quizgen.cli.explaining import explain_question
from quizgen.cli.session import CommandSession
from quizgen.cli.target import target
from quizgen.documents.read import STANDARD_INPUT
from quizgen.errors import PluginError, UsageError
from quizgen.jobs.decks import Made, gather, size
from quizgen.jobs.exporting import (
    check_option_names,
    export,
    exporter_for,
    options_of,
    outputs_of,
    paths_of,
    refuse_other_ending,
    refuse_sources,
    refuse_strangers,
)
from quizgen.jobs.output import prepare
from quizgen.jobs.sources import Job
from quizgen.report import Note

if TYPE_CHECKING:
    from quizgen.trace import Trace

NOTHING = 1
"""The exit code where no question was found."""

NONE = (
    "quizgen asks what sentences, lists, tables, marked terms and questions with answers say; "
    "--explain tells what was left out, --min-quality 0 asks more"
)

DEFAULT = "anki"
"""The format that is written where none is named."""


@dataclass(frozen=True, slots=True)
class _Plan:
    job: Job
    exporter: Exporter
    path: Path | None  # None is standard output


class Exports:
    """The files that one call of `build` writes."""

    def __init__(
        self,
        session: CommandSession,
        formats: Sequence[str],
        output: str | None,
        *,
        explain: bool,
        explained: str | None = None,
        force: bool = False,
    ) -> None:
        self._session = session
        self._formats = tuple(dict.fromkeys(formats))
        self._output = output
        self._explain = explain
        self._explained = explained
        self._force = force
        self.lossy = False
        """Whether a format could not hold all of a deck."""
        self.asked: set[tuple[str, str]] = set()
        """Each question of each deck, by the name of its job and its id."""
        self.files: set[Path] = set()
        """What was written."""
        for name in self._formats:
            session.plugins.exporter(name)

    def write(self, jobs: Sequence[Job]) -> int:
        """Make and write every deck; returns 4 if a plugin failed, with a line each, else 0.

        Names, options and paths are checked before the first document is read.
        """
        plans = self._plans(jobs)
        for plan in plans:
            check_option_names(plan.job.settings, self._session.plugins)
            options_of(plan.exporter, plan.job.settings)
        codes = [self._write(job, [plan for plan in plans if plan.job is job]) for job in jobs]
        found = [code for code in codes if code != NOTHING]
        return max(found) if found else max(codes, default=0)

    def _write(self, job: Job, plans: Sequence[_Plan]) -> int:
        trace = _trace() if self._explain or self._explained else None
        stock = gather(job, self._session, trace)
        code = 0
        for purpose in dict.fromkeys(plan.exporter.purpose for plan in plans):
            made = stock.made(purpose)
            self.asked |= {(job.name, question.id) for question in made.deck.questions}
            wanted = [plan for plan in plans if plan.exporter.purpose == purpose]
            code = max(code, self._export(made, wanted))
            if trace:
                self._say_why(trace, made)
        return code

    def _export(self, made: Made, plans: Sequence[_Plan]) -> int:
        """Write one deck in several formats; 4 where a plugin failed, 1 without questions, else 0.

        Nothing found is no success: an empty file would only replace a full one.
        """
        if not made.deck.questions:
            self._session.console.say(f"{made.job.name}: no questions, nothing is written ({NONE})")
            return NOTHING
        code = 0
        written: list[str] = []
        lossy: list[str] = []
        for plan in plans:
            try:
                done = export(made, plan.exporter, plan.path, self._session)
                written += [str(file) for file in done.files] or ["standard output"]
                self.files.update(done.files)
                lossy += [f"{plan.exporter.name}: {done.losses}"] if done.losses else []
            except PluginError as error:
                code = error.exit_code
                self._session.reporter.note(Note(kind="plugin", message=str(error)))
        files = ", ".join(written) or "nothing"
        self._session.console.say(f"{made.job.name}: {size(made.deck)} -> {files}")
        for line in lossy:
            self._session.console.say(line)
        self.lossy = self.lossy or bool(lossy)
        return code

    def _say_why(self, trace: "Trace", made: Made) -> None:
        console = self._session.console
        if self._explain:
            console.explain(trace)
        if self._explained:
            explain_question(self._explained, trace, made.deck, console.say)

    def _plans(self, jobs: Sequence[Job]) -> list[_Plan]:
        pairs = [(job, exporter) for job in jobs for exporter in self._exporters(job)]
        if self._output == STANDARD_INPUT:
            return [_to_stdout(pairs)]
        many = len(pairs) > 1
        plans, targets = [], []
        for job, exporter in pairs:
            outputs = outputs_of(exporter, job.settings)
            path = target(self._output, job.name, outputs[0].suffix, many=many)
            plans.append(_Plan(job, exporter, path))
            paths = paths_of(outputs, path)
            suffixes = [output.suffix for output in outputs]
            targets += list(zip(paths, suffixes, strict=True))
        self._check_paths(targets, jobs)
        return plans

    def _check_paths(self, targets: Sequence[tuple[Path, str]], jobs: Sequence[Job]) -> None:
        sources = [item for job in jobs for item in job.items]
        paths = [path for path, _ in targets]
        for path, suffix in targets:
            refuse_sources(path, sources)
            if not self._force:
                refuse_strangers(path, suffix, self._session.plugins)
            if paths.count(path) > 1:
                raise UsageError(f"two decks would be written to {path}", hint="build them apart")
            prepare(path, make_folder=self._output is not None)

    def _exporters(self, job: Job) -> list[Exporter]:
        """The formats that are asked for; without any, the one that the name of the file says."""
        names = self._formats or job.settings.formats
        if not names and self._names_a_file():
            return [exporter_for(Path(self._output or ""), self._session.plugins)]
        found = [self._session.plugins.exporter(name) for name in names or (DEFAULT,)]
        if len(found) == 1 and self._names_a_file():
            refuse_other_ending(Path(self._output or ""), found[0], self._session.plugins)
        return found

    def _names_a_file(self) -> bool:
        output = self._output
        if not output or output == STANDARD_INPUT or output.endswith(("/", os.sep)):
            return False
        return not Path(output).is_dir()


def _to_stdout(pairs: Sequence[tuple[Job, Exporter]]) -> _Plan:
    if len(pairs) != 1:
        raise UsageError(
            "standard output takes one deck in one format", hint="name one source and one --format"
        )
    job, exporter = pairs[0]
    if not exporter.text:
        raise UsageError(
            f"the format '{exporter.name}' is binary, not for standard output",
            hint=f"-o FILE{exporter.suffix} writes it to a file",
        )
    return _Plan(job, exporter, None)


def _trace() -> "Trace":
    from quizgen.trace import Trace

    return Trace()
