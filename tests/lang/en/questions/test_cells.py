"""The cells of a table, and the stems that ask for them."""

import pytest

from quizgen.lang.base.wording import Asked, AskedCard, AskedNumber
from quizgen.lang.en.questions.cells import cell_question
from quizgen.model import Cell, FactId, Slot, SlotType

from .making import evidence, slot, statement


def cell(row: Slot, column: str, value: Slot) -> Cell:
    """A cell of a table of cities."""
    said = f"{row.text}, {column}: {value.text}"
    return Cell(
        id=FactId("cell"),
        statement=statement(said),
        evidence=evidence(said),
        table="Cities",
        rows="City",
        row=row,
        column=column,
        value=value,
    )


@pytest.mark.parametrize(
    ("row", "column", "value", "kind", "stem"),
    [
        ("Lisbon", "Mayor", "Emily Carter", "term", "What is the mayor of Lisbon?"),
        ("Vasco Bridge", "Colour", "red", "term", "What is the colour of Vasco Bridge?"),
        ("quay", "Material", "stone", "term", "quay: what is the material?"),
        ("Lisbon", "GDP (billions)", "40", "number", "What is the GDP of Lisbon, in billions?"),
        ("Lisbon", "Ships (at noon)", "40", "number", "What are the ships of Lisbon?"),
        ("Lisbon", "Founded", "1048", "date",
         "When was Lisbon founded?"),
        ("Aldon", "Why it was built", "trade", "term", "Aldon: why was it built?"),
        ("DNA", "Function", "to carry traits", "term", "What is the function of DNA?"),
        ("Weirs", "Uses", "mills", "term", "Weirs: what are the uses?"),
        ("quay", "Used for", "cranes", "term", "quay: what is it used for?"),
        ("Weirs", "Best Known For", "eels", "term", "Weirs: what are they best known for?"),
        ("Lisbon", "Ships/Year", "4+ million", "term", "Lisbon: how many ships per year?"),
        ("Lisbon", "River(s)", "Tagus, Sado", "term", "What are the rivers of Lisbon?"),
        ("Lisbon", "River(s)", "Tagus", "term", "What is the river of Lisbon?"),
        ("#B2", "Mooring fee", "ten crowns", "term", "What is the mooring fee for city #B2?"),
    ],
)  # fmt: skip
def test_a_cell_is_asked_for(row: str, column: str, value: str, kind: SlotType, stem: str) -> None:
    (found,) = cell_question(cell(slot(row), column, slot(value, kind)))
    assert found.stem == stem


@pytest.mark.parametrize(
    ("column", "value", "unit"),
    [
        ("Area (km²)", "100", "km²"),
        ("Area", "100 km", "km"),
        ("Ships", "1,240", None),
    ],
)
def test_a_number_is_typed_with_its_unit(column: str, value: str, unit: str | None) -> None:
    (found,) = cell_question(cell(slot("Lisbon"), column, slot(value, "number")))
    assert isinstance(found, AskedNumber)
    assert found.unit == unit
    assert found.tolerance == 0


def test_a_number_with_two_units_is_a_few_words() -> None:
    (found,) = cell_question(cell(slot("Lisbon"), "Area (km²)", slot("100 ha", "number")))
    assert isinstance(found, Asked)


@pytest.mark.parametrize("row", [slot("1931", "date"), slot("12", "number")])
def test_rows_that_are_dates_or_numbers_are_only_matched(row: Slot) -> None:
    assert list(cell_question(cell(row, "Mayor", slot("Emily Carter")))) == []


def test_a_long_cell_is_told_on_a_card() -> None:
    told = "the sister of the captain who left"
    (found,) = cell_question(cell(slot("Lisbon"), "Mayor", slot(told)))
    assert isinstance(found, AskedCard)
    assert found.back == "The sister of the captain who left."


def test_a_cell_whose_names_make_no_question_is_not_asked() -> None:
    divided = cell(slot("Small"), "Dear", slot("steel weir")).model_copy(update={"rows": None})
    assert not list(cell_question(divided))
    assert not list(cell_question(cell(slot("Lisbon"), "Reason for", slot("trade"))))


@pytest.mark.parametrize(
    ("rows", "table", "stem"),
    [
        ("Berth class", "Fees", "What is the mooring fee for berth class B2?"),
        ("Code", "Example berth class table", "What is the mooring fee for berth class B2?"),
        ("Code", "Fees", None),
        ("Berths", "Fees", None),
    ],
)
def test_a_row_that_is_a_code_needs_its_kind(rows: str, table: str, stem: str | None) -> None:
    found = cell(slot("B2"), "Mooring fee", slot("ten crowns"))
    asked = cell_question(found.model_copy(update={"rows": rows, "table": table}))
    assert [one.stem for one in asked] == ([stem] if stem else [])


def test_a_column_with_two_names_is_not_asked_for() -> None:
    assert list(cell_question(cell(slot("Lisbon"), "Width/Draught", slot("wide")))) == []


def test_an_example_is_not_asked_for() -> None:
    assert list(cell_question(cell(slot("Lisbon"), "Example", slot("red")))) == []
