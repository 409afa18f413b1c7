"""A line that lacks nothing but its stop is a sentence; one that goes on below is none."""

from functools import cache

import pytest

from quizgen.lang.en.analysis.parse_checks import ParseFault, parse_fault
from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.analysis.stops import with_stops

WHOLE = ["The lake needs two kinds of weir:", "Safety glasses will not give full protection"]
OPEN = [
    "A lock is built of:",
    "The crew keeps the gate shut for two reasons:",
    "The crew can lock the gate in the following ways:",
]
OTHERS = [
    "The locks of the upper valley",
    "Repeat steps 4 to 6 if the gate is closed",
    "Is the lock closed at night?",
]


@cache
def _read() -> dict[str, tuple[str, ParseFault | None]]:
    texts = [*WHOLE, *OPEN, *OTHERS]
    docs = with_stops(list(parse(texts)), [True] * len(texts))
    return {text: (doc.text, parse_fault(doc)) for text, doc in zip(texts, docs, strict=True)}


@pytest.mark.parametrize("line", WHOLE)
def test_a_whole_line_gets_its_stop(line: str) -> None:
    assert _read()[line] == (f"{line.rstrip(':')}.", None)


@pytest.mark.parametrize("line", OPEN + OTHERS)
def test_any_other_line_stays_as_it_is(line: str) -> None:
    text, fault = _read()[line]
    assert text == line
    assert fault is not None


def test_a_label_of_a_picture_gets_no_stop() -> None:
    (doc,) = with_stops(list(parse(WHOLE[:1])), [False])
    assert doc.text == WHOLE[0]
