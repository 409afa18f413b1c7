"""`play`: opens the progress, chooses what is asked, and runs the session line by line."""

import random
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack

from quizgen.plugin import Context, Deck, Interrupted
from quizgen.plugin.study import (
    Item,
    Options,
    Session,
    Store,
    chance,
    choice_of,
    items_of,
    now_ms,
    open_store,
    parse_options,
    sitting,
)
from quizgen_console.face import Face, face_for
from quizgen_console.lines import run


def play(decks: Sequence[Deck], options: Mapping[str, object], context: Context) -> int:
    """Ask the questions of `decks`; returns the exit code. The options: `quizgen.study.options`.

    0: played to the end, or to the end of the input. 1: an exam below the pass mark. 130: Ctrl-C.
    """
    wanted = parse_options(options)
    with ExitStack() as stack:
        source = sys.stdin
        if wanted.answers:
            source = stack.enter_context(wanted.answers.open(encoding="utf-8", errors="replace"))
        face = face_for(source, sys.stdout, plain=wanted.plain)
        store = open_store(wanted.progress, context)
        stack.callback(store.close)
        try:
            items = items_of(decks, context.languages)
            return _sit(items, store, face, wanted, chance(wanted, context))
        except KeyboardInterrupt:
            face.show("text", "\nStopped. Everything that was answered is saved.")
            return Interrupted.exit_code


def _sit(items: list[Item], store: Store, face: Face, wanted: Options, rng: random.Random) -> int:
    if wanted.exam:
        from quizgen_console.exam import sit_exam

        return sit_exam(items, choice_of(wanted), wanted, face, rng)
    found = sitting(items, store, wanted, now_ms(), rng)
    if found.message:
        face.show("text", found.message)
    if not found.items:
        return 0
    session = Session(found.items, store, now_ms, counted=found.counted)
    several = len({item.deck for item in items}) > 1
    return run(session, face, several_decks=several, edit=wanted.edit)
