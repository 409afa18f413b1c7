"""The numbers beside options: in which order they are shown, and which ones an answer picks."""

import re
from collections.abc import Sequence

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
)

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONGEST = 1_000
_PIECES = re.compile(r"[\s,;.+&]+")


def shown_options(question: Question) -> tuple[str, ...]:
    """The options in the order in which a player shows them; answers by label mean this order.

    The right sides of a matching and the items of an ordering are shuffled by their question's id,
    so that their order tells nothing and yet stays the same.
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
    """What stands before each option: 1, 2, 3, or a, b, c where an option is such a number."""
    numbers = tuple(str(number) for number in range(1, len(texts) + 1))
    if len(texts) <= len(_LETTERS) and {fold(text) for text in texts} & set(numbers):
        return tuple(_LETTERS[: len(texts)])
    return numbers


def pick(answer: str, texts: Sequence[str]) -> int | None:
    """The index of the one option that `answer` names by its label, a letter or its text."""
    typed = answer.strip().rstrip(".)").lstrip("(").casefold()
    names = {fold(text): index for index, text in enumerate(texts)}
    shown = {label: index for index, label in enumerate(labels(texts))}
    if typed in shown:
        return shown[typed]
    if fold(answer) in names:
        return names[fold(answer)]
    letters = _LETTERS[: len(texts)]
    return letters.index(typed) if len(typed) == 1 and typed in letters else None


def pick_many(answer: str, texts: Sequence[str]) -> tuple[int, ...] | None:
    """The indices of the options that `answer` names, in its order; None where one is no option.

    `1,3`, `1 3`, `13` (below ten options), or texts separated by `;` or line ends.
    """
    single = None if "\n" in answer.strip() else pick(answer, texts)
    if single is not None:
        return (single,)
    for pieces in (
        [piece for piece in re.split(r"[;\n]", answer) if piece.strip()],
        [piece for piece in _PIECES.split(answer.strip()) if piece],
        list(answer.strip()) if len(texts) < 10 else [],
    ):
        if len(pieces) > len(texts):
            continue
        picked = [pick(piece, texts) for piece in pieces]
        found = [index for index in picked if index is not None]
        if found and len(found) == len(picked):
            return tuple(dict.fromkeys(found)) if len(set(found)) == len(found) else None
    return None


def pick_pairs(answer: str, lefts: Sequence[str], rights: Sequence[str]) -> dict[int, int] | None:
    """The right side that `answer` gives each left side, by index; None where it cannot be read.

    `a3 b1 c2`, `a-3, b-1`, `3 1 2` (in the order of the left sides), or lines `left - right`.
    """
    lines = [fold(line) for line in answer.splitlines() if line.strip()]
    written = {
        fold(f"{left} - {right}"): (i, j)
        for i, left in enumerate(lefts)
        for j, right in enumerate(rights)
    }
    if lines and all(line in written for line in lines):
        return _as_pairs([written[line] for line in lines])
    if len(answer) > _LONGEST:
        return None
    compact = re.fullmatch(r"(?:\s*[a-z]\s*[-=:>.)]*\s*\d+[\s,;]*)+", answer.casefold())
    if compact:
        found = re.findall(r"([a-z])[^a-z\d]*(\d+)", answer.casefold())
        pairs = [(_LETTERS.index(letter), int(number) - 1) for letter, number in found]
        inside = all(i < len(lefts) and 0 <= j < len(rights) for i, j in pairs)
        return _as_pairs(pairs) if inside else None
    numbers = [piece for piece in _PIECES.split(answer.strip()) if piece]
    if len(numbers) == len(lefts) and all(piece.isdecimal() for piece in numbers):
        order = [int(piece) - 1 for piece in numbers]
        if all(0 <= j < len(rights) for j in order):
            return dict(enumerate(order))
    return None


def _as_pairs(pairs: Sequence[tuple[int, int]]) -> dict[int, int] | None:
    given = dict(pairs)
    return given if len(given) == len(pairs) else None
