"""Deck to package to deck: no question gets another key, and what is lost was noted."""

import io
import zipfile
from decimal import Decimal

import pytest
from hypothesis import given, settings
from lxml import etree

from quizgen import testing
from quizgen.model import Deck, Flashcard, Image, MultipleChoice, Numerical
from quizgen.plugin import ListReporter, NoMedia
from quizgen.testing import context
from quizgen_qti import quizgen_exporters, quizgen_readers
from quizgen_qti.lazy import is_qti
from quizgen_qti.write import write

from ..specimens.atlas import EVERYTHING, choice, deck_of, text
from .keys import key, opened, package

VERSIONS = ("1.2", "2.1", "3.0")


@pytest.mark.parametrize("version", VERSIONS)
def test_no_question_gets_another_key(version: str) -> None:
    @settings(deadline=None)
    @given(testing.decks(min_size=1, max_size=2))
    def comes_back(deck: Deck) -> None:
        data, written = package(deck, version)
        back, found = opened(data)
        assert not [note for note in found.notes if note.kind == "skipped"]
        assert [question.id for question in back.questions] == [one.id for one in deck.questions]
        noted = {(note.question, note.kind) for note in written.notes}
        for ours, theirs in zip(deck.questions, back.questions, strict=True):
            if theirs.kind != ours.kind:
                assert (ours.id, "downgraded") in noted
            elif not noted & {(ours.id, "downgraded"), (ours.id, "not_rendered")}:
                assert key(theirs) == key(ours)
                assert theirs.explanation is None or ours.explanation is not None

    comes_back()


@pytest.mark.parametrize("version", VERSIONS)
def test_every_kind_comes_back_with_its_key(version: str) -> None:
    data, _ = package(EVERYTHING, version)
    assert is_qti(data)
    back, _ = opened(data)
    assert back.title == EVERYTHING.title
    same = {
        ours.id: (theirs.kind, key(theirs)) == (ours.kind, key(ours))
        for ours, theirs in zip(EVERYTHING.questions, back.questions, strict=True)
    }
    # Canvas shows plain words in matching, and has no text with both typed and chosen gaps.
    lost = {"ma", "cz"} if version == "1.2" else set()
    assert {ident for ident, kept in same.items() if not kept} <= lost


LOSSES = {
    "1.2": {
        ("cz", "not_rendered", "options of gaps beside gaps without any"),
        ("ma", "not_rendered", "a formula or an image here"),
        ("or", "downgraded", "written as matching"),
        ("fc", "downgraded", "Canvas has no flashcards"),
    },
    "2.1": {
        ("mc", "unfiled", "tags"),
        ("fc", "downgraded", "QTI has no flashcards"),
    },
}


@pytest.mark.parametrize("version", LOSSES)
def test_each_loss_is_a_note(version: str) -> None:
    _, written = package(EVERYTHING, version)
    found = {(str(note.question), note.kind, note.message) for note in written.notes}
    for question, kind, words in LOSSES[version]:
        assert any(one[:2] == (question, kind) and words in one[2] for one in found)
    assert len(found) == len(LOSSES[version])


@pytest.mark.parametrize("version", VERSIONS)
def test_hints_and_tags_come_back(version: str) -> None:
    question = EVERYTHING.questions[0].model_copy(
        update={"hints": (text("One."), text("Two.")), "tags": ("a b", "c")}
    )
    (found,) = opened(package(deck_of(question), version)[0])[0].questions
    assert found.hints == question.hints
    assert found.tags == (question.tags if version == "1.2" else ())
    assert found.explanation == question.explanation


def test_what_a_formula_and_blanks_are_comes_back() -> None:
    for version in VERSIONS:
        back, _ = opened(package(EVERYTHING, version)[0])
        cloze = next(one for one in back.questions if one.id == "cz")
        assert cloze.prompt_text == EVERYTHING.questions[3].prompt_text


@pytest.mark.parametrize("version", VERSIONS)
def test_a_number_that_would_be_rounded_is_typed(version: str) -> None:
    long = Numerical(
        id="n", family="n", stem=text("How many?"), value=Decimal("1234567890.123456789")
    )
    data, written = package(deck_of(long), version)
    (found,) = opened(data)[0].questions
    assert found.answer_texts == ("1234567890.123456789",)
    assert [note.kind for note in written.notes] == ["downgraded"]


@pytest.mark.parametrize("version", VERSIONS)
def test_a_number_in_words_keeps_its_blanks(version: str) -> None:
    many = Numerical(
        id="n",
        family="n",
        stem=text("How many?"),
        value=Decimal(3),
        unit="k  m",
        answer="the  three",
    )
    assert key(opened(package(deck_of(many), version)[0])[0].questions[0]) == key(many)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_long_back_is_not_to_be_typed(version: str) -> None:
    card = Flashcard(id="f", family="f", stem=text("Why?"), back=text("Because. " * 20))
    (found,) = opened(package(deck_of(card), version)[0])[0].questions
    assert (found.kind, key(found).strip()) == ("flashcard", card.back.plain.strip())


@pytest.mark.parametrize("version", VERSIONS)
def test_nothing_in_a_deck_runs(version: str) -> None:
    evil = "<script>alert(1)</script>]]>&amp;"
    data, _ = package(
        deck_of(
            MultipleChoice(id="m", family="m", stem=text(evil), options=choice(evil, "x")),
            title=evil,
        ),
        version,
    )
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = [etree.fromstring(archive.read(name)) for name in archive.namelist()]
    for root in files:
        assert not list(root.iter("{*}script"))
        shown = (one.text or "" for one in root.iter("{*}mattext"))
        assert not any("<script" in text for text in shown)
    (found,) = opened(data)[0].questions
    assert found.prompt_text == evil


def test_an_image_that_is_missing_is_its_description() -> None:
    shown = text("Which? ", Image(src="gone.png", alt="A map"))
    deck = deck_of(Flashcard(id="f", family="f", stem=shown, back=text("x")))
    reporter, stream = ListReporter(), io.BytesIO()
    write(deck, stream, context(reporter=reporter, media=NoMedia()))
    assert opened(stream.getvalue())[0].questions[0].prompt_text == "Which? A map"
    assert "image not found" in "".join(note.message for note in reporter.notes)


def test_the_contracts_hold() -> None:
    testing.check_exporter(quizgen_exporters()[0])
    testing.check_reader(quizgen_readers()[0])
