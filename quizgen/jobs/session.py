"""What every piece of work needs: the plugins, the time, and where notes go."""

import datetime
import os
import random
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING, Self

from quizgen.api import MAX_SIZE, Context, Media, NoMedia, Reporter
from quizgen.errors import InputError
from quizgen.host import Plugins
from quizgen.model.base import digest_of
from quizgen.report import Note
from quizgen.rules import ALL_RULES, Rules

if TYPE_CHECKING:
    from quizgen.jobs.cache import Cache


@dataclass(frozen=True, slots=True)
class Effort:
    """What a build may use: processes (0: as many as pay), seconds a document, and a cache.

    `cluster` is the address of one whose workers read the documents instead.
    """

    jobs: int = 1
    timeout: float | None = None
    cache: "Cache | None" = None
    cluster: str | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """The plugins, the time, the reporter that gets every note, and the rules in force.

    `effort` is what a build may use, `max_size` how much of one document is read.
    """

    reporter: Reporter
    plugins: Plugins
    now: datetime.datetime
    rules: Rules = field(default=ALL_RULES, kw_only=True)
    effort: Effort = field(default=Effort(), kw_only=True)
    max_size: int = field(default=MAX_SIZE, kw_only=True)

    def at_present(self) -> Self:
        """This session, now."""
        return replace(self, now=_now())

    def context(
        self, *seeds: str, media: Media | None = None, further: Iterable[str] = ()
    ) -> Context:
        """A context whose chance depends on `seeds`, and `further` ones, and nothing else."""
        chance = digest_of(chain(seeds, further))
        rng = random.Random(chance)  # noqa: S311 - chance for quizzes, not for secrets
        return Context(
            rng=rng,
            now=self.now,
            reporter=self.reporter,
            media=media or NoMedia(),
            languages=self.plugins.languages(),
            max_size=self.max_size,
        )


def open_session(reporter: Reporter) -> Session:
    """A session with the installed plugins; those that failed are noted."""
    plugins = Plugins.installed()
    for failure in plugins.failures:
        reporter.note(Note(kind="plugin", message=str(failure)))
    return Session(reporter, plugins, _now())


def _now() -> datetime.datetime:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.datetime.now(datetime.UTC)
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
    except (ValueError, OverflowError, OSError):
        raise InputError(
            f"SOURCE_DATE_EPOCH is '{epoch}'", hint="it must be a number of seconds since 1970"
        ) from None
