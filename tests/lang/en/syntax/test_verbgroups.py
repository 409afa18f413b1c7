"""Whether a verb is finite, and which auxiliaries it shares."""

import pytest

from quizgen.lang.en.syntax.constituents import BrokenPhrase
from quizgen.lang.en.syntax.reasons import NoClause
from quizgen.lang.en.syntax.verbgroups import auxiliaries_before, is_finite

from ..sentences import words_of


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge [crosses] the river.",
        "The bridge has been [built].",
        "The bridge will [cross] the river.",
        "The ships were sold and [scrapped].",
    ],
)
def test_a_verb_is_finite_by_itself_or_by_an_auxiliary(sentence: str) -> None:
    (verb,), _ = words_of(sentence)
    assert is_finite(verb)


@pytest.mark.parametrize(
    "sentence", ["They wanted to [cross] the river.", "They saw the bridge [crossing] the river."]
)
def test_infinitives_and_participles_are_not_finite(sentence: str) -> None:
    (verb,), _ = words_of(sentence)
    assert not is_finite(verb)


@pytest.mark.parametrize(
    ("sentence", "auxiliaries"),
    [
        ("The ships were sold and [scrapped].", ["were"]),
        ("The ships will be sold and [scrapped].", ["will", "be"]),
        ("The crew sold the ships and [sailed] home.", []),
    ],
)
def test_a_conjunct_shares_the_auxiliaries_before(sentence: str, auxiliaries: list[str]) -> None:
    (verb,), _ = words_of(sentence)
    assert [token.text for token in auxiliaries_before(verb)] == auxiliaries


def test_what_is_no_conjunct_has_no_auxiliaries_to_share() -> None:
    (verb,), _ = words_of("The library [founded] by Ana Souza has a garden.")
    with pytest.raises(BrokenPhrase, match=NoClause.NO_AUXILIARY):
        auxiliaries_before(verb)
