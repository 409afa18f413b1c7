"""Strategies for questions of every kind."""

from collections.abc import Callable
from decimal import Decimal
from functools import cache
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
    RichText,
    ShortAnswer,
    TrueFalse,
    merged,
    trimmed,
)
from quizgen.testing.documents import evidence
from quizgen.testing.richtexts import distinct_richtexts, inlines, richtexts
from quizgen.testing.texts import between, identifiers, lines, tags

_EITHER = st.booleans()
_SHARES = st.sampled_from([0.0, 0.25, 0.5, 0.83, 1.0]) | st.floats(0, 1)
_LINE = lines()
_MAYBE_LINE = st.none() | _LINE
_UP_TO_2_LINES = st.lists(_LINE, max_size=2)
_RICH = richtexts()
_MAYBE_RICH = st.none() | _RICH
_TWO_TO_FIVE = distinct_richtexts(2, 5)
_TWO_TO_FOUR = distinct_richtexts(2, 4)

_COMMON: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {"id": identifiers(), "family": identifiers()},
    optional={
        "quality": _SHARES,
        "difficulty": st.none() | _SHARES,
        "tags": tags(),
        "explanation": _MAYBE_RICH,
        "hints": st.lists(_RICH, max_size=2).map(tuple),
        "source": st.none() | evidence(),
    },
)
_WITH_STEM = st.builds(lambda common, stem: {**common, "stem": stem}, _COMMON, _RICH)


@cache
def _one_of(size: int) -> st.SearchStrategy[set[int]]:
    return st.integers(0, size - 1).map(lambda key: {key})


@cache
def _some_of(size: int) -> st.SearchStrategy[set[int]]:
    return st.sets(st.integers(0, size - 1), min_size=1)


@st.composite
def _options(draw: st.DrawFn, right: Callable[[int], st.SearchStrategy[set[int]]]) -> Any:
    found = draw(_TWO_TO_FIVE)
    keys = draw(right(len(found)))
    return tuple(
        Option(text=text, correct=number in keys, feedback=draw(_MAYBE_RICH))
        for number, text in enumerate(found)
    )


_ONE_RIGHT, _SOME_RIGHT = _options(_one_of), _options(_some_of)


@st.composite
def multiple_choices(draw: st.DrawFn) -> MultipleChoice:
    """A question with one right option."""
    return MultipleChoice(options=draw(_ONE_RIGHT), **draw(_WITH_STEM))


@st.composite
def multiple_responses(draw: st.DrawFn) -> MultipleResponse:
    """A question with one or more right options, perhaps all."""
    return MultipleResponse(options=draw(_SOME_RIGHT), **draw(_WITH_STEM))


@st.composite
def true_falses(draw: st.DrawFn) -> TrueFalse:
    """A statement, with or without its correction."""
    return TrueFalse(
        answer=draw(_EITHER),
        correction=draw(_MAYBE_RICH),
        **draw(_WITH_STEM),
    )


_FORMULAS = ("x^2", "\\frac{1}{\\sqrt{x}}", "e^{i\\pi}", "a | b", "\\$5", "{{c1::x}}", "~y", "0")
_SHUFFLED_FORMULAS = st.permutations(_FORMULAS)
_WRONG_LINES = st.lists(_LINE, max_size=2, unique_by=trimmed)


@st.composite
def gaps(draw: st.DrawFn, group: int = 1, answer: str | None = None) -> Gap:
    """A gap of `group`; its answer is `answer` where that is given."""
    if answer is None and draw(between(0, 3)) == 0:
        first, second = draw(_SHUFFLED_FORMULAS)[:2]
        wrong_ones = (second,) if draw(_EITHER) else ()
        hint = draw(_MAYBE_LINE)
        return Gap(group=group, answer=first, hint=hint, distractors=wrong_ones, formula=True)
    own = draw(_LINE) if answer is None else answer
    accepted = tuple(draw(_UP_TO_2_LINES))
    taken = {trimmed(own), *map(trimmed, accepted)}
    wrong = draw(_WRONG_LINES)
    return Gap(
        group=group,
        answer=own,
        accepted=accepted,
        hint=draw(_MAYBE_LINE),
        distractors=tuple(one for one in wrong if trimmed(one) not in taken),
    )


