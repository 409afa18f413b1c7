"""What a question of any kind looks like on a card: the lines of its front and of its back."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Any, Final

from quizgen.plugin import (
    Cloze,
    Flashcard,
    Gap,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Ordering,
    Plain,
    Question,
    RichText,
    ShortAnswer,
    TrueFalse,
)

BLANK: Final = "_____"


@dataclass(frozen=True, slots=True)
class Card:
    """The front and the back of a card, line by line; the first of the front is what is asked."""

    front: tuple[RichText, ...]
    back: tuple[RichText, ...]


def card(question: Question) -> Card:
    """`question` as a card."""
    return _MAKERS[question.kind](question)


def _flashcard(question: Flashcard) -> Card:
    return Card((question.stem,), (question.back,))


def _short_answer(question: ShortAnswer) -> Card:
    return Card((question.stem,), tuple(map(RichText.of, question.answers)))


def _numerical(question: Numerical) -> Card:
    answer = question.answer_texts[0]
    if question.tolerance:
        answer += f" (± {question.tolerance:f})"
    return Card((question.stem,), (RichText.of(answer),))


def _true_false(question: TrueFalse) -> Card:
    true = question.correction
    back = (RichText.of(str(question.answer)), *([true] if true else []))
    offered = _lettered(map(RichText.of, question.option_texts))
    return Card((question.stem, *offered), back)


def _choice(question: MultipleChoice | MultipleResponse) -> Card:
    offered = _lettered(option.text for option in question.options)
    back = tuple(option.text for option in question.options if option.correct)
    return Card((question.stem, *offered), back)


def _cloze(question: Cloze) -> Card:
    parts = [_blank(part) if isinstance(part, Gap) else part for part in question.parts]
    answers = question.answer_texts
    if len(question.groups) > 1:
        back = tuple(RichText.of(f"{number}. {text}") for number, text in enumerate(answers, 1))
    else:
        back = tuple(map(RichText.of, dict.fromkeys(answers)))
    return Card((RichText.of(*parts),), back)


def _blank(gap: Gap) -> Plain:
    offered = sorted((gap.answer, *gap.distractors), key=str.casefold) if gap.distractors else []
    told = [gap.hint] if gap.hint else []
    said = ": ".join([*told, *([" / ".join(offered)] if offered else [])])
    return Plain(text=f"{BLANK} ({said})" if said else BLANK)


def _matching(question: Matching) -> Card:
    lefts = _numbered(pair.left for pair in question.pairs)
    rights = (*(pair.right for pair in question.pairs), *question.distractors)
    offered = _lettered(sorted(rights, key=lambda right: right.plain))
    back = (RichText.of(*pair.left.parts, " - ", *pair.right.parts) for pair in question.pairs)
    return Card((question.stem, *lefts, *offered), tuple(back))


def _ordering(question: Ordering) -> Card:
    offered = _lettered(sorted(question.items, key=lambda item: item.plain))
    return Card((question.stem, *offered), _numbered(question.items))


def _numbered(texts: Iterable[RichText]) -> tuple[RichText, ...]:
    return tuple(RichText.of(f"{n}. ", *text.parts) for n, text in enumerate(texts, 1))


def _lettered(texts: Iterable[RichText]) -> tuple[RichText, ...]:
    """`texts` with letters before them; with numbers where there are more texts than letters."""
    found = tuple(texts)
    if len(found) > len(ascii_uppercase):
        return _numbered(found)
    return tuple(
        RichText.of(f"{letter}) ", *text.parts)
        for letter, text in zip(ascii_uppercase, found, strict=False)
    )


_MAKERS: Final[Mapping[str, Callable[[Any], Card]]] = {
    "flashcard": _flashcard,
    "short_answer": _short_answer,
    "numerical": _numerical,
    "true_false": _true_false,
    "multiple_choice": _choice,
    "multiple_response": _choice,
    "cloze": _cloze,
    "matching": _matching,
    "ordering": _ordering,
}
