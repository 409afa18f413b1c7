"""`play`: chooses what is asked, opens the progress, and runs the session line by line."""

import random
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from quizgen.api import Context
from quizgen.errors import Interrupted, OutputError
from quizgen.model import Deck
from quizgen.study import Choice, Session, Store, chosen, items_of, next_due, open_or_replace
from quizgen.study.items import Item, Key
from quizgen.study.memory import Memory
from quizgen.study.place import default_path
from quizgen_console.face import Face, face_for
from quizgen_console.lines import now_ms, run
from quizgen_console.options import Options, parse_options
from quizgen_console.wording import span


def play(decks: Sequence[Deck], options: Mapping[str, object], context: Context) -> int:
    """Ask the questions of `decks`; returns the exit code. The options: `quizgen_console.options`.

    0: played to the end, or to the end of the input. 1: an exam below the pass mark. 130: Ctrl-C.
    """
    wanted = parse_options(options)
    items = items_of(decks)
    with ExitStack() as stack:
        source = sys.stdin
        if wanted.answers:
            source = stack.enter_context(wanted.answers.open(encoding="utf-8", errors="replace"))
        face = face_for(source, sys.stdout, plain=wanted.plain)
        store = open_store(wanted.progress, context)
        stack.callback(store.close)
        if not items:
            face.show("text", "This deck has no questions.")
            return 0
        try:
            return _sit(items, store, face, wanted, context)
        except KeyboardInterrupt:
            face.show("text", "\nStopped. Everything that was answered is saved.")
            return Interrupted.exit_code


def open_store(path: Path | None, context: Context) -> Store:
    """The progress file at `path`, or the user's own; in memory, with a note, if neither can be.

    A file that was named and cannot be written is an error.
    """
    if path is not None:
        return open_or_replace(path, lambda text: context.note("advice", text))
    try:
        return open_or_replace(default_path(), lambda text: context.note("advice", text))
    except OutputError as error:
        context.note("advice", f"{error.message}; this session is not saved", where=error.where)
        return Store.open(None)


def _sit(items: list[Item], store: Store, face: Face, wanted: Options, context: Context) -> int:
    rng = random.Random(wanted.seed) if wanted.seed is not None else context.rng  # noqa: S311 - a quiz
    choice = Choice(
        due=wanted.due,
        new=wanted.new,
        limit=wanted.limit,
        cram=wanted.cram,
        tags=wanted.tags,
        kinds=wanted.kinds,
        shuffle=wanted.shuffle,
    )
    if wanted.exam:
        from quizgen_console.exam import sit_exam

        return sit_exam(items, choice, wanted, face, rng)
    states = store.states([item.key for item in items])
    asked = chosen(items, states, choice, now_ms(), rng)
    if not asked and not (wanted.due or wanted.new is not None or wanted.cram):
        asked, choice = _practice(items, states, choice, rng, face)
    if not asked:
        face.show("text", _nothing(items, states, wanted))
        return 0
    session = Session(asked, store, now_ms, counted=not choice.cram)
    several = len({item.deck for item in items}) > 1
    return run(session, face, several_decks=several, edit=wanted.edit)


def _practice(
    items: list[Item],
    states: Mapping[Key, Memory],
    choice: Choice,
    rng: random.Random,
    face: Face,
) -> tuple[list[Item], Choice]:
    """All of the deck, as practice, when nothing of it is due: who calls wants to play."""
    from dataclasses import replace

    cram = replace(choice, cram=True)
    asked = chosen(items, states, cram, now_ms(), rng)
    if asked:
        later = next_due(items, states, now_ms())
        when = f" The next is due in {span(later - now_ms())}." if later else ""
        face.show("text", f"Nothing is due.{when} This is practice: it changes no schedule.")
    return asked, cram


def _nothing(items: list[Item], states: Mapping[Key, Memory], wanted: Options) -> str:
    if wanted.tags or wanted.kinds:
        return "No question of these tags and kinds is to be asked now."
    later = next_due(items, states, now_ms())
    if later is None:
        return "Nothing is due: no question was answered yet. Leave out --due to begin."
    return f"Nothing is due. The next is due in {span(later - now_ms())}; --cram asks all the same."
