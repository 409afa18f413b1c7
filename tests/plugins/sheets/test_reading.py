"""Tables of choices and workbooks as decks: what the columns are, and which option is right."""

import datetime
import io

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from quizgen.api import Source
from quizgen.errors import InputError
from quizgen.model import Deck, Flashcard, MultipleChoice, MultipleResponse
from quizgen.report import ListReporter
from quizgen.testing import context
from quizgen_sheets.reading.choices import named
from quizgen_sheets.reading.read import is_choices, read_choices, read_workbook

LAYOUTS = {
    "letters": "Question,A,B,C,Right\nCapital of Peru?,Quito,Lima,Cusco,B\n",
    "words": "Question,Option A,Option B,Option C,Correct answer\n"
    "Capital of Peru?,Quito,Lima,Cusco,lima\n",
    "numbers": "Frage;Antwort 1;Antwort 2;Antwort 3;Richtig\nCapital of Peru?;Quito;Lima;Cusco;2\n",
    "quizizz": "Question Text\tQuestion Type\tOption 1\tOption 2\tOption 3\tCorrect Answer\tTime\n"
    "Capital of Peru?\tMultiple Choice\tQuito\tLima\tCusco\t2\t30\n",
    "blooket": 'Blooket Import,,,\n#,Question,Answer 1,Answer 2,Answer 3,Correct Answer(s)\n'
    "1,Capital of Peru?,Quito,Lima,Cusco,2\n",
    "gimkit": "Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2\n"
    "Capital of Peru?,Lima,Quito,Cusco\n",
    "no names": "Capital of Peru?,Quito,Lima,Cusco,B\nLargest?,Mars,Venus,Jupiter,c\n",
    "key first": "Key,Question,A,B\nB,Capital of Peru?,Quito,Lima\n",
}  # fmt: skip


def deck_of(text: str) -> tuple[Deck, list[str]]:
    """The deck of a table, and the notes."""
    reporter = ListReporter()
    assert is_choices(text.encode())
    source = Source("quiz.csv", text.encode(), ".csv")
    return read_choices(source, context(reporter=reporter))[0], [str(one) for one in reporter.notes]


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_right_option_is_the_one_that_the_table_names(name: str) -> None:
    deck, notes = deck_of(LAYOUTS[name])
    question = deck.questions[0]
    assert isinstance(question, MultipleChoice)
    assert (question.stem.plain, question.answer_texts) == ("Capital of Peru?", ("Lima",))
    assert len(question.options) == (2 if name == "key first" else 3)
    assert notes == []


NO_CHOICES = (
    "Front,Back\na,b\n",
    "Term,Definition,Example,Class\na,b,c,d\n",
    "Country,Capital,River,Rank\nPeru,Lima,Amazon,1\nEgypt,Cairo,Nile,2\n",
    "Question,Answer\nWhat is A?,B\n",
    "#separator:tab\nQuestion\tA\tB\tRight\n",
    "Dear all, here is a word, and another, and a third, A\n",
    "",
)


@pytest.mark.parametrize("text", NO_CHOICES)
def test_another_table_is_no_table_of_choices(text: str) -> None:
    assert not is_choices(text.encode())


KEYS = (
    ("b", {1}), ("Option B", {1}), ("(B)", {1}), ("2", {1}), ("Lima", {1}), ("A, C", {0, 2}),
    ("1;3", {0, 2}), ("A and C", {0, 2}), ("Quito, Cusco", {0, 2}), ("D", set()), ("4", set()),
    ("Peru", set()), ("A, Peru", set()), ("", set()), ("AB", set()),
)  # fmt: skip


@pytest.mark.parametrize(("key", "right"), KEYS)
def test_a_key_names_options_by_letter_number_or_words(key: str, right: set[int]) -> None:
    assert named(key, ["Quito", "Lima", "Cusco"], [0, 1, 2], by_place=False) == right


