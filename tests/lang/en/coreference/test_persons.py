"""Nouns that mean one person without a name."""

import pytest

from quizgen.lang.en.coreference.persons import is_person_noun, is_somebody

from ..sentences import words_of


@pytest.mark.parametrize(
    ("sentence", "somebody"),
    [
        ("The [king] sold the theatre.", True),
        ("Her [father] sold the theatre.", True),
        ("The [printer] sold the theatre.", True),
        ("The [carpenter] sold the theatre.", True),
        ("The [kings] sold the theatre.", False),
        ("Emily Carter served as [mayor] of Vienna.", False),
        ("Emily Carter held the office of [mayor].", False),
        ("Emily Carter met the priest in [person].", False),
        ("Emily Carter wrote to the [mayor].", True),
        ("Emily Carter sold the [theatre].", False),
        ("Emily Carter became [queen].", False),
        ("Her work as a [teacher] was admired.", False),
        ("Emily Carter, a [painter], sold the theatre.", False),
        ("Emily Carter met the sister of the [mayor].", True),
    ],
)
def test_a_noun_means_somebody(sentence: str, somebody: bool) -> None:
    (noun,), _ = words_of(sentence)
    assert is_somebody(noun) is somebody


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        ("The [kings] sold the theatre.", True),
        ("Her [father] sold the theatre.", True),
        ("The king sold the [theatre].", False),
    ],
)
def test_a_noun_is_one_for_persons_in_any_number(sentence: str, person: bool) -> None:
    (noun,), _ = words_of(sentence)
    assert is_person_noun(noun) is person
