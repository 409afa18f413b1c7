"""Aiken: reading, writing, and mistakes with their lines."""

import io

import pytest
from hypothesis import given

from quizgen import testing
from quizgen.api import Source
from quizgen.errors import InputError
from quizgen.model import Deck, Math, MultipleChoice, Option, Plain, RichText, TrueFalse
from quizgen.report import ListReporter
from quizgen_moodle.aiken.read import read as read_aiken
from quizgen_moodle.aiken.write import write as write_aiken

from ...specimens.atlas import EVERY_KIND, deck_of


def read(text: str) -> Deck:
    """The deck in an Aiken text."""
    return read_aiken(Source("quiz.txt", text.encode(), ".txt"), testing.context())[0]


def write(deck: Deck) -> tuple[str, ListReporter]:
    """`deck` in Aiken, and the notes."""
    reporter, stream = ListReporter(), io.BytesIO()
    write_aiken(deck, stream, testing.context(reporter=reporter))
    return stream.getvalue().decode(), reporter


def test_reading() -> None:
    deck = read(
        "\ufeffWhich is\nlongest?\r\nA. Rhine\r\nB) Nile <b>\r\nANSWER: B\r\n\r\n\n"
        "A bird?\nA. Robin\nB. Trout\nC. Frog\nANSWER:A\n"
    )
    first, second = deck.questions
    assert isinstance(first, MultipleChoice)
    assert first.prompt_text == "Which is\nlongest?"
    assert first.option_texts == ("Rhine", "Nile <b>")
    assert (first.answer_texts, second.answer_texts) == (("Nile <b>",), ("Robin",))


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("Q?\nA. x\nB. y\nANSWER: C", 4, "no option 'C'"),
        ("Q?\nA. x\nC. y\nANSWER: A", 3, "out of order"),
        ("Q?\nA. x\nnonsense\nANSWER: A", 3, "neither"),
        ("\nQ?\nA. x\nB. y\n", 2, "without ANSWER"),
        ("Just text.", 1, "without ANSWER"),
    ],
)
def test_mistakes_are_found_with_file_and_line(text: str, line: int, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read(text)
    assert caught.value.where == f"quiz.txt:{line}"


def test_writing_notes_what_it_leaves_out() -> None:
    text, reporter = write(deck_of(*EVERY_KIND))
    assert text == "Bonn is the capital.\nA. True\nB. False\nANSWER: B\n\n"
    left = {note.question for note in reporter.notes if note.kind == "left_out"}
    assert left == {"mc", "mr", "cz", "sa", "nu", "ma", "or", "fc"}


@given(testing.decks(testing.multiple_choices(), min_size=1, max_size=3))
def test_what_is_written_comes_back_in_its_words(deck: Deck) -> None:
    text, reporter = write(deck)
    left = {note.question for note in reporter.notes if note.kind == "left_out"}
    kept = [q for q in deck.questions if q.id not in left and isinstance(q, MultipleChoice)]
    plain = [q for q in kept if not _has_formula(q)]
    back = read(text)
    assert len(back.questions) <= len(kept)
    for question in plain:
        stem, words = _flat(question.prompt_text), list(map(_flat, question.answer_texts))
        answers = [
            list(map(_flat, found.answer_texts))
            for found in back.questions
            if _flat(found.prompt_text) == stem
        ]
        assert not answers or words in answers  # two questions may ask the same


def _flat(text: str) -> str:
    return " ".join(text.split())


def _has_formula(question: MultipleChoice) -> bool:
    texts = [question.stem, *(option.text for option in question.options)]
    return any(part.kind != "plain" for text in texts for part in text.parts)


@pytest.mark.parametrize(
    "stem",
    ["A. Smith wrote it", "ANSWER: is it?", "\ufeff", r"Words, not a formula: \(x\)", "In $$ x $$"],
)
def test_a_stem_that_would_be_read_as_something_else_is_left_out(stem: str) -> None:
    question = TrueFalse(id="q", family="q", stem=stem, answer=True)
    text, reporter = write(Deck(title="x", questions=(question,)))
    assert text == ""
    (note,) = reporter.notes
    assert (note.question, note.kind) == ("q", "left_out")


def test_a_byte_order_mark_before_the_first_question_is_no_part_of_it() -> None:
    question = TrueFalse(id="q", family="q", stem="\ufeffIs it?", answer=True)
    text, _ = write(Deck(title="x", questions=(question,)))
    assert read(text).questions[0].prompt_text == "Is it?"


@pytest.mark.parametrize("text", [r"\(x\)", r"\[x\] is it", "$$x$$", r"so \( and \)"])
def test_words_that_moodle_would_show_as_a_formula_are_left_out(text: str) -> None:
    options = (
        Option(text=RichText.of("x"), correct=True),
        Option(text=RichText.of(text)),
    )
    asked = MultipleChoice(id="o", family="o", stem=RichText.of("What?"), options=options)
    stated = TrueFalse(id="s", family="s", stem=RichText.of(text), answer=True)
    written, reporter = write(Deck(title="x", questions=(asked, stated)))
    assert written == ""
    assert {"o", "s"} <= {note.question for note in reporter.notes if note.kind == "left_out"}


@pytest.mark.parametrize("text", [r"a \( b", "it costs $5 or $6", r"C:\(old"])
def test_words_that_hold_half_a_formula_stay(text: str) -> None:
    stated = TrueFalse(id="s", family="s", stem=RichText.of(text), answer=True)
    assert read(write(Deck(title="x", questions=(stated,)))[0]).questions[0].prompt_text == text


def test_a_formula_stands_between_the_delimiters_of_moodle() -> None:
    stem = RichText(parts=(Plain(text="How much is "), Math(tex="2^3"), Plain(text="?")))
    options = (
        Option(text=RichText(parts=(Math(tex=r"\frac{16}{2}", display=True),)), correct=True),
        Option(text=RichText.of("6")),
    )
    asked = MultipleChoice(id="o", family="o", stem=stem, options=options)
    written, _ = write(Deck(title="x", questions=(asked,)))
    assert written == "How much is \\(2^3\\)?\nA. \\(\\frac{16}{2}\\)\nB. 6\nANSWER: A\n\n"


def test_a_formula_that_holds_its_own_end_is_left_out() -> None:
    stem = RichText(parts=(Math(tex=r"x\)y"),))
    written, _ = write(
        Deck(title="x", questions=(TrueFalse(id="q", family="q", stem=stem, answer=True),))
    )
    assert written == ""
