"""Questions that give each other away: the same text, or the answer of one in the other."""

import pytest

from quizgen.model import RichText, ShortAnswer, TrueFalse
from quizgen.scoring.betrayal import Chosen
from quizgen.scoring.offer import Offer


def question(stem: str, key: str, family: str = "f") -> Offer:
    """A question with this stem and key."""
    made = ShortAnswer(id="q", family=family, stem=RichText.of(stem), answers=(key,))
    return Offer.of(made)


BUILT = question("Who built the stone bridge of Lisbon?", "Ana Souza")

CASES = [
    (question("Who built the stone bridge of Lisbon?", "Rui Costa", "g"), True),
    (question("What bridge of Lisbon did Ana Souza build of stone?", "Vasco Bridge", "g"), True),
    (question("Who planned the stone bridge of Lisbon?", "Ana Souza", "g"), True),
    (question("Who planned the stone bridge of Lisbon?", "Souza", "g"), True),
    (question("Who planned the stone bridge of Lisbon?", "Rui Costa", "g"), False),
    (question("Who painted seven ships?", "Ana Souza", "g"), False),
    (question("What did Ana Souza paint?", "seven ships", "g"), False),
]


@pytest.mark.parametrize(
    ("other", "told"),
    CASES,
    ids=[
        "the same text",
        "the key in the text",
        "the same key of a like stem",
        "a part of the key",
        "another key",
        "another stem",
        "the key in a text about something else",
    ],
)
def test_two_questions_give_each_other_away(other: Offer, told: bool) -> None:
    for first, second in ((BUILT, other), (other, BUILT)):
        chosen = Chosen.of([first, second])
        chosen.add(first)
        assert chosen.gives_away(second, within=False) == told


@pytest.mark.parametrize(
    ("key", "other", "told"),
    [
        ("the sums owed will be greater", "the fees paid will be greater", False),
        ("the sums owed will be greater", "the sums owed will be smaller", True),
        ("old stone bridge", "long stone bridge", True),
    ],
)
def test_answers_that_overlap_in_most_words_tell_each_other(
    key: str, other: str, told: bool
) -> None:
    first = question("What happens as the rent asked in Lisbon gets lower?", key)
    second = question("What happens as the rent asked in Lisbon gets higher?", other, "g")
    chosen = Chosen.of([first, second])
    chosen.add(first)
    assert chosen.gives_away(second, within=False) == told


def test_a_family_is_looked_at_only_within() -> None:
    sibling = question("What bridge of Lisbon did Ana Souza build of stone?", "Vasco Bridge")
    chosen = Chosen.of([BUILT, sibling])
    chosen.add(BUILT)
    assert not chosen.gives_away(sibling, within=False)
    assert chosen.gives_away(sibling, within=True)


def test_a_false_statement_tells_by_its_correction() -> None:
    statement = TrueFalse(
        id="t",
        family="g",
        stem=RichText.of("Rui Costa built the stone bridge of Lisbon."),
        answer=False,
        correction=RichText.of("Ana Souza built the stone bridge of Lisbon."),
    )
    offer = Offer.of(statement)
    chosen = Chosen.of([BUILT, offer])
    chosen.add(BUILT)
    assert chosen.gives_away(offer, within=False)


def test_nothing_chosen_gives_nothing_away() -> None:
    assert not Chosen.of([BUILT]).gives_away(BUILT, within=True)
