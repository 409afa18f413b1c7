"""Common nouns that are taken for names at the start of a sentence."""

import pytest

from quizgen.lang.en.analysis.openers import is_mistaken_for_a_name, is_part_of_what_opens

from ..coreference.readings import reading_after
from ..parses import made

READING = reading_after("Ana Carter saw the gulls over Porto.", "Carter fed the gulls daily.")
LEAVE = "leave VERB VBP ROOT 1"


@pytest.mark.parametrize(
    "rows",
    [
        ("Herons NOUN NNS nsubj 1 PERSON", LEAVE),
        ("Gravel PROPN NNP compound 1 PERSON", "roads NOUN NNS nsubj 1"),
        ("Gulls PROPN NNP nsubj 1 GPE", LEAVE),
        ("Sleet PROPN NNP nsubj 3 PERSON", "and CCONJ CC cc 0", "snow NOUN NN conj 0", LEAVE),
    ],
)
def test_a_common_noun_is_no_name(rows: tuple[str, ...]) -> None:
    assert is_mistaken_for_a_name(made(*rows)[0], READING)


@pytest.mark.parametrize(
    "rows",
    [
        ("Carter NOUN NN nsubj 1 PERSON", LEAVE),
        ("Rose NOUN NN nsubj 1 PERSON", LEAVE),
        ("Porto PROPN NNP nsubj 1 GPE", LEAVE),
        ("Herons PROPN NNP nsubj 1 PERSON", LEAVE),
        ("Herons NOUN NNS nsubj 1 ORG", LEAVE),
    ],
)
def test_a_name_is_one(rows: tuple[str, ...]) -> None:
    assert not is_mistaken_for_a_name(made(*rows)[0], READING)


def test_the_first_word_of_a_phrase_is_no_whole_name() -> None:
    loss = ("Gravel PROPN NNP compound 1 PERSON", "roads NOUN NNS nsubj 1")
    assert is_part_of_what_opens(made(*loss)[0], READING)
    assert not is_part_of_what_opens(made("Herons NOUN NNS nsubj 1 PERSON", LEAVE)[0], READING)
