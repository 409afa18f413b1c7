"""What an author judges is no fact; what somebody else is said to judge is one."""

import pytest

from quizgen.lang.en.dependence.passage import passage_of
from quizgen.lang.en.dependence.verdicts import is_verdict

from ..sentences import words_of


@pytest.mark.parametrize(
    ("sentence", "holds"),
    [
        ("The [ridiculous] plan cost two million euros.", True),
        ("The film is the most [beautiful] work of Rui Costa.", True),
        ("The bridge is a [masterpiece] of engineering.", True),
        ("Rui Costa is the [greatest] painter of the century.", True),
        ("The film is the [best] work of all time.", True),
        ("The [greatest] depth of the lake is 90 metres.", False),
        ("The [best] wood for boats is oak.", False),
        ("Critics called the film a [masterpiece].", False),
        ("Rui Costa said that the plan was [ridiculous].", False),
        ("The park is called [Beautiful] Mountain.", False),
        ("The bridge is [long].", False),
    ],
)
def test_verdicts(sentence: str, holds: bool) -> None:
    (token,), material = words_of(sentence)
    assert is_verdict(token, passage_of([token], material)) == holds
