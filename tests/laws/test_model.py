"""What holds of every model: it survives JSON, is hashable, and says the same each time."""

import contextlib
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import Phase, assume, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample
from pydantic import TypeAdapter

from quizgen import testing
from quizgen.grading import Policy, grade
from quizgen.model import (
    BLANK,
    Cloze,
    Deck,
    Document,
    Fact,
    MultipleChoice,
    Numerical,
    Option,
    Question,
    QuestionKind,
    RichText,
    fold,
    trimmed,
)

QUESTION: TypeAdapter[Question] = TypeAdapter(Question)
FACT: TypeAdapter[Fact] = TypeAdapter(Fact)


@given(testing.decks())
def test_a_deck_survives_json(deck):
    assert Deck.model_validate_json(deck.model_dump_json()) == deck
    assert hash(Deck.model_validate_json(deck.model_dump_json())) == hash(deck)


@given(testing.documents())
def test_a_document_survives_json(document):
    assert Document.model_validate_json(document.model_dump_json()) == document


@given(testing.facts())
def test_a_fact_survives_json(fact):
    assert FACT.validate_json(FACT.dump_json(fact)) == fact


@given(st.data())
def test_law_1_evidence_slices_what_it_quotes(data):
    document = data.draw(testing.documents())
    found = data.draw(testing.evidence(document))
    if document.blocks:
        assert document.text[found.start : found.end] == found.quote
        assert found.document == document.name


@given(testing.questions())
def test_every_question_has_a_prompt_and_an_answer(question):
    assert question.prompt_text
    assert question.answer_texts
    assert all(question.answer_texts)


@given(testing.questions())
def test_every_key_is_on_offer_where_there_are_options(question):
    if question.kind in {"multiple_choice", "multiple_response", "ordering", "true_false"}:
        assert set(question.answer_texts) <= set(question.option_texts)


@given(testing.multiple_choices())
def test_law_4_options_are_distinct(question):
    assert len({trimmed(text) for text in question.option_texts}) == len(question.options)


@given(testing.clozes())
def test_law_5_a_filled_cloze_is_its_sentence(cloze: Cloze):
    assume(not any("_" in f"{gap.hint}" for gap in cloze.gaps) and "_" not in cloze.sentence)
    between = cloze.prompt_text.split(BLANK)
    assert len(between) == len(cloze.gaps) + 1
    filled = between[0]
    for gap, words in zip(cloze.gaps, between[1:], strict=True):
        hint = f" ({gap.hint})" if gap.hint else ""
        assert words.startswith(hint)
        filled += gap.answer + words.removeprefix(hint)
    assert filled == cloze.sentence


@given(testing.richtexts())
def test_rich_text_is_canonical(rich):
    assert RichText.of(*rich.parts) == rich
    assert rich.plain.strip()


@given(testing.texts())
def test_folding_is_idempotent(text):
    assert fold(fold(text)) == fold(text)


def test_questions_of_every_kind_are_drawn():
    quick = settings(phases=[Phase.generate], max_examples=500, database=None)
    missing = set(get_args(QuestionKind))

    def completes(question):
        missing.discard(question.kind)
        return not missing

    with contextlib.suppress(NoSuchExample):
        find(testing.questions(), completes, settings=quick)
    assert not missing


@pytest.mark.parametrize("value", ["1E+999999", "1E-999999", "NaN", "Infinity"])
def test_a_number_that_cannot_be_written_out_is_refused(value):
    with pytest.raises(ValueError, match=r"digits|finite"):
        Numerical(id="x", family="x", stem=RichText.of("How many?"), value=Decimal(value))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mW", "MW"),
        ("tú", "tu"),
        ("か", "が"),
        ("かカ", "かか"),
        ("กา", "กำ"),
        ("кай", "каи"),
        ("क", "कि"),
        ("an hour", "a hour"),
        ("the hour", "hour"),
        ("y³", "y3"),
        ("'x'", '"x"'),
        ("x.", "x"),
    ],
)
def test_options_that_differ_are_two_options(one: str, other: str) -> None:
    options = (Option(text=RichText.of(one), correct=True), Option(text=RichText.of(other)))
    question = MultipleChoice(id="q", family="q", stem=RichText.of("Which?"), options=options)
    assert grade(question, one, Policy()).score == 1.0
    assert grade(question, other, Policy()).score == 0.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("か", "が"),
        ("は", "ぱ"),
        ("กา", "กุ"),
        ("कि", "की"),
        ("й", "и"),
        ("10⁷", "107"),
        ("2⁻³", "2-3"),
    ],
)
def test_folding_keeps_what_makes_another_word(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Besançon", "BESANCON"), ("ệ", "e"), ("10⁷", "10^7"), ("x²", "x2"), ("H₂O", "h2o")],
)
def test_folding_levels_how_a_word_is_written(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize("second", ["the same", " the same\n"])
def test_two_options_that_say_the_same_are_refused(second: str) -> None:
    options = (Option(text=RichText.of("the same"), correct=True), Option(text=RichText.of(second)))
    with pytest.raises(ValueError, match="say the same"):
        MultipleChoice(id="q", family="q", stem=RichText.of("Which?"), options=options)
