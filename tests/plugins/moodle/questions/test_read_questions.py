"""Reading questions: what each type becomes, and what could become a wrong question."""

from decimal import Decimal

import pytest

from quizgen.model import MultipleChoice, Numerical, TrueFalse

from ..reading import answer, only, question


@pytest.mark.parametrize(
    ("kind", "inner", "why"),
    [
        ("truefalse", answer("true", 100) + answer("false", 100), "100 percent"),
        ("truefalse", answer("yes", 100) + answer("no", 0), "not true and false"),
        ("multichoice", answer("a", 100) + answer("b", 100), "exactly one"),
        ("multichoice", answer("a", 90) + answer("b", 0), "at least 2"),
        ("multichoice", answer("a", 100) + answer("a ", 0), "same"),
        ("multichoice", answer("a", 100) + answer("b", "33,3"), "no number"),
        ("shortanswer", answer("*", 100), "wildcard"),
        ("shortanswer", answer("a", 50), "wildcard"),
        ("numerical", answer("1,5"), "read alike"),
        ("numerical", answer("1/2"), "read alike"),
        ("numerical", answer("0x10"), "read alike"),
        ("numerical", answer("1", more="<tolerance>5%</tolerance>"), "read alike"),
        ("numerical", answer("*"), "read alike"),
        ("numerical", answer("1", 50), "100 percent"),
        ("matching", "<subquestion><text>a</text><answer><text></text></answer></subquestion>",
         "no answer"),
        ("cloze", "", "at least one gap"),
        ("gapselect", "<selectoption><text>a</text></selectoption>", "at least one gap"),
        ("stack", "", "'stack'"),
        ("", "", "''"),
    ],
)  # fmt: skip
def test_what_could_become_a_wrong_question_is_left_out(kind: str, inner: str, why: str) -> None:
    found, notes = only(question(kind, inner))
    assert found is None
    assert any(note.startswith("skipped: left out") and why in note for note in notes)


def test_numbers_that_are_read_alike() -> None:
    for text, value in [("1 000", "1000"), ("\u22125", "-5"), (".5", "0.5"), ("1.5e3", "1500")]:
        found, _ = only(question("numerical", answer(text)))
        assert isinstance(found, Numerical)
        assert found.value == Decimal(value)


@pytest.mark.parametrize("single", ["true", "TRUE", "False", "no", "1"])
def test_every_spelling_but_two_means_one_answer(single: str) -> None:
    inner = f"<single>{single}</single>{answer('a')}{answer('b', 0)}"
    assert isinstance(only(question("multichoice", inner))[0], MultipleChoice)


def test_true_in_capitals_keeps_the_key_that_was_meant() -> None:
    found, notes = only(question("truefalse", answer("True", 0) + answer("False", 100)))
    assert isinstance(found, TrueFalse)
    assert found.answer is False
    assert any("lower case" in note for note in notes)
