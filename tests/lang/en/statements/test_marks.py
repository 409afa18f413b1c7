"""Words with slots, as statements."""

from quizgen.lang.en.statements.marks import Marked, Realised, wording_of
from quizgen.model import Slot

from ..sentences import words_of


def test_a_statement_is_the_words_and_slots_in_order() -> None:
    year, person = Slot(type="date", text="1931"), Slot(type="person", text="Rui Costa")
    realised = Realised(
        "In 1931 came Rui Costa", [Marked(year, 3, 7, (1,)), Marked(person, 13, 22, (3, 4))]
    )
    statement = realised.statement()
    assert statement.text == realised.words
    assert statement.slots == (year, person)
    assert [part.kind for part in statement.parts] == ["words", "slot", "words", "slot"]


def test_a_wording_has_what_is_read_as_it_is_written() -> None:
    tokens, material = words_of("Rui Costa was born in 1880.", "[He moved to Lisbon] in 1931.")
    wording = wording_of(tokens, material)
    assert wording.text.words == "Rui Costa moved to Lisbon"
    assert wording.has(tokens[1:])
    assert not wording.has(tokens[:1])  # "He" is read as a name
    assert not wording.has(list(material.parsed.doc)[4:])
    assert wording.words(tokens[2:]) == "to Lisbon"
