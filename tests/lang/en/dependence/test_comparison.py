"""Comparatives that say nothing of what they compare with."""

import pytest

from quizgen.lang.en.dependence.comparison import is_compared_with_nothing
from quizgen.lang.en.dependence.passage import passage_of

from ..sentences import words_of


@pytest.mark.parametrize(
    ("sentence", "compared"),
    [
        ("The number of ships is significantly [greater].", True),
        ("The number of ships is [greater] because the harbour is new.", True),
        ("The toll is [higher] due to the storm.", True),
        ("The number of ships is [greater] than the number of gates.", False),
        ("The toll is [higher] in the harbour.", False),
        ("The toll is [higher] when ships are long.", False),
        ("The longer a ship is, the [higher] is the toll.", False),
        ("The bridge is no [longer] open.", False),
        ("Lisbon built a [larger] harbour.", False),
        ("Lisbon built an even [larger] harbour.", True),
        ("Lisbon built an even [larger] harbour than Porto.", False),
        ("Tidal rowing is [more] of a burden.", True),
        ("Tidal rowing is [less] of a sport than a burden.", False),
        ("Tidal rowing wears out [more] of a boat.", False),
    ],
)
def test_a_comparative_without_its_standard(sentence: str, compared: bool) -> None:
    (token,), material = words_of(sentence)
    passage = passage_of(list(token.doc), material)
    assert is_compared_with_nothing(token, passage) == compared
