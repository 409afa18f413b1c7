"""Questions without what only points back or explains their last word."""

import pytest

from quizgen.lang.base.wording import AskedCard
from quizgen.lang.en.questions.backward import without_pointing_back
from quizgen.model import Slot

CASES = [
    ("How many ships did the resulting Salt War cost?", "How many ships did the Salt War cost?"),
    ("What did the resulting brine contain?", None),
    ("What does the brine thus obtained contain?", None),
    ("What does the very word “brine” mean?", "What does the word “brine” mean?"),
    ("What is made into slim masts: poles that bear sails?", "What is made into slim masts?"),
    ("Masts: what are the poles that bear sails?", "Masts: what are the poles that bear sails?"),
    ("What is so salty that fish die in it?", "What is so salty that fish die in it?"),
]


@pytest.mark.parametrize(("stem", "said"), CASES)
def test_stems(stem: str, said: str | None) -> None:
    card = AskedCard("object", stem, Slot(type="term", text="iron"), "Iron.")
    assert [one.stem for one in without_pointing_back(card)] == ([said] if said else [])
