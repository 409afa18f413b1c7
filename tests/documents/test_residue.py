"""What pages leave in texts."""

import pytest

from quizgen.documents.residue import (
    filler,
    is_left_over,
    is_list_number,
    leader,
    parted_accent,
    reads_as_heading,
    torn_formula,
)


@pytest.mark.parametrize(
    ("find", "text"),
    [
        (parted_accent, "Farber ¨ measured it."),
        (parted_accent, "F¨arber measured it."),
        (parted_accent, "the Universit´e of Porto"),
        (filler, "Lorem ipsum dolor sit amet."),
        (leader, "Introduction . . . . . 5"),
        (leader, "1.2 Rivers ........ 12"),
        (leader, "Rivers … 12"),
        (torn_formula, "where E = m c 2 holds"),
        (torn_formula, "x 1 + x 2 = 0"),
        (torn_formula, "the sum ∑ i = 1 n f x"),
    ],
)
def test_what_a_page_left_is_found(find, text):
    assert find(text)
    assert is_left_over(text)


@pytest.mark.parametrize(
    "text",
    [
        "See {ref}`weirs` for more.",
        "Weirs are told of in :doc:`weirs`.",
        "The `Weir`_ is old.",
        "[[weirs]] Weirs hold water.",
        "images/weir.png[A weir]",
        "**** Weirs ****",
        "Weirs. ====",
    ],
)
def test_markup_that_nobody_read_is_left_over(text):
    assert is_left_over(text)


@pytest.mark.parametrize(
    "text",
    [
        "Färber wrote “naïve” in São Tomé.",
        "They don´t play rock´n´roll.",
        "He waited ... and 5 men came.",
        "The force is F = m a.",
        "If p = 3, then q = 4.",
        "A + B = C and p + q = 1.",
        "H₂O, CO₂ and vitamin B 12 are 3 of 6.",
        "What is f(x) = x² + 1?",
        "Type A or B, 3 = three.",
        "Write {name} for a field, and { a } for a set.",
        "Save it as weir.png, and test a == b or a === b.",
        "Call `weir`, then `gate`.",
    ],
)
def test_what_is_written_so_is_not(text):
    assert not is_left_over(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *((text, True) for text in ("(2)", "3.", "b)", "iv.", "[12]")),
        *((text, False) for text in ("2", "B", "3.14", "e.g.", "f(x)")),
    ],
)
def test_the_number_of_an_item(text, number):
    assert is_list_number(text) == number


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        *((line, True) for line in ("The mills of Wick", "pH", "3.1 Results")),
        *((line, False) for line in ("A", "x y", "Rivers ..... 12", "word " * 40)),
    ],
)
def test_a_heading_is_words(line, heading):
    assert reads_as_heading(line) == heading


@pytest.mark.parametrize("text", ["As {numref}`lock-gate` shows.", "See {ref}lock-gate for it."])
def test_a_reference_without_its_target_is_left_over(text):
    assert is_left_over(text)
