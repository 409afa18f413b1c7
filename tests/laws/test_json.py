"""A deck written as JSON is read back the same, whatever stands in it."""

import io
import json

from hypothesis import given

from quizgen import testing
from quizgen.deckfile.jsonform import parse_json
from quizgen.model import Deck
from quizgen.report import ListReporter, Note
from quizgen_json.writer import write


def written(deck, **kwargs):
    stream = io.BytesIO()
    write(deck, stream, testing.context(**kwargs))
    return stream.getvalue().decode()


@given(testing.decks())
def test_a_deck_reads_back_the_same(deck):
    assert parse_json(written(deck), "deck.json") == deck


@given(testing.decks(min_size=1))
def test_the_fields_stand_in_the_order_of_the_schema(deck):
    found = json.loads(written(deck))
    assert list(found) == ["quizgen", "deck", "questions", "notes"]
    for one, question in zip(found["questions"], deck.questions, strict=True):
        assert list(one)[:11] == [
            *("id", "kind", "family", "quality", "tags", "difficulty"),
            *("prompt_text", "answer_texts", "option_texts", "explanation", "source"),
        ]
        assert one["prompt_text"] == question.prompt_text
        assert one["answer_texts"] == list(question.answer_texts)
        assert one["option_texts"] == list(question.option_texts)
        if question.source:
            assert list(one["source"]) == ["document", "quote", "start", "end", "page", "heading"]


def test_the_notes_of_the_build_are_written():
    reporter = ListReporter()
    reporter.note(Note(kind="few", message="little to ask", where="a.md"))
    found = json.loads(written(Deck(title="T"), reporter=reporter))
    assert found["notes"] == [
        {
            "kind": "few",
            "message": "little to ask",
            "where": "a.md",
            "question": None,
            "became": None,
            "detail": "",
        }
    ]
