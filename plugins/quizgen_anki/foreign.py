"""Notes of any other type as flashcards and clozes."""

import itertools
from typing import Any

from quizgen.plugin import Gap, Plain, RichText
from quizgen_anki.collection import StoredNote
from quizgen_anki.gaps import cards
from quizgen_anki.templates import is_reversed, switches
from quizgen_anki.unmarkup import Part, cloze, rich

_FRONTS = ("front", "question", "expression", "word", "term", "text")
_BACKS = ("back", "answer", "meaning", "definition", "translation")


def foreign_questions(note: StoredNote) -> list[dict[str, Any]]:
    """A cloze for a note of a cloze type, else a flashcard, and another for a reversed card.

    A note whose gaps overlap gives a cloze for each card. `ValueError` where it has no text.
    """
    return _clozes(note) if note.type.cloze else _flashcards(note)


def _flashcards(note: StoredNote) -> list[dict[str, Any]]:
    switched = switches(note.type)
    pages = ((name, page) for name, page in note.values.items() if name not in switched)
    seen = {name: text for name, page in pages if (text := rich(page))}
    front, back = _sides(seen)
    more = [text for name, text in seen.items() if name not in (front, back)]
    rest = {"kind": "flashcard", "explanation": _in_lines(more) if more else None}
    found = [rest | {"stem": seen[front], "back": seen[back]}]
    if any(is_reversed(note.type, card, front, back) for card in note.cards):
        found.append(rest | {"stem": seen[back], "back": seen[front]})
    return found


def _sides(seen: dict[str, RichText]) -> tuple[str, str]:
    """The names of the fields that are front and back: by their names, or else the first ones."""
    if not seen:
        raise ValueError("it has no text")
    front = _named(seen, _FRONTS) or next(iter(seen))
    rest = {name: text for name, text in seen.items() if name != front}
    if not rest:
        raise ValueError("it has a front and no back")
    return front, _named(rest, _BACKS) or next(iter(rest))


def _named(seen: dict[str, RichText], names: tuple[str, ...]) -> str | None:
    by_name = {name.casefold(): name for name in reversed(seen)}
    return next((by_name[name] for name in names if name in by_name), None)


def _in_lines(texts: list[RichText]) -> RichText:
    lines = itertools.chain.from_iterable(("\n", *text.parts) for text in texts)
    return RichText.of(*itertools.islice(lines, 1, None))


def _clozes(note: StoredNote) -> list[dict[str, Any]]:
    pages = [page for page in note.fields if "{{c" in page]
    if not pages:
        raise ValueError("it has no gap")
    if "image-occlusion:" in pages[0]:
        raise ValueError("image occlusion is not read")
    more = [text for page in note.fields if page != pages[0] and (text := rich(page))]
    rest = {"kind": "cloze", "explanation": _in_lines(more) if more else None}
    return [rest | {"parts": regrouped(cloze(page))} for page in cards(pages[0])]


def regrouped(parts: list[Part]) -> list[Part]:
    """Groups numbered from 1 without a hole."""
    numbers = sorted({part.group for part in parts if isinstance(part, Gap)})
    groups = {number: place for place, number in enumerate(numbers, 1)}
    found: list[Part] = []
    for part in parts:
        if isinstance(part, Gap):
            if found and isinstance(found[-1], Gap):
                found.append(Plain(text="\u200b"))  # two gaps side by side stay two
            found.append(part.model_copy(update={"group": groups[part.group]}))
        else:
            found.append(part)
    return found
