"""What a player does before it asks: the progress file, and what there is to ask."""

import random
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.api import Context
from quizgen.errors import OutputError
from quizgen.study.days import end_of_day, local_zone
from quizgen.study.items import Choice, Item, Key, chosen, next_due
from quizgen.study.memory import Memory
from quizgen.study.opening import open_to_write, open_unsaved
from quizgen.study.options import Options
from quizgen.study.place import default_path
from quizgen.study.store import Store
from quizgen.study.wording import span


@dataclass(frozen=True, slots=True)
class Sitting:
    """What is asked, whether it counts, and what to say before (or instead)."""

    items: tuple[Item, ...]
    counted: bool = True
    message: str = ""


def now_ms() -> int:
    """The time in milliseconds since 1970."""
    return time.time_ns() // 1_000_000


def open_store(path: Path | None, context: Context) -> Store:
    """The progress file at `path`, or the user's own; in memory, with a note, if that cannot be.

    A file that was named and cannot be written is an error.
    """
    try:
        return open_to_write(path or default_path(), lambda text: context.note("advice", text))
    except OutputError as error:
        if path is not None:
            raise
        context.note("advice", f"{error.message}; this session is not saved", where=error.where)
        return open_unsaved(default_path())


def chance(options: Options, context: Context) -> random.Random:
    """What shuffles: seeded by the option where it is given."""
    if options.seed is None:
        return context.rng
    return random.Random(options.seed)  # noqa: S311 - chance for quizzes, not for secrets


def choice_of(options: Options, now: int | None = None) -> Choice:
    """Which items `options` ask for at `now` (ms), the present if it is not given."""
    now = now_ms() if now is None else now
    return Choice(
        due=options.due,
        new=options.new,
        limit=options.limit,
        cram=options.cram,
        tags=options.tags,
        kinds=options.kinds,
        shuffle=options.shuffle,
        today_ends=end_of_day(now, local_zone(now), options.day_start),
    )


def sitting(
    items: Sequence[Item], store: Store, options: Options, now: int, rng: random.Random
) -> Sitting:
    """What to ask now.

    Where nothing is due and the options ask for nothing special, all of the deck, as practice: who
    calls `quizgen play` wants to play.
    """
    choice = choice_of(options, now)
    states = store.states([item.key for item in items])
    asked = chosen(items, states, choice, now, rng)
    if asked:
        due = sum(item.key in states for item in asked)
        going_on = f"Going on: {due} due, {len(asked) - due} new." if states else ""
        message = "Practice: it changes no schedule." if choice.cram else going_on
        return Sitting(tuple(asked), counted=not choice.cram, message=message)
    everything = replace(choice, cram=True)
    practice = chosen(items, states, everything, now, rng) if _is_open(options) else []
    if practice:
        later = next_due(items, states, now)
        when = f" The next is due in {span(later - now)}." if later else ""
        message = f"Nothing is due.{when} This is practice: it changes no schedule."
        return Sitting(tuple(practice), counted=False, message=message)
    return Sitting((), message=_nothing(items, states, options, now))


def _is_open(options: Options) -> bool:
    """Whether the options leave open what is asked."""
    return not (options.due or options.new is not None or options.cram or options.limit == 0)


def _nothing(
    items: Sequence[Item], states: Mapping[Key, Memory], options: Options, now: int
) -> str:
    if not items:
        return "This deck has no questions."
    if options.tags or options.kinds:
        return "No question of these tags and kinds is to be asked now."
    later = next_due(items, states, now)
    if later is None:
        return "Nothing is due: no question was answered yet. Leave out --due to begin."
    return f"Nothing is due. The next is due in {span(later - now)}; --cram asks all the same."
