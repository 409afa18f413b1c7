"""Datelines: where a report was written, and when."""

import pytest

from quizgen.lang.base.page import PartialDate
from quizgen.lang.en.page.datelines import dateline


@pytest.mark.parametrize(
    ("text", "rest", "when"),
    [
        ("BEIJING/WICK, July 1 -- A ship came in.", "A ship came in.", (7, 1)),
        ("LONDON, March 3 (Reuters) - The bank met.", "The bank met.", (3, 3)),
        ("LONDON, Monday, March 3 — The bank met.", "The bank met.", (3, 3)),
        ("NEW YORK, Jan. 5, 2024 /PRNewswire/ -- Acme grew.", "Acme grew.", (1, 5, 2024)),
        ("Geneva, 4 May 2023 – The office spoke.", "The office spoke.", (5, 4, 2023)),
        ("Wick (May 3): The bank met.", "The bank met.", (5, 3)),
        ("WASHINGTON (AP) — The house voted.", "The house voted.", None),
        ("SAN FRANCISCO--(BUSINESS WIRE)--Acme grew.", "Acme grew.", None),
        ("PARIS, Ky. (AP) — The river rose.", "The river rose.", None),
        ("Salt Lake City, UT -- The lake fell.", "The lake fell.", None),
        ("ELDEN — The quay is open.", "The quay is open.", None),
    ],
)
def test_datelines(text: str, rest: str, when: tuple[int, ...] | None) -> None:
    found = dateline(text, 0, len(text), first=True)
    assert found
    assert text[found.length :] == rest
    assert found.when == (PartialDate(*when) if when else None)


@pytest.mark.parametrize(
    "text",
    [
        "DNA — the molecule of life — is long.",
        "In Wick, July 1 - a Monday - was hot.",
        "NASA said on March 3 that it had failed.",
        "Wick - a port - is old.",
        "JULY 1 was a Monday.",
        "LONDON, March 3 - ",
        "LONDON, room 3 - The bank met.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert dateline(text, 0, len(text), first=True) is None


def test_a_place_alone_counts_in_the_first_paragraph_only() -> None:
    text = "ELDEN — The quay is open."
    assert dateline(text, 0, len(text), first=False) is None
