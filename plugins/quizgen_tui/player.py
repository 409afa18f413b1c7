"""`play`: opens the progress, chooses what is asked, and runs the full-screen quiz."""

import os
import sys
from collections.abc import Mapping, Sequence

from quizgen.plugin import Context, Deck, UsageError
from quizgen.plugin.study import (
    Options,
    Session,
    chance,
    harmless,
    items_of,
    now_ms,
    open_store,
    parse_options,
    sitting,
)

_FAULT = 70


def play(decks: Sequence[Deck], options: Mapping[str, object], context: Context) -> int:
    """Ask the questions of `decks` on the whole screen; returns 0, or 70 where that broke down.

    textual itself shows what went wrong. Raises `UsageError` without a terminal, for an exam, and
    where `textual` is not installed.
    """
    wanted = parse_options(options)
    _check(wanted)
    try:
        from quizgen_tui.app import QuizApp
    except ImportError as error:
        if error.name is None or not error.name.startswith("textual"):
            raise
        raise UsageError(
            "the full-screen quiz needs the package textual",
            hint="pip install 'quizgen[tui]', or leave out --tui",
        ) from None
    items = items_of(decks, context.languages)
    store = open_store(wanted.progress, context)
    try:
        found = sitting(items, store, wanted, now_ms(), chance(wanted, context))
        if not found.items:
            sys.stdout.write(harmless(found.message) + "\n")
            return 0
        session = Session(found.items, store, now_ms, counted=found.counted)
        app = QuizApp(session, store, message=found.message, edit=wanted.edit)
        app.run()
    finally:
        store.close()
    return _FAULT if app.return_code else 0


def _check(wanted: Options) -> None:
    if wanted.exam:
        raise UsageError("an exam is held line by line", hint="leave out --tui")
    plain = wanted.plain or os.environ.get("TERM", "dumb") == "dumb"
    if plain or wanted.answers or not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("the full-screen quiz needs a terminal", hint="leave out --tui")
