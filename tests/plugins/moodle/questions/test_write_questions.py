"""Writing questions: the type of each kind, its answers and its fractions."""

from decimal import Decimal

import pytest
from lxml import etree

from quizgen.model import (
    Flashcard,
    Matching,
    Math,
    MultipleResponse,
    Numerical,
    Ordering,
    Pair,
    TrueFalse,
)

from ...specimens.atlas import EVERYTHING, choice, deck_of, text
from ..samples import export, fractions, words_of


def test_each_kind_becomes_the_type_that_serves_it() -> None:
    kinds = {q.findtext("idnumber"): q.get("type") for q in export(EVERYTHING).root}
    kinds.pop(None)
    assert kinds == {
        "mc": "multichoice", "mr": "multichoice", "tf": "truefalse", "cz": "cloze",
        "sa": "shortanswer", "nu": "numerical", "ma": "matching", "or": "ordering",
        "fc": "shortanswer",
    }  # fmt: skip


@pytest.mark.parametrize("right", range(1, 21))
@pytest.mark.parametrize("wrong", [0, 1, 3, 7, 11, 20, 23])
def test_right_options_make_the_mark_and_ticking_all_makes_nothing(right: int, wrong: int) -> None:
    if right + wrong < 2:
        return
    texts = [f"option {number}" for number in range(right + wrong)]
    question = MultipleResponse(
        id="q", family="q", stem=text("Which?"), options=choice(*texts, right=right)
    )
    shares = fractions(export(deck_of(question)).question("q"))
    assert sum(shares[:right]) == pytest.approx(100, abs=0.001)
    assert all(share < 0 for share in shares[right:])
    if wrong:
        assert sum(shares) < 0.0001


def test_true_and_false_are_lower_case_and_keyed() -> None:
    found = export(EVERYTHING).question("tf")
    assert words_of(found, "answer/text") == ["true", "false"]
    assert fractions(found) == [0, 100]
    assert "Berlin is the capital." in words_of(found, "generalfeedback/text")[0]


def test_stars_are_stars() -> None:
    found = export(EVERYTHING).question("sa")
    assert words_of(found, "answer/text") == [r"\*", r"a\\*b"]


@pytest.mark.parametrize(
    ("value", "written"),
    [("2962.5", "2962.5"), ("-0.5", "-0.5"), ("1E+20", "1e+20"), ("1234567", "1234567")],
)
def test_numbers_have_a_point_and_no_groups(value: str, written: str) -> None:
    question = Numerical(id="q", family="q", stem=text("How many?"), value=Decimal(value))
    found = export(deck_of(question)).question("q")
    assert words_of(found, "answer/text") == [written]
    assert found.findtext("answer/tolerance") == "0"


def test_a_number_too_long_for_moodle_is_typed_as_text() -> None:
    question = Numerical(
        id="q", family="q", stem=text("Digits?"), value=Decimal("1234567890.1234567")
    )
    result = export(deck_of(question))
    assert result.question("q").get("type") == "shortanswer"
    assert "15 digits" in result.notes("downgraded")[0]


def test_the_unit_is_kept_and_graded_by_option() -> None:
    found = export(EVERYTHING).question("nu")
    assert words_of(found, "units/unit/unit_name") == ["m"]
    assert found.findtext("unitgradingtype") == "0"
    assert export(EVERYTHING, units="graded").question("nu").findtext("unitgradingtype") == "1"


def test_lists_hold_plain_words_with_their_angle_brackets() -> None:
    found = export(EVERYTHING).question("ma")
    assert words_of(found, "subquestion/answer/text") == [
        "a &lt; b & c",
        "Isar &amp;lt; Inn",
        "Weser",
    ]
    assert words_of(found, "subquestion/text") == ["Spree", r"\(x^2\)", ""]


def test_formulas_go_to_the_side_that_shows_them() -> None:
    pairs = tuple(
        Pair(left=text(name), right=text(Math(tex=tex))) for name, tex in [("a", "x"), ("b", "y")]
    )
    question = Matching(id="q", family="q", stem=text("Match."), pairs=pairs)
    result = export(deck_of(question))
    assert words_of(result.question("q"), "subquestion/text") == [r"\(x\)", r"\(y\)"]
    assert words_of(result.question("q"), "subquestion/answer/text") == ["a", "b"]
    assert result.notes("replaced")


def test_ordering_shows_all_items_and_is_matching_before_moodle_4_4() -> None:
    found = export(EVERYTHING).question("or")
    assert found.findtext("selecttype") == "ALL"
    assert found.findtext("gradingtype") == "ABSOLUTE_POSITION"
    assert found.findtext("shownumcorrect") == "1"
    assert words_of(found, "answer/text") == ["Kiel", "Hanover", "Ulm"]
    older = export(EVERYTHING, version="4.1")
    assert older.question("or").get("type") == "matching"
    assert words_of(older.question("or"), "subquestion/answer/text") == ["1", "2", "3"]
    assert any("ordering" in note for note in older.notes("downgraded"))
    assert not export(EVERYTHING, version="4.10").notes("downgraded")[1:]


@pytest.mark.parametrize("kind", ["shortanswer", "description", "essay"])
def test_flashcards_become_what_the_option_says(kind: str) -> None:
    result = export(EVERYTHING, flashcards=kind)
    found = result.question("fc")
    assert found.get("type") == kind
    assert "Munich" in etree.tostring(found, encoding="unicode")
    assert any(kind in note for note in result.notes("downgraded"))


def test_a_formula_on_the_back_is_never_to_be_typed() -> None:
    card = Flashcard(id="q", family="q", stem=text("Area?"), back=text(Math(tex=r"\pi r^2")))
    found = export(deck_of(card)).question("q")
    assert found.get("type") == "description"
    assert r"\(\pi r^2\)" in words_of(found, "generalfeedback/text")[0]
    assert found.findtext("defaultgrade") == "0.0000000"


def test_feedback_hints_and_source_arrive() -> None:
    result = export(EVERYTHING)
    found = result.question("mc")
    (general,) = words_of(found, "generalfeedback/text")
    assert general.startswith("<p>Since 1990.</p><blockquote")
    assert "Bonn  was\nthe capital." in general
    assert "The Atlas, p. 3" in general
    assert words_of(found, "hint/text") == ["<p>B...</p>"]
    assert words_of(found, "answer/feedback/text")[1] == "It was, until 1990."
    assert "blockquote" not in str(
        export(EVERYTHING, source="false").question("mc").findtext("generalfeedback/text")
    )


def test_hints_that_moodle_shows_nowhere_are_noted() -> None:
    question = TrueFalse(id="q", family="q", stem=text("x"), answer=True, hints=(text("h"),))
    result = export(deck_of(question))
    assert result.question("q").find("hint") is None
    assert "hints" in result.notes("not_rendered")[0]


def test_ordering_items_stay_in_order() -> None:
    items = tuple(text(str(number)) for number in range(12))
    question = Ordering(id="q", family="q", stem=text("Count."), items=items)
    found = export(deck_of(question)).question("q")
    assert words_of(found, "answer/text") == [str(number) for number in range(12)]
