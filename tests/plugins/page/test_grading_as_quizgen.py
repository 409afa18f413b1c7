"""The page's script judges as `quizgen.grade` does."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from quizgen import grade
from quizgen.model import Numerical, RichText, ShortAnswer, fold
from quizgen.testing.texts import lines
from quizgen_page.keys import key_of

from ..browser import Driver, needs_chromium

pytestmark = [pytest.mark.slow, needs_chromium]

FOLDER = Path(__file__).parents[3] / "plugins" / "quizgen_page"
SCRIPT = "\n".join(
    (FOLDER / f"{name}.js").read_text(encoding="utf-8")
    for name in ("saying", "words", "numbers", "grading")
)
SAME = {"correct": "right", "mistyped": "near", "wrong": "wrong", "unreadable": "again"}


def judged(driver: Driver, call: str, *arguments: Any) -> Any:
    """What a function of the script gives."""
    return driver.execute_script(f"{SCRIPT}\nreturn {call}(...arguments)", *arguments)


WORDS = (
    ("Verona", "verona", "VERONA!", "the Verona", "Verono", "Vreona", "Rome", "Veronas", "erona"),
    ("Kyiv", "kyiv", "Kiev", "Kyïv"),
    ("Straße", "strasse", "STRASSE", "Strase"),
    ("the 14th century", "14th century", "15th century", "14th centurie"),
    ("Louis XIV", "louis xiv", "Louis XVI"),
    ("e\u0301cole", "école", "ecole", "eclole"),
    ("don’t know", "don't know", "dont know"),
    ("क्षेत्र", "क्षेत्र", "कषतर"),
    ("Ὀδυσσεύς", "οδυσσευς", "ΟΔΥΣΣΕΥΣ"),
    ("1,000 ships", "1000 ships", "1001 ships"),
)
"""A key, and what is typed."""


@pytest.mark.parametrize("row", WORDS, ids=lambda row: row[0])
def test_words(driver: Driver, row: tuple[str, ...]) -> None:
    key, *typed = row
    question = ShortAnswer(id="q", family="q", stem=RichText.of("?"), answers=(key,))
    for text in (key, *typed):
        found = judged(driver, "gradeTyped", text, {"answers": [key], "exact": False})
        assert found["verdict"] == SAME[grade(question, text).verdict], text


NUMBERS = (
    ("343", "5", "m/s"), ("8445", "0", "km"), ("8.445", "0", None), ("0.5", "0", None),
    ("41000000000", "0", None), ("-3", "0.1", "°C"), ("1e-9", "0", "m"),
)  # fmt: skip
TYPED = tuple(
    "343|338|337.9|348 m/s|343m/s|8,445|8.445|8445 km|8 445|8'445|1/2|.5|0,5|4.1e10|4.1 x 10^10"
    "|41·10⁹|-3|−3|-2.95|3|-3 °C|1e-9|10⁻⁹|1 2|many|343 m/s or 5|$343".split("|")
)


@pytest.mark.parametrize(("value", "tolerance", "unit"), NUMBERS)
def test_numbers(driver: Driver, value: str, tolerance: str, unit: str | None) -> None:
    question = Numerical(
        id="q", family="q", stem=RichText.of("?"), value=Decimal(value),
        tolerance=Decimal(tolerance), unit=unit,
    )  # fmt: skip
    key = json.loads(key_of(question))
    for text in TYPED:
        found = judged(driver, "gradeNumber", text, key)
        ours = SAME[grade(question, text).verdict]
        # Where the unit is another one, the page asks for the one that is meant.
        assert found["verdict"] in (ours, "again"), text
        if "again" in (found["verdict"], ours) and found["verdict"] != ours:
            assert "number" in found["message"], text
            assert ours == "wrong" or not text[-1].isdigit(), text


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines(), lines())
def test_two_texts_are_the_same_where_they_fold_alike(driver: Driver, one: str, other: str) -> None:
    ours = fold(one) == fold(other)
    theirs = judged(driver, "fold", one) == judged(driver, "fold", other)
    assert theirs == ours
    assert judged(driver, "matchWords", one, [one]) == "same"
