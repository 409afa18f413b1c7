"""What the head of a document says: dates, datelines, bylines, captions, page furniture."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.lang.en.page.captions import caption
from quizgen.lang.en.page.furniture import byline, is_furniture, speaker
from quizgen.lang.en.page.headerdates import dateline, dates_in, nearest

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))


@given(DAYS, st.sampled_from(["%Y-%m-%d", "%B %d, %Y", "%d %B %Y", "%d.%m.%Y", "%b. %d, %Y"]))
def test_a_written_date_is_read(day: datetime.date, form: str) -> None:
    assert dates_in(f"Wick, {day.strftime(form)} | News") == [(day,)]


@given(DAYS)
def test_a_date_with_slashes_has_the_month_first_or_two_readings(day: datetime.date) -> None:
    (readings,) = dates_in(day.strftime("%m/%d/%Y"))
    assert readings[0] == day
    assert len(readings) == (1 if day.day > 12 or day.day == day.month else 2)


@given(DAYS, st.integers(0, 300))
def test_a_dateline_without_year_is_the_last_such_day(day: datetime.date, later: int) -> None:
    anchor = day + datetime.timedelta(days=later)
    if (day.month, day.day) != (2, 29):
        assert nearest(day.month, day.day, None, anchor) == day


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("BEIJING/WICK, July 1 -- A ship came in.", "A ship came in."),
        ("LONDON, March 3 (Reuters) - The bank met.", "The bank met."),
        ("NEW YORK, Jan. 5, 2024 /PRNewswire/ -- Acme grew.", "Acme grew."),
        ("WASHINGTON (AP) — The house voted.", "The house voted."),
        ("Geneva, 4 May 2023 – The office spoke.", "The office spoke."),
        ("SAN FRANCISCO--(BUSINESS WIRE)--Acme grew.", "Acme grew."),
        ("PARIS, Ky. (AP) — The river rose.", "The river rose."),
        ("ELDEN — The quay is open.", "The quay is open."),
    ],
)
def test_a_dateline_is_cut_off(text: str, rest: str) -> None:
    found = dateline(text, 0, len(text), first=True)
    assert found
    assert text[found.length :] == rest


@pytest.mark.parametrize(
    "text",
    [
        "DNA — the molecule of life — is long.",
        "In Wick, July 1 - a Monday - was hot.",
        "NASA said on March 3 that it had failed.",
        "Wick - a port - is old.",
        "JULY 1 was a Monday.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert dateline(text, 0, len(text), first=True) is None


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ada Brook", "Ada Brook"),
        ("By ADA BROOK", "Ada Brook"),
        ("By Ada Brook and Lena Ortiz", "Ada Brook and Lena Ortiz"),
        ("Written by Juan de la Cruz, Staff Writer", "Juan de la Cruz"),
        ("by Zoë O'Hara | Harbour Post", "Zoë O'Hara"),
        ("By 1931 the mill was gone", None),
        ("By the sea", None),
        ("By Friday the ferry had left the quay of Wick.", None),
    ],
)
def test_bylines(line: str, author: str | None) -> None:
    assert byline(line) == author


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Remarks by President Ada Brook at the Forum", "Ada Brook"),
        ("Keynote Speech by H.E. Lena Ortiz, Minister of Harbours", "Lena Ortiz"),
        ("Address to the Fishermen", None),
        ("The Sound and the Sea", None),
    ],
)
def test_speakers(title: str, name: str | None) -> None:
    assert speaker(title) == name


@pytest.mark.parametrize(
    "line",
    [
        *("12", "- 12 -", "Page 3 of 90", "xiv", "* * *", "###", "ENDS", "© Ada", "DOI: 10.1/abc"),
        *("https://a.example/b", "ada@b.example", "Article Number: 68", "Copyright 1931 Ada Brook"),
        *("Dear friends,", "Ladies and gentlemen,", "Source: Harbour Board", "Editing by Ann Grey"),
        *("Read more about mills", "For immediate release", "Distributed by Wire on 07/01/2024"),
    ],
)
def test_page_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        *("The Sound", "Next steps", "Home rule in Wick", "Related work is plentiful"),
        *("The end of oil", "Sharing the coast", "Tide mills: an overview", "In the harbour,"),
        "1931 was a good year.",
    ],
)
def test_no_page_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ships lie in Wick. [Photo/Wire]", "Ships lie in Wick."),
        ("Ships lie in Wick (Photo: Ann Grey)", "Ships lie in Wick"),
        ("Ships lie in Wick. Photo by Ann Grey", "Ships lie in Wick."),
        ("Ships lie in Wick. (Reuters/Ann Grey)", "Ships lie in Wick."),
        ("Figure 3: Ships in Wick", "Ships in Wick"),
        ("Fig. 2a. Ships in Wick.", "Ships in Wick."),
        ("This photo taken on June 3, 2019 shows a bridge.", None),
        ("Ann Grey (R, front) talks with a pilot.", None),
    ],
)
def test_captions(text: str, words: str | None) -> None:
    parts = caption(text, 0, len(text))
    assert parts
    assert text[parts.start : parts.end].strip() == (words or text)


@pytest.mark.parametrize(
    "text",
    [
        "Table 3 shows the catches.",
        "The photo hangs in the museum.",
        "It was told by an agency (Reuters).",
        "Photosynthesis is a process.",
    ],
)
def test_no_captions(text: str) -> None:
    assert caption(text, 0, len(text)) is None
