"""How words read inside a sentence."""

import pytest

from quizgen.lang.en.phrases import inside


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harbour", "the harbour"),
        ("Crew lists", "crew lists"),
        ("RNA ligase", "RNA ligase"),
        ("Trade Gaps", "Trade Gaps"),
        ("The Vasco Mill", "the Vasco Mill"),
        ("Mill", "mill"),
    ],
)
def test_only_a_name_or_short_form_keeps_its_first_letter(text: str, expected: str) -> None:
    assert inside(text) == expected
