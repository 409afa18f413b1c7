"""What things are called."""

import pytest

from quizgen.lang.en.facts.namings import naming_facts
from quizgen.model import Naming
from quizgen.trace import Trace

from ..sentences import read


def namings(sentence: str) -> list[tuple[str, str]]:
    """The things of a sentence and what they are called."""
    facts = naming_facts(read(sentence), Trace())
    return [(fact.thing, fact.name.text) for fact in facts if isinstance(fact, Naming)]


@pytest.mark.parametrize(
    ("sentence", "thing", "name"),
    [
        ("The study of rocks is called petrology.", "the study of rocks", "petrology"),
        ("The study of rocks is known as petrology.", "the study of rocks", "petrology"),
        ("The study of rocks is referred to as petrology.", "the study of rocks", "petrology"),
        ("Pieces of old rock are termed clasts.", "pieces of old rock", "clasts"),
    ],
)
def test_namings(sentence: str, thing: str, name: str) -> None:
    assert namings(sentence) == [(thing, name)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The study of rocks may be called petrology.",
        "The study of rocks is not called petrology.",
        "In Peru, the study of rocks is called petrology.",
        "The study of rocks by them is called petrology.",
        "The maps drawn by them are called charts.",
        "The study is called petrology.",
        "Petrology is called difficult.",
        "The study of rocks is called the study of rocks.",
        "Rui Costa called the study of rocks petrology.",
    ],
)
def test_what_is_no_naming(sentence: str) -> None:
    assert not namings(sentence)


def test_the_statement_says_so_in_one_form() -> None:
    (fact,) = naming_facts(read("Pieces of old rock are known as clasts."), Trace())
    assert fact.statement.text == "Pieces of old rock are called clasts."
