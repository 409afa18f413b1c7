"""Facts of a kind of their own, and the stems that ask for them."""

import pytest

from quizgen.lang.base.wording import Asked, AskedCard
from quizgen.lang.en.questions.kinds import kind_questions
from quizgen.model import (
    Acronym,
    Definition,
    Event,
    Fact,
    FactId,
    Naming,
    Quote,
    Role,
    SlotType,
)

from .making import evidence, slot, statement

ID = FactId("fact")
QUOTE = evidence("The harbour of Lisbon was closed.")


def stems(fact: Fact) -> list[str]:
    """The stems that ask for a fact."""
    return [one.stem for one in kind_questions(fact)]


def definition(text: str, term: str, definiens: str, kind: SlotType = "term") -> Definition:
    """The definition that a sentence gives."""
    return Definition(
        id=ID,
        statement=statement(text),
        evidence=QUOTE,
        term=slot(term, kind),
        definiens=definiens,
    )


def role(words: str) -> Role:
    """What a person is."""
    person = slot("Emily Carter", "person")
    said = statement(f"Emily Carter: {words}")
    return Role(id=ID, statement=said, evidence=QUOTE, person=person, role=words)


LONG = "a wall " + "beside a wall " * 8 + "of stone"


@pytest.mark.parametrize(
    ("text", "term", "definiens", "expected"),
    [
        (
            "Petrology is the study of rocks.",
            "petrology",
            "the study of rocks",
            ["What is petrology?", "What is the term for the study of rocks?"],
        ),
        (
            "Quays are walls beside which ships lie.",
            "quays",
            "walls beside which ships lie",
            ["What are quays?", "What is the term for walls beside which ships lie?"],
        ),
        (
            "DNA is a molecule.",
            "DNA",
            "a molecule",
            ["What is DNA?", "What is the term for a molecule?"],
        ),
        (f"A quay is {LONG}.", "quay", LONG, ["What is a quay?"]),
        (
            "man -k ? is a list of commands.",
            "man -k ?",
            "a list of commands",
            ["What is the term for a list of commands?"],
        ),
    ],
)
def test_a_definition_is_asked_in_both_directions(
    text: str, term: str, definiens: str, expected: list[str]
) -> None:
    assert stems(definition(text, term, definiens)) == expected


def test_what_is_behind_a_semicolon_is_another_fact() -> None:
    told = definition("A weir is a low dam; it is cheap.", "weir", "a low dam; it is cheap")
    asked = next(iter(kind_questions(told)))
    assert isinstance(asked, AskedCard)
    assert asked.back == "A low dam."


def test_the_meaning_of_a_name_is_not_asked_for() -> None:
    assert stems(definition("Lisbon is a city.", "Lisbon", "a city", "name")) == []


@pytest.mark.parametrize(
    ("text", "expected", "answers"),
    [
        (
            "The study of rocks is called petrology.",
            "What is the study of rocks called?",
            ("petrology", "petrology"),
        ),
        (
            "The walls of a harbour are called quays or piers.",
            "What are the walls of a harbour called?",
            ("quays or piers", "quays", "piers"),
        ),
    ],
)
def test_a_name_is_asked_for(text: str, expected: str, answers: tuple[str, ...]) -> None:
    thing, _, name = text.rstrip(".").partition(" called ")
    thing = thing.removesuffix(" is").removesuffix(" are").replace("The", "the", 1)
    fact = Naming(id=ID, statement=statement(text), evidence=QUOTE, thing=thing, name=slot(name))
    (found,) = kind_questions(fact)
    assert isinstance(found, Asked)
    assert (found.stem, found.answers) == (expected, answers)


def test_a_short_form_is_asked_for() -> None:
    fact = Acronym(
        id=ID,
        statement=statement("ATC: Atlantic Trade Council"),
        evidence=QUOTE,
        short=slot("ATC"),
        long=slot("Atlantic Trade Council"),
    )
    assert stems(fact) == ["What does the abbreviation ATC stand for?"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a painter of ships", ["Who is described as a painter of ships?"]),
        ("a sailor from Porto", []),
        ("the painter of ships", ["Who is described as the painter of ships?"]),
        (
            "professor of law at the University of Porto",
            ["Who is described as the professor of law at the University of Porto?"],
        ),
        ("Portuguese painter", []),
    ],
)
def test_a_role_is_asked_for_where_it_says_enough(words: str, expected: list[str]) -> None:
    assert stems(role(words)) == expected


def test_the_speaker_of_a_quotation_is_asked_for() -> None:
    speaker = slot("Emily Carter", "person")
    said = statement("Emily Carter said it.")
    fact = Quote(id=ID, statement=said, evidence=QUOTE, speaker=speaker, words="Ships are slow")
    assert stems(fact) == ['Who said: "Ships are slow"?']


def test_an_event_is_no_kind_of_its_own() -> None:
    assert stems(Event(id=ID, statement=statement("It rained."), evidence=QUOTE)) == []
