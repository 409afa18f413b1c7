"""A number with a unit is an amount; a time, a code, an ordinal or a fraction is a text."""

import pytest

from quizgen.deckfile import parse
from quizgen.model import Numerical, ShortAnswer

AMOUNTS = [
    *("3", "-3.5", "1e3", "2 ± 0.1 m", "12 km", "12km", "5%", "5 %", "20 °C", "20°C", "9.81 m/s²"),
    *("300 mL", "4 µm", "7 people", "0", "0.5"),
]
TEXTS = [
    *(
        "0x2A",
        "1.38·10^-23",
        "8:45",
        "4/7",
        "2½",
        "24/7",
        "1914–1918",
        "3rd",
        "007",
        "1st",
        "2.0.1",
    ),
    *("50-50", "10+2", "7!", "3D", "90th"),
]


@pytest.mark.parametrize("answer", AMOUNTS)
def test_amounts_are_numbers(answer: str) -> None:
    (question,) = parse(f"## Q?\n\n**Answer:** {answer}\n", "x.quiz.md").questions
    assert isinstance(question, Numerical)


@pytest.mark.parametrize("answer", TEXTS)
def test_anything_else_is_a_text(answer: str) -> None:
    (question,) = parse(f"## Q?\n\n**Answer:** {answer}\n", "x.quiz.md").questions
    assert isinstance(question, ShortAnswer)
    assert question.answers == (answer,)
