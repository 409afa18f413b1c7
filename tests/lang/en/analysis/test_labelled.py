"""A sentence is read without the label before it, where it says itself what it is about."""

from functools import cache

import pytest

from quizgen.lang.en.analysis.labelled import without_labels
from quizgen.lang.en.analysis.parsing import parse

LABELLED = {
    "Lamp repairs: if your lamp needs a repair, the office pays up to 50 euros a year": (
        "If your lamp needs a repair, the office pays up to 50 euros a year."
    ),
    "Shoes: Closed boots must be worn whilst handling liquid tar": (
        "Closed boots must be worn whilst handling liquid tar."
    ),
}
OTHERS = [
    "Hard to turn: it is slow to turn the wheel by hand",
    "Done: The gate has been shut with the long rope",
    "Harbour plans: the old map of the quay and its walls",
]


@cache
def _read() -> dict[str, str]:
    texts = [*LABELLED, *OTHERS]
    docs = without_labels(list(parse(texts)), [True] * len(texts))
    return {text: doc.text for text, doc in zip(texts, docs, strict=True)}


@pytest.mark.parametrize("text", LABELLED)
def test_the_label_is_left_out(text: str) -> None:
    assert _read()[text] == LABELLED[text]


@pytest.mark.parametrize("text", OTHERS)
def test_anything_else_keeps_its_label(text: str) -> None:
    assert _read()[text] == text
