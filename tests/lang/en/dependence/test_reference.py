"""Words whose form alone says that they depend on context."""

import pytest

from quizgen.lang.en.dependence.passage import passage_of
from quizgen.lang.en.dependence.reference import (
    is_bare_quantifier,
    is_contracted,
    is_demonstrative,
    is_first_or_second_person,
)

from ..parses import made
from ..sentences import read, words_of


@pytest.mark.parametrize(
    ("sentence", "holds"),
    [
        ("[We] opened the library.", True),
        ("The mayor opened [our] library.", True),
        ("[I] opened the library.", True),
        ("Rui Costa served in World War [I] and died in 1931.", False),
        ("The [US] opened a library.", False),
        ("[They] opened the library.", False),
    ],
)
def test_first_and_second_person(sentence: str, holds: bool) -> None:
    (token,), material = words_of(sentence)
    assert is_first_or_second_person(token, passage_of([token], material)) == holds


@pytest.mark.parametrize(
    ("sentence", "holds"),
    [
        ("[This] bridge is long.", True),
        ("[These] are long.", True),
        ("Rui Costa paid [those] who stayed.", False),
        ("The ferry is free for [those] with a pass.", False),
        ("[Those] with a pass stayed.", True),
        ("Rui Costa said [that] the bridge is long.", False),
        ("Rui Costa sold the bridge [that] he had built.", False),
    ],
)
def test_demonstratives(sentence: str, holds: bool) -> None:
    (token,), material = words_of(sentence)
    assert is_demonstrative(token, passage_of([token], material)) == holds


@pytest.mark.parametrize(("joined", "holds"), [("or", False), ("so", True)])
def test_that_goes_on_with_a_relative_clause(joined: str, holds: bool) -> None:
    doc = made(
        "dams NOUN NNS ROOT 0",
        "that PRON WDT nsubj 2",
        "leak VERB VBP relcl 0",
        f"{joined} CCONJ CC {'cc' if joined == 'or' else 'advmod'} 2",
        "that DET DT nsubj 5",
        "burst VERB VBP conj 2",
    )
    passage = passage_of(list(doc), read("It rains often."))
    assert is_demonstrative(doc[4], passage) == holds


@pytest.mark.parametrize(
    ("sentence", "holds"),
    [
        ("The walls of Porto, like [those] of Belem, are thick.", False),
        ("The heat of the stove was like [that] of the sun.", False),
        ("The wall of Porto, like [those] of Belem, is thick.", True),
        ("The walls of Porto are like [those].", True),
        ("In Porto, [those] of Belem were sold.", True),
    ],
)
def test_a_demonstrative_can_stand_for_a_noun_of_its_sentence(sentence: str, holds: bool) -> None:
    (token,), material = words_of(sentence)
    passage = passage_of(list(token.doc), material)
    assert is_demonstrative(token, passage) == holds


@pytest.mark.parametrize(
    ("sentence", "holds"),
    [
        ("[Many] left the city.", True),
        ("Nearly [half] left the city.", True),
        ("[Half] of the farmers left the city.", False),
        ("A growing [share] was sold by the city.", True),
        ("A growing [share] of the land was sold by the city.", False),
        ("More than a [thousand] were sold by the city.", True),
        ("A [thousand] farmers left the city.", False),
        ("Many farmers left the city.", False),
        ("Rui Costa sold [many].", False),
    ],
)
def test_quantifiers_that_do_not_say_of_what(sentence: str, holds: bool) -> None:
    tokens, material = words_of(sentence)
    assert is_bare_quantifier(tokens[0], passage_of(tokens, material)) == holds


def test_a_contracted_verb_belongs_to_the_word_before() -> None:
    doc = made("They PRON PRP nsubj 2", "'re AUX VBP aux 2", "leaving VERB VBG ROOT 2")
    passage = passage_of(list(doc), read("They are leaving."))
    assert [is_contracted(token, passage) for token in doc] == [False, True, False]
