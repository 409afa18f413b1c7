"""Short forms and their long forms."""

import pytest

from quizgen.lang.en.facts.acronyms import expansion
from quizgen.model import Acronym

from ....pipeline.road import Told, facts_of


@pytest.mark.parametrize(
    ("before", "short", "long"),
    [
        ("the European Free Trade Association ", "EFTA", "European Free Trade Association"),
        ("the Council of the Atlantic Trade ", "CAT", "Council of the Atlantic Trade"),
        ("the Trans-Atlantic Council ", "TAC", "Trans-Atlantic Council"),
        ("the Semi-Fixed Tower ", "ST", "Semi-Fixed Tower"),
        ("members of the “Old Bridge Society” ", "OBS", "Old Bridge Society"),
        ("the Old\nBridge Society ", "OBS", "Old Bridge Society"),
        ("the Northern Fisheries Bank ", "NF", None),
        ("the old ferry ", "ABC", None),
        ("Oslo ", "O", None),
        ("", "EFTA", None),
    ],
)
def test_the_words_that_letters_stand_for(before: str, short: str, long: str | None) -> None:
    assert expansion(before, short) == long


@pytest.mark.parametrize(
    ("sentence", "long"),
    [
        ("They set key derivation functions (KDFs) to be slow.", "key derivation function"),
        ("The Heavy Ferries (HFs) left.", "Heavy Ferry"),
        ("They set key derivation functions (KDF) to be slow.", "key derivation functions"),
        ("They sell broad wood boxes (BWBs).", "broad wood box"),
    ],
)
def test_a_short_form_in_the_plural_stands_for_one_of_them(sentence: str, long: str) -> None:
    (fact,) = (one for one in facts_of(Told(sentence)) if isinstance(one, Acronym))
    assert fact.long.text == long
