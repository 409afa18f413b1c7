"""Which nouns a pronoun can take up, by number, gender, and being a person or a thing."""

import pytest

from quizgen.lang.en.coreference.substitution import Replacement
from quizgen.lang.en.dependence.agreement import agrees

from ..sentences import words_of

CASES = [
    ("The [bridges] fell.", "they"),
    ("The [king] left.", "he"),
    ("The [queen] left.", "she"),
    ("The [painter] left.", "he she"),
    ("The [bridge] fell.", "it"),
    ("The [Portuguese] left.", "it they"),
    ("Lindisfarne are a [band].", "it they"),
    ("The [crew] left.", "it they"),
]


@pytest.mark.parametrize(("sentence", "pronouns"), CASES)
def test_agreement(sentence: str, pronouns: str) -> None:
    (noun,), _ = words_of(sentence)
    agreeing = [one for one in ("he", "she", "it", "they", "we") if agrees(noun, one, {})]
    assert agreeing == pronouns.split()


def test_what_is_read_instead_of_a_word_agrees() -> None:
    (noun,), _ = words_of("The [sides] met.")
    pair, person = Replacement("Peru and Chile"), Replacement("Ana Souza", "person")
    assert agrees(noun, "they", {noun.i: pair})
    assert agrees(noun, "she", {noun.i: person})


def test_a_plural_verb_makes_a_name_a_plural() -> None:
    (name,), _ = words_of("[Lindisfarne] are a band from Newcastle.")
    assert agrees(name, "they", {})