_UP_TO_2_INLINES = st.lists(inlines(), max_size=2)
_1_OR_2_INLINES = st.lists(inlines(), min_size=1, max_size=2)


@st.composite
def clozes(draw: st.DrawFn) -> Cloze:
    """A sentence with one to four gaps, some of which may be one blank to the learner."""
    parts: list[Any] = []
    answers: dict[int, str] = {}
    for _ in range(draw(between(1, 4))):
        filler = draw(_1_OR_2_INLINES if parts else _UP_TO_2_INLINES)
        parts.extend(merged(filler))
        group = draw(between(1, len(answers) + 1))
        gap = draw(gaps(group, answers.get(group) if draw(_EITHER) else None))
        answers.setdefault(group, gap.answer)
        parts.append(gap)
    parts.extend(merged(draw(_UP_TO_2_INLINES)))
    return Cloze(parts=tuple(parts), **draw(_COMMON))


_ANSWERS = st.lists(_LINE, min_size=1, max_size=3, unique=True)


@st.composite
def short_answers(draw: st.DrawFn) -> ShortAnswer:
    """A question to be answered in a few words."""
    return ShortAnswer(
        answers=tuple(draw(_ANSWERS)),
        case_sensitive=draw(_EITHER),
        **draw(_WITH_STEM),
    )


_NUMBER = st.one_of(
    st.integers(-(10**12), 10**12).map(Decimal),
    st.decimals(-1000, 1000, places=3),
    st.sampled_from([Decimal("1E+3"), Decimal("-0.0"), Decimal("1.50"), Decimal("6.02E+23")]),
)
_TOLERANCE = st.just(Decimal(0)) | _NUMBER
_UNIT = st.none() | st.sampled_from(["m", "%", "km/h", "°C", "million people"]) | _LINE


@st.composite
def numericals(draw: st.DrawFn) -> Numerical:
    """A question to be answered by a number."""
    return Numerical(
        value=draw(_NUMBER),
        tolerance=abs(draw(_TOLERANCE)),
        unit=draw(_UNIT),
        answer=draw(_MAYBE_LINE),
        **draw(_WITH_STEM),
    )


@cache
def _right_sides(size: int) -> st.SearchStrategy[list[RichText]]:
    return distinct_richtexts(size, size + 2)


_ONE_IN_THREE = st.sampled_from((False, False, True))


@st.composite
def matchings(draw: st.DrawFn) -> Matching:
    """Pairs, of which some may share a right side, and right sides that match nothing."""
    left = draw(_TWO_TO_FOUR)
    right = draw(_right_sides(len(left)))
    shared = draw(_ONE_IN_THREE)
    partners = [right[0], right[0], *right[2:]] if shared else right
    return Matching(
        pairs=tuple(
            Pair(left=one, right=other) for one, other in zip(left, partners, strict=False)
        ),
        distractors=tuple(right[len(left) :]),
        **draw(_WITH_STEM),
    )


@st.composite
def orderings(draw: st.DrawFn) -> Ordering:
    """Items in their order."""
    return Ordering(items=tuple(draw(_TWO_TO_FIVE)), **draw(_WITH_STEM))


@st.composite
def flashcards(draw: st.DrawFn) -> Flashcard:
    """A front and a back."""
    return Flashcard(back=draw(_RICH), **draw(_WITH_STEM))


_ANY_KIND: st.SearchStrategy[Question] = st.one_of(
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


def questions() -> st.SearchStrategy[Question]:
    """A question of any kind."""
    return _ANY_KIND
