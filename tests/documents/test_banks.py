"""Questions with lettered options, as teachers write them, are asked as they stand."""

import pytest

from quizgen.documents.banks import with_banks
from quizgen.lang.packs import Languages
from quizgen.model import Block, Exercise, Mark, MultipleChoice, MultipleResponse, Paragraph, Span

from ..pipeline.road import ask

LETTERED = """\
1. Which planet is nearest to the Sun?
A) Venus
B) Mercury
C) Mars
Answer: B

2) Which of these are metals?
a. tin
b. sulfur
c. zinc
Answer: a, c
"""
STARRED = """\
Tree quiz

Which tree has needles?
A. Oak
*B. Larch
C. Elm

Which tree bears acorns?
A. Oak *
B. Larch
C. Elm
"""


def choices(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """What each choice asks, offers, and takes for right."""
    return [
        (one.prompt_text, one.option_texts, one.answer_texts)
        for one in ask(text, name="quiz.txt").questions
        if isinstance(one, MultipleChoice | MultipleResponse)
    ]


def test_a_key_below_the_options() -> None:
    assert choices(LETTERED) == [
        ("Which planet is nearest to the Sun?", ("Venus", "Mercury", "Mars"), ("Mercury",)),
        ("Which of these are metals?", ("tin", "sulfur", "zinc"), ("tin", "zinc")),
    ]


def test_a_star_at_the_right_option() -> None:
    assert [right for _, _, right in choices(STARRED)] == [("Larch",), ("Oak",)]


@pytest.mark.parametrize(
    "key", ["Answer: C", "Ans: c.", "Answer: (C)", "A: C) Oslo", "Answer: Oslo"]
)
def test_forms_of_a_key(key: str) -> None:
    text = f"Which city is the capital of Norway?\nA) Bergen\nB) Turku\nC) Oslo\n{key}\n"
    assert [right for _, _, right in choices(text)] == [("Oslo",)]


def test_options_that_differ_in_a_capital_are_asked() -> None:
    text = "1. Which unit is a thousandth of a watt?\nA) mW\nB) MW\nAnswer: A\n"
    assert choices(text) == [("Which unit is a thousandth of a watt?", ("mW", "MW"), ("mW",))]


def test_without_a_key_nothing_is_asked_about_them() -> None:
    text = "1. Where was the Blue Bridge built in 1901?\nA) It was built in Basel.\nB) In Bern.\n"
    assert ask(text, name="quiz.txt").questions == ()


def test_bold_words_are_the_right_option() -> None:
    lines = ["4. Which gas burns?", "A) Argon", "B) Hydrogen", "C) Neon"]
    text = "\n".join(lines)
    blocks: list[Block] = []
    for line in lines:
        start = text.index(line)
        blocks.append(Paragraph(span=Span(start=start, end=start + len(line))))
    start = text.index("Hydrogen")
    marks = [Mark(kind="strong", span=Span(start=start, end=start + len("Hydrogen")))]
    words = Languages().of("en").structure
    (found,) = with_banks(text, blocks, marks, words)
    assert isinstance(found, Exercise)
    assert (found.question.of(text), found.right) == ("Which gas burns?", (1,))


def test_lettered_items_of_a_text_stay_a_list() -> None:
    text = "Trees differ.\n\nA) Oaks bear acorns.\n\nB) Elms bear samaras.\n"
    assert choices(text) == []
