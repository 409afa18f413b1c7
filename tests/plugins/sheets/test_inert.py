"""No cell begins a formula, where the file is opened as it should be or with other separators."""

import csv
import html
import io

import pytest
from hypothesis import example, given

from quizgen import testing
from quizgen.model import Deck, Flashcard, RichText
from quizgen_sheets.inert import inert, inert_head, inert_html
from quizgen_sheets.options import CsvOptions, TsvOptions
from quizgen_sheets.tables import write_csv, write_tsv

OPERATORS = "=+-@＝＋－＠"
UNSEEN = ' \t\n"\u00a0\u200b\u200e\u202e\u2066\ufeff'

PROFILES: tuple[tuple[CsvOptions | TsvOptions, str], ...] = (
    (CsvOptions(profile="excel"), ","),
    (CsvOptions(profile="anki"), ","),
    (TsvOptions(profile="excel"), "\t"),
    (TsvOptions(profile="anki"), "\t"),
    (TsvOptions(profile="quizlet"), "\t"),
)
"""Who reads a table, and what stands between its cells."""


def evil(front: str, back: str) -> Deck:
    """A deck of one card."""
    sides = {"stem": RichText.of(front), "back": RichText.of(back)}
    return Deck(title=front, tags=("=1+1",), questions=(Flashcard(id="q", family="q", **sides),))


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2+3", "'-2+3"),
        (" \u200b=1", " \u200b'=1"),
        ("＝1+1", "'＝1+1"),
        ("a;=1", "a;'=1"),
        ('a;"=1', "a;\"'=1"),
        ("-3", "-3"),
        ("+1.5e3", "+1.5e3"),
        ("a = b", "a = b"),
        ("well-known", "well-known"),
        ("", ""),
    ],
)
def test_an_apostrophe_stands_before_a_formula_and_nowhere_else(cell: str, safe: str) -> None:
    assert inert(cell) == safe


def test_a_head_line_is_parted_at_commas_too() -> None:
    assert inert_head("deck:a,=1") == "deck:a,'=1"


@given(testing.texts())
@example("=+-@1")
@example("a;= +1")
def test_html_shows_the_same(text: str) -> None:
    field = html.escape(text, quote=False)
    assert html.unescape(inert_html(field)) == html.unescape(field)


@given(testing.decks(min_size=1, max_size=2))
@example(evil("=1+1", "+cmd|' /C calc'!A0;@x;=1"))
@example(evil("\u202e=1", "x\n=1"))
def test_no_cell_of_a_hostile_deck_begins_a_formula(deck: Deck) -> None:
    for options, delimiter in PROFILES:
        text = written(deck, options)
        quoting = csv.QUOTE_NONE if options.profile == "quizlet" else csv.QUOTE_MINIMAL
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting)
        for row in rows:
            assert not any(map(begins_a_formula, row)), (options, row)
        # A spreadsheet that separates by semicolons knows nothing of our quotes.
        for line in text.splitlines():
            assert not any(map(begins_a_formula, line.split(";")[1:])), (options, line)


def written(deck: Deck, options: CsvOptions | TsvOptions) -> str:
    """The table that is written of `deck`, without its byte order mark."""
    stream = io.BytesIO()
    write = write_csv if isinstance(options, CsvOptions) else write_tsv
    write(deck, stream, testing.context(options=options))
    return stream.getvalue().decode("utf-8-sig")


def begins_a_formula(cell: str) -> bool:
    """Whether a spreadsheet may take `cell` for a formula; a number is none."""
    seen = cell.lstrip(UNSEEN)
    return seen[:1] in OPERATORS and bool(seen) and not is_number(cell)


def is_number(cell: str) -> bool:
    """Whether `cell` is a number and nothing else."""
    try:
        float(cell)
    except ValueError:
        return False
    return True
