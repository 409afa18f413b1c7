"""For tests, of quizgen and of plugins: hypothesis strategies for every model, and contract checks.

Needs hypothesis, which quizgen itself never imports:

    from hypothesis import given
    from quizgen import testing

    @given(testing.decks())
    def test_my_exporter_keeps_every_question(deck): ...

    def test_my_exporter():
        testing.check_exporter(my_exporter)
"""

from quizgen.testing.contracts import (
    PICTURE,
    EveryPicture,
    check_exporter,
    check_reader,
    context,
)
from quizgen.testing.decks import decks, source_documents
from quizgen.testing.documents import documents, evidence, sources
from quizgen.testing.facts import clauses, facts, slots, statements
from quizgen.testing.formats import SPECIMENS, kinds_held, parts_held
from quizgen.testing.languages import check_language
from quizgen.testing.questions import (
    clozes,
    flashcards,
    gaps,
    matchings,
    multiple_choices,
    multiple_responses,
    numericals,
    orderings,
    questions,
    short_answers,
    true_falses,
)
from quizgen.testing.richtexts import images, maths, richtexts
from quizgen.testing.texts import HOSTILE, identifiers, lines, tags, texts

__all__ = [
    "HOSTILE",
    "PICTURE",
    "SPECIMENS",
    "EveryPicture",
    "check_exporter",
    "check_language",
    "check_reader",
    "clauses",
    "clozes",
    "context",
    "decks",
    "documents",
    "evidence",
    "facts",
    "flashcards",
    "gaps",
    "identifiers",
    "images",
    "kinds_held",
    "lines",
    "matchings",
    "maths",
    "multiple_choices",
    "multiple_responses",
    "numericals",
    "orderings",
    "parts_held",
    "questions",
    "richtexts",
    "short_answers",
    "slots",
    "source_documents",
    "sources",
    "statements",
    "tags",
    "texts",
    "true_falses",
]
