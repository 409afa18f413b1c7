"""The document's own questions, with the author's options and the author's answer."""

import re
from collections.abc import Iterator, Sequence

from quizgen.items.candidate import Candidate
from quizgen.items.identity import question_id
from quizgen.items.pool import Pool
from quizgen.lang.base import Language
from quizgen.model import (
    BLANK,
    Cloze,
    Fact,
    Flashcard,
    Gap,
    MultipleChoice,
    MultipleResponse,
    Option,
    Plain,
    Question,
    ReviewQuestion,
    RichText,
)

LONGEST_GAP = 6
"""Words: a longer answer fills no blank, it is told on a card."""

_LONG = re.compile(r"[^\W\d_]{4,}")
_BLANK = re.compile(r"_{2,}|\.{5,}|…{2,}")


def exercises(fact: Fact, language: Language, pool: Pool) -> Iterator[Candidate]:
    """The question that an exercise is: a choice with its options, a blank, or a card."""
    if not isinstance(fact, ReviewQuestion):
        return
    right = [fact.options[place] for place in fact.right]
    key = "; ".join(right) or fact.answer or ""
    question = _choice(fact) if right else _open(fact)
    if question is not None:
        yield Candidate(question, fact, language, "exercise", key, "term")


def _choice(fact: ReviewQuestion) -> Question | None:
    options = tuple(
        Option(text=RichText.of(text), correct=place in fact.right)
        for place, text in enumerate(fact.options)
    )
    pieces = _BLANK.split(fact.question)
    if len(pieces) == 2 and len(fact.right) == 1:
        return _gap_with_options(fact, pieces)
    if len(fact.right) == 1 and _echoes_key(fact):
        return _card(fact, fact.options[fact.right[0]])
    identity, stem = question_id(fact, "choice"), RichText.of(_BLANK.sub(BLANK, fact.question))
    source, family = fact.evidence[0], fact.id
    if len(fact.right) == 1:
        return MultipleChoice(id=identity, family=family, stem=stem, options=options, source=source)
    return MultipleResponse(id=identity, family=family, stem=stem, options=options, source=source)


def _gap_with_options(fact: ReviewQuestion, pieces: Sequence[str]) -> Cloze:
    """The question with its blank as a gap that offers the author's options."""
    right = fact.options[fact.right[0]]
    wrong = tuple(text for place, text in enumerate(fact.options) if place not in fact.right)
    gap = Gap(answer=right.rstrip("."), distractors=wrong)
    return _with_gap(fact, pieces, gap, "choice")


def _open(fact: ReviewQuestion) -> Question | None:
    """A question without options: its blank to fill, or a card."""
    answer = (fact.answer or "").strip()
    pieces = _BLANK.split(fact.question)
    if len(pieces) == 1:
        return _card(fact, answer)
    return _cloze(fact, pieces, answer.rstrip("."))


def _echoes_key(fact: ReviewQuestion) -> bool:
    """Whether of all options only the right one has some longer word of the question."""
    right = _telling(fact.options[fact.right[0]])
    others = [_telling(text) for place, text in enumerate(fact.options) if place not in fact.right]
    return bool((_telling(fact.question) & right).difference(*others))


def _telling(text: str) -> frozenset[str]:
    """The longer words of `text`, but for their endings."""
    return frozenset(word[:6].lower() for word in _LONG.findall(text))


def _card(fact: ReviewQuestion, answer: str) -> Flashcard:
    return Flashcard(
        id=question_id(fact, "card"),
        family=fact.id,
        stem=RichText.of(fact.question),
        back=RichText.of(answer),
        source=fact.evidence[0],
    )


def _cloze(fact: ReviewQuestion, pieces: Sequence[str], answer: str) -> Cloze | None:
    """The question with its only blank as a gap; None where there are more, or much to fill in."""
    if len(pieces) != 2 or not 1 <= len(answer.split()) <= LONGEST_GAP:
        return None
    return _with_gap(fact, pieces, Gap(answer=answer), "gap")


def _with_gap(fact: ReviewQuestion, pieces: Sequence[str], gap: Gap, form: str) -> Cloze:
    before, after = (Plain(text=piece) if piece else None for piece in pieces)
    parts = tuple(part for part in (before, gap, after) if part is not None)
    identity = question_id(fact, form)
    return Cloze(id=identity, family=fact.id, parts=parts, source=fact.evidence[0])
