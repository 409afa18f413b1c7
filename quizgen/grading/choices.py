"""The numbers beside options: in which order they are shown, and which ones an answer picks."""

import re
from collections.abc import Iterator, Sequence

from quizgen.model import (
    Cloze,
    Gap,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Ordering,
    Question,
    TrueFalse,
    digest,
    fold,
    trimmed,
)

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONGEST = 1_000
_PIECES = re.compile(r"[\s,;.+&]+")
_LINES = re.compile(r"[;\n]")
_LETTERED = re.compile(r"(?:\s*[a-z]\s*[-=:>.)]*\s*\d+[\s,;]*)+")
_PAIR = re.compile(r"([a-z])[^a-z\d]*(\d+)")


def shown_options(question: Question) -> tuple[str, ...]:
    """The options in the order in which a player shows them; answers by label mean this order.

    The right sides of a matching and the items of an ordering are shuffled by their question's id,
    so that their order says nothing and yet stays the same.
    """
    match question:
        case MultipleChoice() | MultipleResponse() | TrueFalse():
            return question.option_texts
        case Matching() | Ordering():
            return shuffled(question, question.option_texts)
        case _:
            return ()


def gap_options(question: Cloze, gap: Gap) -> tuple[str, ...]:
    """The options of a gap in the order in which they are shown; none where it has to be typed."""
    return shuffled(question, (gap.answer, *gap.distractors)) if gap.distractors else ()


def shuffled(question: Question, texts: Sequence[str]) -> tuple[str, ...]:
    """`texts` in an order that depends on the question's id and on nothing else."""
    return tuple(sorted(texts, key=lambda text: (digest(question.id, text), text)))


def labels(texts: Sequence[str]) -> tuple[str, ...]:
    """What is put before each option: 1, 2, 3, or a, b, c where an option is such a number."""
    numbers = tuple(str(number) for number in range(1, len(texts) + 1))
    if len(texts) <= len(_LETTERS) and {fold(text) for text in texts} & set(numbers):
        return tuple(_LETTERS[: len(texts)])
    return numbers


def pick(answer: str, texts: Sequence[str]) -> int | None:
    """The index of the one option that `answer` names by its label, a letter or its text."""
    typed = answer.strip().rstrip(".)").lstrip("(").casefold()
    shown = {label: index for index, label in enumerate(labels(texts))}
    if typed in shown:
        return shown[typed]
    named = find_text(answer, texts)
    if named is not None:
        return named
    letters = _LETTERS[: len(texts)]
    return letters.index(typed) if len(typed) == 1 and typed in letters else None


def find_text(answer: str, texts: Sequence[str]) -> int | None:
    """The index of the text that `answer` is: exactly, or else, of one alone, when folded."""
    for form in (trimmed, fold):
        found = [index for index, text in enumerate(texts) if form(text) == form(answer)]
        if len(found) == 1:
            return found[0]
    return None


def pick_many(answer: str, texts: Sequence[str]) -> tuple[int, ...] | None:
    """The indices of the options that `answer` names, in its order; None where one is no option.

    `1,3`, `1 3`, `13` (below ten options), or texts separated by `;` or line ends.
    """
    single = None if "\n" in answer.strip() else pick(answer, texts)
    if single is not None:
        return (single,)
    for pieces in _cuts(answer, len(texts)):
        picked = [found for piece in pieces if (found := pick(piece, texts)) is not None]
        if len(picked) == len(pieces):
            return tuple(picked) if len(set(picked)) == len(picked) else None
    return None


def _cuts(answer: str, most: int) -> Iterator[list[str]]:
    """The ways to cut `answer` into at least one and at most `most` pieces."""
    for pieces in (
        [piece for piece in _LINES.split(answer) if piece.strip()],
        _words(answer),
        list(answer.strip()) if most < 10 else [],
    ):
        if 0 < len(pieces) <= most:
            yield pieces


def _words(answer: str) -> list[str]:
    return [piece for piece in _PIECES.split(answer.strip()) if piece]


Pairs = list[tuple[int, int]]
"""Left and right sides that belong together, by index."""


def pick_pairs(answer: str, lefts: Sequence[str], rights: Sequence[str]) -> dict[int, int] | None:
    """The right side that `answer` gives each left side, by index; None where it cannot be read.

    `a3 b1 c2`, `a-3, b-1`, `3 1 2` (in the order of the left sides), or lines `left - right`.
    """
    pairs = _pairs_of_lines(answer, lefts, rights)
    if pairs is None and len(answer) <= _LONGEST:
        pairs = _lettered_pairs(answer) or _numbers_in_order(answer, len(lefts))
    if pairs is None:
        return None
    given = dict(pairs)
    inside = all(i < len(lefts) and 0 <= j < len(rights) for i, j in pairs)
    return given if inside and len(given) == len(pairs) else None


def _pairs_of_lines(answer: str, lefts: Sequence[str], rights: Sequence[str]) -> Pairs | None:
    written = [f"{left} - {right}" for left in lefts for right in rights]
    found = [find_text(line, written) for line in answer.splitlines() if line.strip()]
    places = [place for place in found if place is not None]
    whole = places and len(places) == len(found)
    return [divmod(place, len(rights)) for place in places] if whole else None


def _lettered_pairs(answer: str) -> Pairs | None:
    typed = answer.casefold()
    if not _LETTERED.fullmatch(typed):
        return None
    return [(_LETTERS.index(left), int(right) - 1) for left, right in _PAIR.findall(typed)]


def _numbers_in_order(answer: str, count: int) -> Pairs | None:
    pieces = _words(answer)
    if len(pieces) != count or not all(piece.isdecimal() for piece in pieces):
        return None
    return [(left, int(piece) - 1) for left, piece in enumerate(pieces)]
