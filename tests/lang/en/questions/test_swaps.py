"""Where a false value is fair, and how the sentence then reads."""

import pytest

from quizgen.lang.en.questions.swaps import swap_fault, swapped
from quizgen.model import SlotType

from .making import blanked


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("[Emily Carter] founded the library.", "person"),
        ("The ships sailed with [Emily Carter].", "person"),
        ("The painter [Emily Carter] left the city.", "person"),
        ("The ships reached [Lisbon] in 1931.", "place"),
        ("The ships sailed through [Portugal].", "place"),
        ("The library was founded in [1931].", "date"),
        ("It was built in the [1930s].", "date"),
        ("The city bought [1,240] ships.", "number"),
    ],
)
def test_a_fair_swap(sentence: str, kind: SlotType) -> None:
    assert swap_fault(blanked(sentence, kind)) is None


@pytest.mark.parametrize(
    ("sentence", "kind", "fault"),
    [
        ("Queen [Mary Stuart] left the city.", "person", "described by the words beside it"),
        ("[Emily Carter], a painter, left.", "person", "described by the words beside it"),
        ("They sailed to [Lisbon]'s harbour.", "place", "described by the words beside it"),
        ("The old [Lisbon] burned.", "place", "described by the words beside it"),
        ("The city bought over [1,240] ships.", "number", "limited by the word before it"),
        ("The library was closed before [1931].", "date", "limited by the word before it"),
        ("They live at [40] Alfama Street.", "number", "number of a house"),
    ],
)
def test_an_unfair_swap(sentence: str, kind: SlotType, fault: str) -> None:
    assert swap_fault(blanked(sentence, kind)) == fault


@pytest.mark.parametrize(
    ("sentence", "other", "made"),
    [
        ("It was built in [1931].", "1945", "It was built in 1945."),
        ("It is a [Portuguese] ship.", "Italian", "It is an Italian ship."),
        ("It is an [Italian] ship.", "Portuguese", "It is a Portuguese ship."),
        ("[Forty] ships left.", "thirty", "Thirty ships left."),
    ],
)
def test_the_sentence_with_another_value(sentence: str, other: str, made: str) -> None:
    assert swapped(blanked(sentence), other) == made
