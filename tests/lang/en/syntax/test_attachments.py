"""Phrases that a parser hangs on the verb and that belong to the object before them."""

import pytest

from quizgen.lang.en.syntax.attachments import with_own_phrases
from quizgen.lang.en.syntax.constituents import Part

from ..parses import made

WALL = (
    "Crews NOUN NNS nsubj 1",
    "use VERB VBP ROOT 1",
    "plates NOUN NNS dobj 1",
    "in ADP IN prep 1",
    "walls NOUN NN pobj 3",
)


@pytest.mark.parametrize(
    ("clause", "number"),
    [
        (("that PRON WDT nsubj 6", "have VERB VBP relcl 4"), 1),
        (("that PRON WDT nsubj 6", "has VERB VBZ relcl 4"), 2),
        (("seen VERB VBN relcl 4", "that PRON WDT dobj 5"), 2),
    ],
    ids=["of several", "of one", "a word that ends the sentence"],
)
def test_a_clause_on_several_things_is_on_the_object(clause: tuple[str, str], number: int) -> None:
    doc = made(*WALL, *clause)
    plates = Part("object", doc[2], [doc[2]])
    wall = Part("oblique", doc[4], list(doc[3:]), preposition=doc[3])
    assert len(with_own_phrases([plates, wall])) == number
