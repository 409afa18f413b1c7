"""Places in a row that only the text before has."""

import pytest

from quizgen.lang.en.dependence.ordinals import is_one_of_a_set
from quizgen.lang.en.dependence.passage import passage_of

from ..sentences import marked, read

TWO_CASES = "A ship can meet two cases at the gate."


@pytest.mark.parametrize(
    ("sentences", "one"),
    [
        ((TWO_CASES, "A horn is used in [the] first case."), True),
        ((TWO_CASES, "A horn is best used to tell [the] first case."), True),
        ((TWO_CASES, "[The] second case was met by the captain."), True),
        (("Ships have two sails.", "In [the] first, the mast is short."), True),
        (("A [third] case is a storm at the gate.",), True),
        (("A [third] floor is costly.",), False),
        (("Ships carry a [second] anchor.",), False),
        (("A horn is used in [the] first case.",), False),
        ((TWO_CASES, "[The] first case was brought by Ana Souza in 1931."), False),
        (("She won two cases in Oslo.", "[The] first case was brought in 1931."), True),
        (("They saw [the] first case.", "[The] first case was brought in 1931."), True),
        ((TWO_CASES, "A horn is used in [the] second case of fire."), False),
        (("The ship has two floors.", "The horn is on [the] second floor."), False),
        (("A war was long.", "Ships sank in [the] Second World War."), False),
        (("In this year two ships sank.", "Ships pay in [the] second year."), False),
    ],
)
def test_a_place_in_a_row_that_was_told_before(sentences: tuple[str, ...], one: bool) -> None:
    material = read(*sentences)
    (article,) = marked(sentences[-1], material)
    passage = passage_of(list(material.parsed.doc), material)
    assert is_one_of_a_set(article, passage) == one
