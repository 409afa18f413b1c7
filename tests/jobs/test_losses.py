"""The loss report: one line that says what a format could not hold."""

import pytest

from quizgen.jobs.losses import losses
from quizgen.model import Deck, Flashcard, QuestionId, RichText
from quizgen.report import Note, NoteKind

A, B, C, D = (QuestionId(name) for name in "abcd")


def deck() -> Deck:
    """A deck of four questions, a to d."""
    return Deck(
        title="T",
        questions=tuple(
            Flashcard(id=name, family=name, stem=RichText.of(name), back=RichText.of("x"))
            for name in (A, B, C, D)
        ),
    )


def note(kind: NoteKind, question: QuestionId | None, message: str = "why") -> Note:
    """A note about a question."""
    return Note(kind=kind, message=message, question=question)


REPORTS: tuple[tuple[list[Note], str], ...] = (
    ([note("left_out", A, "more than 4 options")], "3 exported, 1 left out: more than 4 options"),
    (
        [note("downgraded", A), note("downgraded", B), note("left_out", C, "more than 4 options")],
        "3 exported, 2 as another kind, 1 left out: more than 4 options",
    ),
    ([note("not_rendered", A), note("not_rendered", A)], "4 exported, 1 in part"),
    ([note("downgraded", A), note("left_out", A)], "3 exported, 1 left out: why"),
    ([note("left_out", A), note("not_rendered", A)], "3 exported, 1 left out: why"),
    ([note("skipped", A)], "3 exported, 1 left out: why"),
    (
        [note("left_out", A, "x"), note("left_out", B, "y"), note("left_out", C, "y")],
        "1 exported, 3 left out: y (2); x (1)",
    ),
    (
        [note("left_out", one, one) for one in (A, B, C, D)],
        "0 exported, 4 left out: a (1); b (1); c (1); other reasons (1)",
    ),
)


@pytest.mark.parametrize(("notes", "report"), REPORTS, ids=[report for _, report in REPORTS])
def test_the_report_counts_the_worst_of_each_question(notes: list[Note], report: str) -> None:
    found = losses(deck(), notes)
    assert found
    assert str(found) == report


HARMLESS = (
    *(note("advice", A), note("replaced", A), note("unfiled", A)),
    *(note("left_out", None), note("few", None)),
)


@pytest.mark.parametrize("harmless", HARMLESS)
def test_what_is_no_loss_of_a_question_is_not_told(harmless: Note) -> None:
    assert not losses(deck(), [harmless])


def test_tags_that_a_format_has_no_place_for_are_no_finding() -> None:
    assert not note("unfiled", A).serious
    assert note("not_rendered", A).serious


def test_a_note_about_a_question_of_another_deck_does_not_count() -> None:
    assert not losses(deck(), [note("left_out", QuestionId("z"))])
