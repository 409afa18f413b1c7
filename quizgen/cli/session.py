"""What a command works with: the plugins, the time, and where notes go."""

import datetime
import os
import random
import sys
from dataclasses import dataclass

from pydantic import BaseModel, ValidationError

from quizgen.api import Context, Exporter, Media, NoMedia, Reporter
from quizgen.cli.reporter import ConsoleReporter
from quizgen.config import Settings, explain
from quizgen.errors import InputError, UsageError
from quizgen.model import digest
from quizgen.plugins import Plugins
from quizgen.report import Note
from quizgen.terminal import wants_plain


@dataclass(frozen=True, slots=True)
class Session:
    """One run of a command; `console` is the end of the line for every note."""

    console: ConsoleReporter
    reporter: Reporter
    plugins: Plugins
    now: datetime.datetime

    def context(self, *seeds: str, media: Media | None = None) -> Context:
        """A context whose chance depends on `seeds` and nothing else."""
        rng = random.Random(digest(*seeds))  # noqa: S311 - chance for quizzes, not for secrets
        return Context(rng=rng, now=self.now, reporter=self.reporter, media=media or NoMedia())


def start(*, json_notes: bool = False, plain: bool = False) -> Session:
    """A session with the installed plugins; those that failed are noted."""
    live = sys.stderr.isatty() and not (plain or json_notes or wants_plain(os.environ))
    reporter = ConsoleReporter(sys.stderr, live=live, json_notes=json_notes)
    plugins = Plugins.installed()
    for failure in plugins.failures:
        reporter.note(Note(kind="plugin", message=str(failure)))
    return Session(reporter, reporter, plugins, _now())


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
