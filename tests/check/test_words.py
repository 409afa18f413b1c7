"""What is wrong with brackets and quotation marks, by the text that has them."""

import pytest

from quizgen.checking.words import unpaired


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a) the weir b) the sluice", []),
        ("the tide (0 ≤ t ≤ 1) of the day", []),
        ("the weir (of stone", ["( and ) do not pair up"]),
        ("the weir of stone)", ["( and ) do not pair up"]),
        ("(0 ≤ t ≤ 1 of the day", ["( and ) do not pair up"]),
        ('the "weir', ["a quotation mark stands alone"]),
    ],
)
def test_marks_without_a_partner(text: str, faults: list[str]) -> None:
    assert list(unpaired(text)) == faults
