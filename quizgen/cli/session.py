"""What a command works with: a session, and the console at the end of it."""

import os
import sys
from dataclasses import dataclass, replace

from quizgen.cli.reporter import ConsoleReporter
from quizgen.errors import UsageError
from quizgen.host import Plugins
from quizgen.jobs.session import Session, open_session
from quizgen.rules import Rules
from quizgen.terminal import wants_plain


@dataclass(frozen=True, slots=True)
class CommandSession(Session):
    """One run of a command; `console` is the end of the line for every note."""

    console: ConsoleReporter


def start(*, json_notes: bool = False, plain: bool = False) -> CommandSession:
    """A session with the installed plugins; those that failed are noted."""
    live = sys.stderr.isatty() and not (plain or json_notes or wants_plain(os.environ))
    console = ConsoleReporter(sys.stderr, live=live, json_notes=json_notes)
    session = open_session(console)
    return CommandSession(console, session.plugins, session.now, console)


def with_effort(
    session: CommandSession,
    jobs: int | None,
    timeout: int | None,
    max_size: int | None,
    *,
    cached: bool,
    cluster: str | None = None,
) -> CommandSession:
    """`session` with what a build may use: by default as many processes as pay, and the cache.

    Raises `UsageError` for flags that do not go together.
    """
    from quizgen.api import MAX_SIZE
    from quizgen.jobs.cache import Cache, default_folder
    from quizgen.jobs.session import Effort

    cache = Cache(default_folder(), session.console) if cached else None
    if cluster and timeout:
        hint = "its scheduler ends no task; --jobs can"
        raise UsageError("--timeout does not go with --cluster", hint=hint)
    if cluster not in (None, "local") and jobs:
        hint = "it has workers of its own; --cluster local begins N"
        raise UsageError("--jobs does not go with the address of a cluster", hint=hint)
    effort = Effort(0 if jobs is None else jobs, timeout, cache, cluster)
    return replace(session, effort=effort, max_size=max_size or MAX_SIZE)


def rules_of(switched: str, plugins: Plugins) -> Rules:
    """The rules that `-NAME,+NAME` leaves in force; `UsageError` where a name is unknown."""
    from quizgen.pipeline.rules import rule_tables  # here: it loads the parser

    return Rules.parse(switched, rule_tables(plugins.languages()))
