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

PROFILES = [
    (write_csv, CsvOptions(profile="excel"), ","),
    (write_csv, CsvOptions(profile="anki"), ","),
    (write_tsv, TsvOptions(profile="excel"), "\t"),
    (write_tsv, TsvOptions(profile="anki"), "\t"),
    (write_tsv, TsvOptions(profile="quizlet"), "\t"),
]
NAMES = ["csv excel", "csv anki", "tsv excel", "tsv anki", "tsv quizlet"]


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


@pytest.mark.parametrize(("write", "options", "delimiter"), PROFILES, ids=NAMES)
def test_no_cell_of_a_hostile_deck_begins_a_formula(write, options, delimiter) -> None:
    @given(testing.decks(min_size=1, max_size=2))
    @example(evil("=1+1", "+cmd|' /C calc'!A0;@x;=1"))
    @example(evil("\u202e=1", "x\n=1"))
    def harmless(deck: Deck) -> None:
        stream = io.BytesIO()
        write(deck, stream, testing.context(options=options))
        text = stream.getvalue().decode("utf-8-sig")
        quoted = "quizlet" not in options.profile
        rows = csv.reader(
            io.StringIO(text, newline=""),
            delimiter=delimiter,
            quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE,
        )
        for row in rows:
            for cell in row:
                assert not begins_a_formula(cell), cell
        # A spreadsheet that separates by semicolons knows nothing of our quotes.
        for line in text.splitlines():
            for cell in line.split(";")[1:]:
                assert not begins_a_formula(cell), line

    harmless()


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


def evil(front: str, back: str) -> Deck:
    """A deck of one card."""
    sides = {"stem": RichText.of(front), "back": RichText.of(back)}
    return Deck(title=front, tags=("=1+1",), questions=(Flashcard(id="q", family="q", **sides),))
