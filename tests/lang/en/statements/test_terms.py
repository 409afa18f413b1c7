"""Terms, and names that the grammar alone shows."""

import pytest

from quizgen.lang.en.statements.marks import wording_of
from quizgen.lang.en.statements.terms import given_names, terms

from ..parses import made
from ..sentences import read, words_of


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("The farmers sold liquid oxygen.", ["farmers", "liquid oxygen"]),
        ("The farmers sold enough liquid oxygen.", ["farmers", "liquid oxygen"]),
        ("The farmers sold publicly oxygen.", ["farmers", "oxygen"]),
        (
            "The farmers sold longer and more curious ropes.",
            ["farmers", "longer and more curious ropes"],
        ),
        ("Even the farmers sold both houses.", ["farmers", "houses"]),
        ("The farmers sold a thing.", ["farmers"]),
        ("The farmers sold it.", ["farmers"]),
        ("The farmers sold an ox.", ["farmers"]),
        ("The farmers sold three bridges.", ["farmers"]),
        ("The farmers sold their bridges.", ["farmers"]),
        ("The farmers sold the very old and rather small market bridge.", ["farmers"]),
        ("The league's cup was sold.", []),
        ("The farmers sold [liquid oxygen].", ["liquid oxygen"]),
    ],
)
def test_terms_of_common_nouns(sentence: str, texts: list[str]) -> None:
    found = terms(wording_of(*words_of(sentence)), set())
    assert [mark.slot.text for mark in found] == texts


def test_no_term_takes_a_place_that_is_taken() -> None:
    tokens, material = words_of("The farmers sold liquid oxygen.")
    taken = {token.i for token in tokens if token.text == "oxygen"}
    assert [m.slot.text for m in terms(wording_of(tokens, material), taken)] == ["farmers"]


def test_names_that_a_verb_gives() -> None:
    doc = made(
        "films NOUN NNS nsubjpass 1",
        "called VERB VBN ROOT 1 lemma=call",
        "The DET DT det 3",
        "Composer PROPN NNP oprd 1",
    )
    wording = wording_of(list(doc), read("A film was sold in 1931."))
    (name,) = given_names(wording)
    assert (name.slot.type, name.slot.text) == ("name", "The Composer")