def test_a_key_that_may_mean_two_options_is_told_and_not_guessed() -> None:
    deck, notes = deck_of(
        "Question,1,2,3,Right\nHow many?,2,3,1,2\nHow many more?,5,6,7,6\nWhich?,x,y,,C\n"
        "Who?,x,x,y,C\n"
    )
    assert [one.answer_texts for one in deck.questions] == [("6",)]
    assert [note.split(" skipped: a row is no question: ")[0] for note in notes] == [
        "quiz.csv:2:", "quiz.csv:4:", "quiz.csv:5:",
    ]  # fmt: skip
    assert "one option by its words and another by its place" in notes[0]


def test_a_workbook_is_read_as_excel_shows_it() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Question", "A", "B", "C", "Correct", "Explanation"],
        ["2 + 2?", 3, 4, 0.1 + 0.2, "B", "Count."],
        [None],
        ["Roots of 1?", 1, -1, 2, "A, B"],
        ["=1+1", "=2", "x", None, "B"],
    ):
        sheet.append(row)
    sheet["A5"].data_type = sheet["B5"].data_type = "s"
    cards = book.create_sheet()
    cards.append(["Term", "Definition"])
    cards.append(["osmosis", "water moving"])
    stream = io.BytesIO()
    book.save(stream)
    reporter = ListReporter()
    source = Source("quiz.xlsx", stream.getvalue(), ".xlsx")
    deck, _ = read_workbook(source, context(reporter=reporter))
    first, second, third, card = deck.questions
    assert isinstance(first, MultipleChoice)
    assert [one.text.plain for one in first.options] == ["3", "4", "0.3"]
    assert (first.answer_texts, first.explanation and first.explanation.plain) == (("4",), "Count.")
    assert isinstance(second, MultipleResponse)
    assert second.answer_texts == ("1", "-1")
    assert third.answer_texts == ("x",)
    assert isinstance(card, Flashcard)
    assert (card.prompt_text, card.answer_texts) == ("osmosis", ("water moving",))
    assert reporter.notes == []


SHOWN = [
    (datetime.date(1969, 7, 20), "yyyy-mm-dd", "1969-07-20"),
    (datetime.date(1969, 7, 20), "[$-809]dd mmmm yyyy;@", "1969-07-20"),
    (datetime.date(1969, 7, 20), "mmm-yy", "1969-07"),
    (datetime.date(1969, 7, 20), "yyyy", "1969"),
    (datetime.date(1969, 7, 20), "d-mmm", "20 July"),
    (datetime.time(6, 30), "h:mm", "06:30"),
    (0.25, "0%", "25%"),
    (1969, "General", "1969"),
    (25404, '0 "days"', "25404"),
]


COUNTED_FROM_1900 = [
    (25404.84560185185, "yyyy-mm-dd h:mm:ss", "1969-07-20 20:17:40"),
    (12, "yyyy-mm-dd", "12"),
]


@pytest.mark.parametrize("since_1904", [False, True])
def test_a_number_is_read_as_its_cell_shows_it(since_1904: bool) -> None:
    book = openpyxl.Workbook()
    if since_1904:
        book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    assert sheet is not None
    sheet.append(["Term", "Definition"])
    rows = SHOWN if since_1904 else [*SHOWN, *COUNTED_FROM_1900]
    for number, (value, code, _) in enumerate(rows, 2):
        sheet.append([f"term {number}", value])
        sheet.cell(number, 2).number_format = code
    stream = io.BytesIO()
    book.save(stream)
    deck, _ = read_workbook(Source("quiz.xlsx", stream.getvalue(), ".xlsx"), context())
    assert [one.answer_texts[0] for one in deck.questions] == [shown for _, _, shown in rows]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no workbook"])
def test_what_is_no_workbook_is_an_error(data: bytes) -> None:
    with pytest.raises(InputError, match=r"quiz\.xlsx: this is not an Excel workbook"):
        read_workbook(Source("quiz.xlsx", data, ".xlsx"), context())


def test_a_cell_that_is_too_long_is_an_error_and_no_fault() -> None:
    long = f"Question,A,B,Right\n{'x' * 200_000},a,b,A\n".encode()
    assert not is_choices(long)
    with pytest.raises(InputError, match="no table"):
        read_choices(Source("quiz.csv", long, ".csv"), context())
