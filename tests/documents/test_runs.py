"""Words in runs become one line, and their marks slice it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.documents.composing import Composer
from quizgen.documents.normalise import one_line
from quizgen.documents.runs import Run, marked_line
from quizgen.testing.texts import texts

STRONG, TERM = frozenset({"strong"}), frozenset({"term"})


@pytest.mark.parametrize(
    ("runs", "line", "marked"),
    [
        ([Run("A "), Run("gauge", TERM), Run(" rises.")], "A gauge rises.", ["gauge"]),
        ([Run("  "), Run(" gauge ", TERM), Run(" rises")], "gauge rises", ["gauge"]),
        ([Run("wave", TERM), Run(" "), Run("length", TERM)], "wave length", ["wave length"]),
        ([Run("x", STRONG), Run("y"), Run("z", STRONG)], "xyz", ["x", "z"]),
        ([Run(" \n", TERM)], "", []),
        ([], "", []),
    ],
)
def test_marks_cover_the_marked_words(runs: list[Run], line: str, marked: list[str]) -> None:
    found = marked_line(runs)
    assert found.text == line
    assert [mark.span.of(found.text) for mark in found.marks] == marked


@given(st.lists(st.builds(Run, texts(), st.sampled_from([frozenset(), STRONG, TERM])), max_size=5))
def test_runs_read_as_their_plain_words(runs: list[Run]) -> None:
    found = marked_line(runs)
    assert found.text == found.text.strip()
    assert "  " not in found.text
    assert found.text.split() == one_line(found.text).split()
    for mark in found.marks:
        assert mark.span.of(found.text).strip() == mark.span.of(found.text) != ""


def test_an_exercise_keeps_its_right_option_when_an_empty_one_goes() -> None:
    composer = Composer()
    composer.exercise("Which?", options=["", "this", "that"], right=[2], answer="That one.")
    exercise = composer.blocks[0]
    assert exercise.kind == "exercise"
    assert [option.of(composer.text) for option in exercise.options] == ["this", "that"]
    assert exercise.right == (1,)
    assert exercise.answer is not None
    assert exercise.answer.of(composer.text) == "That one."


def test_an_entry_without_a_meaning_is_a_paragraph() -> None:
    composer = Composer()
    composer.entry("callus", " ")
    composer.entry([Run("gauge", TERM)], "a metric that goes up and down")
    assert [block.kind for block in composer.blocks] == ["paragraph", "entry"]
    assert [mark.span.of(composer.text) for mark in composer.marks] == ["gauge"]
