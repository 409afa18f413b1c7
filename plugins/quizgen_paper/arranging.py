"""A question as it stands on one paper, and in the key of that paper."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from quizgen.plugin import (
    Cloze,
    Flashcard,
    Gap,
    Inline,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
)
from quizgen.plugin.interface import Interface
from quizgen.plugin.language import Flaws
from quizgen_paper.content import (
    Amount,
    Blank,
    Body,
    Choices,
    Lettered,
    Lines,
    Pairs,
    Places,
    Words,
    letter,
)
from quizgen_paper.ordering import mixed, options_in_order


@dataclass(frozen=True, slots=True)
class Setting:
    """What the arrangement of a question depends on: chance, the variant, lines, a language.

    `words` are our own, in that language.
    """

    rng: random.Random
    variant: int
    lines: int
    flaws: Flaws
    words: Interface


@dataclass(frozen=True, slots=True)
class Arranged:
    """The two sides of a question: what is asked, and what is right; `parts` answers count."""

    stem: tuple[Inline | Blank, ...]
    body: Body
    short: str
    full: tuple[Lettered, ...] = ()
    reasons: tuple[Lettered, ...] = ()
    tip: str = ""
    parts: int = 1


def arrange(question: Question, setting: Setting) -> Arranged:
    """`question` for one paper; both sides come of one order."""
    return _ARRANGERS[question.kind](question, setting)


def _choice(question: MultipleChoice | MultipleResponse, setting: Setting) -> Arranged:
    options = options_in_order(question.options, setting.rng, setting.variant, setting.flaws)
    named = [(letter(place), option) for place, option in enumerate(options)]
    several = isinstance(question, MultipleResponse)
    return Arranged(
        stem=question.stem.parts,
        body=Choices(tuple(option.text for option in options), several),
        short=", ".join(name for name, option in named if option.correct),
        full=tuple(Lettered(option.text, name) for name, option in named if option.correct),
        reasons=tuple(Lettered(one.feedback, name) for name, one in named if one.feedback),
        tip=setting.words.say("Mark all that are right.") if several else "",
    )


def _true_false(question: TrueFalse, setting: Setting) -> Arranged:
    return Arranged(
        stem=question.stem.parts,
        body=Words(tuple(map(setting.words.say, question.option_texts))),
        short=setting.words.say(str(question.answer)),
        full=(Lettered(question.correction),) if question.correction else (),
    )


def _cloze(question: Cloze, setting: Setting) -> Arranged:
    groups = question.groups
    several = len(groups) > 1
    shown = {gap.group: _blank(gap, setting.rng, several) for gap in groups}
    answers = [_either(setting, (gap.answer, *gap.accepted)) for gap in groups]
    return Arranged(
        stem=tuple(shown[part.group] if isinstance(part, Gap) else part for part in question.parts),
        body=None,
        short="; ".join(
            f"({number}) {answer}" if several else answer
            for number, answer in enumerate(answers, 1)
        ),
        parts=len(groups),
    )


def _blank(gap: Gap, rng: random.Random, several: bool) -> Blank:
    options = mixed((gap.answer, *gap.distractors), rng) if gap.distractors else ()
    return Blank(str(gap.group) if several else "", tuple(options), gap.hint or "")


def _short(question: ShortAnswer, setting: Setting) -> Arranged:
    short = _either(setting, question.answers)
    return Arranged(question.stem.parts, Lines(setting.lines), short)


def _either(setting: Setting, answers: Sequence[str]) -> str:
    return f" {setting.words.say('or')} ".join(answers)


def _numerical(question: Numerical, setting: Setting) -> Arranged:
    short = question.answer_texts[0]
    if question.tolerance:
        low, high = question.value - question.tolerance, question.value + question.tolerance
        accepted = setting.words.say("from {low} to {high}", low=f"{low:f}", high=f"{high:f}")
        short += f" ({accepted})"
    return Arranged(question.stem.parts, Amount(question.unit or ""), short)


def _matching(question: Matching, setting: Setting) -> Arranged:
    rights = mixed([*(pair.right for pair in question.pairs), *question.distractors], setting.rng)
    letters = {right: letter(place) for place, right in enumerate(rights)}
    return Arranged(
        stem=question.stem.parts,
        body=Pairs(tuple(pair.left for pair in question.pairs), tuple(rights)),
        short=", ".join(
            f"{number} {letters[pair.right]}" for number, pair in enumerate(question.pairs, 1)
        ),
        tip=setting.words.say("Write the letter of its partner before each."),
        parts=len(question.pairs),
    )


def _ordering(question: Ordering, setting: Setting) -> Arranged:
    items = mixed(question.items, setting.rng)
    numbers = [str(question.items.index(item) + 1) for item in items]
    return Arranged(
        stem=question.stem.parts,
        body=Places(tuple(items)),
        short=", ".join(numbers),
        full=tuple(map(Lettered, question.items)),
        tip=setting.words.say("Number them from 1 to {count}.", count=len(items)),
    )


def _flashcard(question: Flashcard, setting: Setting) -> Arranged:
    return Arranged(
        question.stem.parts, Lines(max(2, setting.lines)), "", (Lettered(question.back),)
    )


_ARRANGERS: Mapping[str, Callable[[Any, Setting], Arranged]] = {
    "multiple_choice": _choice,
    "multiple_response": _choice,
    "true_false": _true_false,
    "cloze": _cloze,
    "short_answer": _short,
    "numerical": _numerical,
    "matching": _matching,
    "ordering": _ordering,
    "flashcard": _flashcard,
}
