"""Strategies for questions of every kind."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from quizgen.model import (
    Cloze,
    Flashcard,
    Gap,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Option,
    Ordering,
    Pair,
    Question,
    ShortAnswer,
    TrueFalse,
    trimmed,
)
from quizgen.testing.documents import evidence
from quizgen.testing.richtexts import distinct_richtexts, inlines, richtexts
from quizgen.testing.texts import identifiers, lines, tags

_SHARES = st.sampled_from([0.0, 0.25, 0.5, 0.83, 1.0]) | st.floats(0, 1)


def _common() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {"id": identifiers(), "family": identifiers()},
        optional={
            "quality": _SHARES,
            "difficulty": st.none() | _SHARES,
            "tags": tags(),
            "explanation": st.none() | richtexts(),
            "hints": st.lists(richtexts(), max_size=2).map(tuple),
            "source": st.none() | evidence(),
        },
    )


def _with_stem() -> st.SearchStrategy[dict[str, Any]]:
    return st.builds(lambda common, stem: {**common, "stem": stem}, _common(), richtexts())


@st.composite
def _options(draw: st.DrawFn, right: Callable[[int], st.SearchStrategy[set[int]]]) -> Any:
    found = draw(distinct_richtexts(2, 5))
    keys = draw(right(len(found)))
    feedback = st.none() | richtexts()
    return tuple(
        Option(text=text, correct=number in keys, feedback=draw(feedback))
        for number, text in enumerate(found)
    )


@st.composite
def multiple_choices(draw: st.DrawFn) -> MultipleChoice:
    """A question with one right option."""
    options = _options(lambda size: st.integers(0, size - 1).map(lambda key: {key}))
    return MultipleChoice(options=draw(options), **draw(_with_stem()))


@st.composite
def multiple_responses(draw: st.DrawFn) -> MultipleResponse:
    """A question with one or more right options, perhaps all."""
    options = _options(lambda size: st.sets(st.integers(0, size - 1), min_size=1))
    return MultipleResponse(options=draw(options), **draw(_with_stem()))


@st.composite
def true_falses(draw: st.DrawFn) -> TrueFalse:
    """A statement, with or without its correction."""
    return TrueFalse(
        answer=draw(st.booleans()),
        correction=draw(st.none() | richtexts()),
        **draw(_with_stem()),
    )


_FORMULAS = ("x^2", "\\frac{1}{\\sqrt{x}}", "e^{i\\pi}", "a | b", "\\$5", "{{c1::x}}", "~y", "0")


@st.composite
def gaps(draw: st.DrawFn, group: int = 1, answer: str | None = None) -> Gap:
    """A gap of `group`; its answer is `answer` where that is given."""
    if answer is None and draw(st.integers(0, 3)) == 0:
        first, second = draw(st.permutations(_FORMULAS))[:2]
        wrong_ones = draw(st.sampled_from(((), (second,))))
        hint = draw(st.none() | lines())
        return Gap(group=group, answer=first, hint=hint, distractors=wrong_ones, formula=True)
    own = draw(lines()) if answer is None else answer
    accepted = tuple(draw(st.lists(lines(), max_size=2)))
    taken = {trimmed(own), *map(trimmed, accepted)}
    wrong = draw(st.lists(lines(), max_size=2, unique_by=trimmed))
    return Gap(
        group=group,
        answer=own,
        accepted=accepted,
        hint=draw(st.none() | lines()),
        distractors=tuple(one for one in wrong if trimmed(one) not in taken),
    )


@st.composite
def clozes(draw: st.DrawFn) -> Cloze:
    """A sentence with one to four gaps, some of which may be one blank to the learner."""
    parts: list[Any] = []
    answers: dict[int, str] = {}
    for _ in range(draw(st.integers(1, 4))):
        between = draw(st.lists(inlines(), min_size=1 if parts else 0, max_size=2))
        parts.extend(_join(between))
        group = draw(st.integers(1, len(answers) + 1))
        gap = draw(gaps(group, draw(st.sampled_from((answers.get(group), None)))))
        answers.setdefault(group, gap.answer)
        parts.append(gap)
    parts.extend(_join(draw(st.lists(inlines(), max_size=2))))
    return Cloze(parts=tuple(parts), **draw(_common()))


def _join(parts: list[Any]) -> tuple[Any, ...]:
    joined: list[Any] = []
    for part in parts:
        if joined and part.kind == joined[-1].kind == "plain":
            joined[-1] = joined[-1].model_copy(update={"text": joined[-1].text + part.text})
        else:
            joined.append(part)
    return tuple(joined)


@st.composite
def short_answers(draw: st.DrawFn) -> ShortAnswer:
    """A question to be answered in a few words."""
    return ShortAnswer(
        answers=tuple(draw(st.lists(lines(), min_size=1, max_size=3, unique=True))),
        case_sensitive=draw(st.booleans()),
        **draw(_with_stem()),
    )


@st.composite
def numericals(draw: st.DrawFn) -> Numerical:
    """A question to be answered by a number."""
    number = st.one_of(
        st.integers(-(10**12), 10**12).map(Decimal),
        st.decimals(-1000, 1000, places=3),
        st.sampled_from([Decimal("1E+3"), Decimal("-0.0"), Decimal("1.50"), Decimal("6.02E+23")]),
    )
    return Numerical(
        value=draw(number),
        tolerance=abs(draw(st.just(Decimal(0)) | number)),
        unit=draw(
            st.none() | st.sampled_from(["m", "%", "km/h", "°C", "million people"]) | lines()
        ),
        answer=draw(st.none() | lines()),
        **draw(_with_stem()),
    )


@st.composite
def matchings(draw: st.DrawFn) -> Matching:
    """Pairs, of which some may share a right side, and right sides that match nothing."""
    left = draw(distinct_richtexts(2, 4))
    right = draw(distinct_richtexts(len(left), len(left) + 2))
    shared = draw(st.sampled_from((False, False, True)))
    partners = [right[0], right[0], *right[2:]] if shared else right
    return Matching(
        pairs=tuple(
            Pair(left=one, right=other) for one, other in zip(left, partners, strict=False)
        ),
        distractors=tuple(right[len(left) :]),
        **draw(_with_stem()),
    )


@st.composite
def orderings(draw: st.DrawFn) -> Ordering:
    """Items in their order."""
    return Ordering(items=tuple(draw(distinct_richtexts(2, 5))), **draw(_with_stem()))


@st.composite
def flashcards(draw: st.DrawFn) -> Flashcard:
    """A front and a back."""
    return Flashcard(back=draw(richtexts()), **draw(_with_stem()))


def questions() -> st.SearchStrategy[Question]:
    """A question of any kind."""
    return st.one_of(
        flashcards(),
        short_answers(),
        true_falses(),
        numericals(),
        multiple_choices(),
        multiple_responses(),
        orderings(),
        matchings(),
        clozes(),
    )
