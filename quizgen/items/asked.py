"""Questions for one value: what the language asks of a fact, as questions of the model."""

from collections.abc import Iterator

from quizgen.items.candidate import DIRECT, Candidate
from quizgen.items.choices import as_choice
from quizgen.items.identity import family_of, question_id
from quizgen.items.pool import Pool
from quizgen.lang.base import Language
from quizgen.lang.base.wording import Asked, AskedCard, AskedNumber, Asking, Form
from quizgen.model import (
    Fact,
    Flashcard,
    Numerical,
    Question,
    QuestionId,
    RichText,
    ShortAnswer,
)
from quizgen.rules import Rules

_ONE_A_FACT: frozenset[Form] = frozenset(
    {"definition", "term", "naming", "acronym", "role", "quotation", "cell", "listed", "condition"}
)
"""Forms of which a fact has one question: its id needs no value."""


def asked_questions(
    fact: Fact, language: Language, pool: Pool, rules: Rules
) -> Iterator[Candidate]:
    """The questions that the language asks of a fact, and their multiple choices."""
    for asking in language.wording.questions(fact, rules):
        key = asking.key
        question = _question(asking, fact)
        candidate = Candidate(question, fact, language, asking.form, key.text, key.type)
        yield candidate
        if asking.form in DIRECT and not isinstance(asking, AskedCard):
            yield from as_choice(candidate, key, pool)


def _question(asking: Asking, fact: Fact) -> Question:
    identity, family = _identity(asking, fact), family_of(fact)
    stem, source = RichText.of(asking.stem), fact.evidence[0]
    match asking:
        case Asked():
            answers = tuple(dict.fromkeys(asking.answers))
            return ShortAnswer(
                id=identity, family=family, stem=stem, answers=answers, source=source
            )
        case AskedNumber():
            return Numerical(
                id=identity,
                family=family,
                stem=stem,
                value=asking.value,
                tolerance=asking.tolerance,
                unit=asking.unit,
                answer=asking.answer,
                source=source,
            )
        case AskedCard():
            back = RichText.of(asking.back)
            return Flashcard(id=identity, family=family, stem=stem, back=back, source=source)


def _identity(asking: Asking, fact: Fact) -> QuestionId:
    return question_id(fact, asking.form, None if asking.form in _ONE_A_FACT else asking.key)
