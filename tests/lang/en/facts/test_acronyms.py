"""Short forms and their long forms."""

import pytest

from quizgen.lang.en.facts.acronyms import expansion


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
