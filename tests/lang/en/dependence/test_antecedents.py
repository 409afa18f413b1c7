"""Whether what a pronoun takes up is among the words."""

import pytest

from quizgen.lang.en.dependence.antecedents import lacks_antecedent
from quizgen.lang.en.dependence.passage import passage_of

from ..parses import made
from ..sentences import marked, read

TAKEN_UP = [
    "Ana Souza sold [her] theatre.",
    "The company sold [its] theatre.",
    "The farmers sold [their] land.",
    "The king sold the land that [he] owned.",
    "The city closed the theatre because [it] was old.",
    "Ana Souza and Rui Costa said that [they] had met.",
    "The queen said that [she] had met Rui Costa.",
    "When Congress met in 1816, [it] held the money.",
    "During [his] visit, Rui Costa opened a library.",
    "The city prides [itself] on a theatre.",
    "Rui Costa played the organ at [his] theatre.",
    "[It] is possible to see the theatre from the bridge.",
    "By counting the rings, [one] may learn the age of the tree.",
    "Shorn of [its] wool, the ewe feels the cold.",
    "The weavers, most of [them] young, walked with carts.",
]
NOT_TAKEN_UP = [
    "[She] sold the theatre.",
    "[It] is open to visitors.",
    "[It] is kept open to please visitors.",
    "[It] is hard to see.",
    "Rui Costa opened the library for [him].",
    "The farmers sold [its] land.",
    "The king said that [she] had met Rui Costa.",
    "The queen said that [he] had met the painters.",
    "A road was named in [their] honour.",
    "Rui Costa played the organ at [his] funeral.",
    "The scientist Michael Faraday praised [her] letters.",
    "The books printed by [them] were sold in Lisbon.",
    "Chartered by Congress in 1816, [it] held the money.",
    "Like the company of Rui Costa, [it] sold land.",
    "The farmers came and sold [them].",
    "Rui Costa bought the stock of [its] parent company.",
]


@pytest.mark.parametrize("sentence", TAKEN_UP)
def test_a_pronoun_takes_up_what_was_said_before_it(sentence: str) -> None:
    assert not _lacks(sentence)


@pytest.mark.parametrize("sentence", NOT_TAKEN_UP)
def test_a_pronoun_takes_up_nothing(sentence: str) -> None:
    assert _lacks(sentence)


def _lacks(sentence: str) -> bool:
    """Of the pronoun in brackets, in its whole sentence, whatever rules read for it."""
    material = read(sentence)
    (pronoun,) = marked(sentence, material)
    return lacks_antecedent(pronoun, passage_of(list(material.parsed.doc), material))


def test_what_is_left_out_is_not_taken_up() -> None:
    sentence = "When Ana Souza had moved, [she] sold the theatre."
    material = read(sentence)
    (pronoun,) = marked(sentence, material)
    main = list(material.parsed.doc)[pronoun.i :]
    assert not lacks_antecedent(pronoun, passage_of(list(material.parsed.doc), material))
    assert lacks_antecedent(pronoun, passage_of(main, material))


def test_an_expletive_takes_up_nothing_and_lacks_nothing() -> None:
    doc = made("It PRON PRP expl 1", "rains VERB VBZ ROOT 1")
    assert not lacks_antecedent(doc[0], passage_of(list(doc), read("It rains often.")))


def test_a_name_after_a_preposition_of_place_is_taken_up_where_it_surely_is_a_person() -> None:
    doc = made(
        "At ADP IN prep 4",
        "Arbela PROPN NNP pobj 0 PERSON",
        ", PUNCT , punct 4",
        "he PRON PRP nsubj 4",
        "fought VERB VBD ROOT 4",
    )
    assert lacks_antecedent(doc[3], passage_of(list(doc), read("It rains often.")))
