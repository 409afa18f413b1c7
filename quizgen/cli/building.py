"""One call of `build`, which may be run more than once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizgen.cli.flags import overruled
from quizgen.cli.session import CommandSession, rules_of, start, with_effort
from quizgen.jobs.sources import jobs as jobs_in

if TYPE_CHECKING:
    from quizgen.jobs.sources import Job


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to: its exit code, the questions of each deck, the files it wrote."""

    code: int
    questions: frozenset[tuple[str, str]]
    files: frozenset[Path]


@dataclass(frozen=True)
class Build:
    """What is built of `sources`, and how: the flags of the command line.

    `effort` is what a build may use, `exports` where and how is written, `flags` what the decks
    shall be.
    """

    sources: tuple[str, ...]
    effort: Mapping[str, Any]
    exports: Mapping[str, Any]
    flags: Mapping[str, Any]
    switched: str | None = None
    strict: bool = False
    json_notes: bool = False

    @cached_property
    def session(self) -> CommandSession:
        """What the builds of this call work with."""
        session = with_effort(start(json_notes=self.json_notes), **self.effort)
        if self.switched:
            session = replace(session, rules=rules_of(self.switched, session.plugins))
        return session

    def jobs(self) -> "list[Job]":
        """The decks that the sources ask for now."""
        return [overruled(job, self.flags) for job in jobs_in(self.sources, self.session.plugins)]

    def run(self) -> Built:
        """Build every deck, write it, and say what was noted."""
        from quizgen.cli.exporting import Exports

        session = self.session.at_present()
        exports = Exports(session, **self.exports)
        code = exports.write(self.jobs())
        session.console.summarise()
        if not code and self.strict:
            code = int(exports.lossy or session.console.found_something())
        return Built(code, frozenset(exports.asked), frozenset(exports.files))
