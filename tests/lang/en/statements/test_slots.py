"""The slots of statements: what fills them, and which of two that share a word is one."""

import datetime

import pytest

from quizgen.lang.en.statements.slots import mark_slots, realise_sentence

from ..sentences import document_of, materials_of, words_of


@pytest.mark.parametrize(
    ("sentence", "slots"),
    [
        (
            "Rui Costa sold 40 bridges in 1931.",
            "person Rui Costa; number 40; date 1931",
        ),
        (
            "Rui Costa sang a song entitled The Composer in May 1931.",
            "person Rui Costa; term song; work The Composer; date May 1931",
        ),
        ("Rui Costa drank liquid oxygen.", "person Rui Costa; term liquid oxygen"),
        ("Rui Costa drank [liquid oxygen].", "term liquid oxygen"),
    ],
)
def test_the_slots_of_a_sentence(sentence: str, slots: str) -> None:
    marked = mark_slots(*words_of(sentence)).marked
    assert "; ".join(f"{mark.slot.type} {mark.slot.text}" for mark in marked) == slots


def test_every_slot_is_a_slice_of_the_words() -> None:
    realised = mark_slots(
        *words_of("In 1931, Rui Costa sold about 40 bridges of the Tagus valley.")
    )
    assert realised.marked
    for mark in realised.marked:
        assert realised.words[mark.start : mark.end] == mark.slot.text


def test_what_is_read_instead_of_a_word_fills_a_slot() -> None:
    tokens, material = words_of("Rui Costa was born in 1880.", "He moved to Lisbon in 1931.")
    first, *_ = mark_slots(tokens, material).marked
    assert (first.slot.type, first.slot.text) == ("person", "Rui Costa")


def test_a_time_that_was_resolved_is_a_date_with_its_value() -> None:
    document = document_of("Rui Costa sold a bridge last year.", date=datetime.date(1932, 5, 7))
    (material,) = materials_of(document)
    *_, last = mark_slots(list(material.parsed.doc), material).marked
    assert (last.slot.type, last.slot.text, last.slot.value) == ("date", "1931", "1931")


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("In 1931, Rui Costa [closed the bridge].", "Closed the bridge."),
        ("Rui Costa [closed the bridge,] and left.", "Closed the bridge."),
        ("Rui Costa closed the bridge!", "Rui Costa closed the bridge!"),
    ],
)
def test_a_sentence_begins_with_a_capital_and_ends_with_a_stop(sentence: str, words: str) -> None:
    assert realise_sentence(*words_of(sentence)).words == words


def test_the_slot_that_opens_a_sentence_is_written_as_it_is_there() -> None:
    realised = realise_sentence(*words_of("In 1931, [liquid oxygen was sold]."))
    assert realised.marked[0].slot.text == "Liquid oxygen"


def test_a_slot_has_the_value_that_its_text_says() -> None:
    realised = realise_sentence(*words_of("Rui Costa sold 40 bridges in 1931."))
    values = {mark.slot.text: mark.slot for mark in realised.marked}
    assert values["40"].amount is not None
    assert values["40"].amount.value == 40
    assert values["1931"].date is not None
    assert values["1931"].date.iso == "1931"
