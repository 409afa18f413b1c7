"""deck -> XML -> deck is the identity on what Moodle XML can hold, for every kind and any text."""

import io
from decimal import Decimal

import pytest
from hypothesis import given

from quizgen import testing
from quizgen.api import Source
from quizgen.model import (
    Cloze,
    Deck,
    Flashcard,
    Gap,
    Matching,
    Math,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Option,
    Ordering,
    Pair,
    Plain,
    RichText,
    ShortAnswer,
)
from quizgen.report import ListReporter
from quizgen_moodle.options import MoodleOptions
from quizgen_moodle.xml.read import read as read_xml
from quizgen_moodle.xml.write import write as write_xml

from ..held import found, held, shape
from ..samples import KINDS


def round_trip(deck: Deck, options: MoodleOptions | None = None) -> tuple[Deck, set[str]]:
    """`deck` written and read, and the ids of the questions that a note names as left out."""
    reporter, stream = ListReporter(), io.BytesIO()
    context = testing.context(reporter=reporter, options=options)
    write_xml(deck, stream, context)
    read, _ = read_xml(Source("bank.xml", stream.getvalue(), ".xml"), context)
    left = {n.question for n in reporter.notes if n.kind in ("left_out", "skipped") and n.question}
    return read, set(left)


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_comes_back(kind: str) -> None:
    @given(testing.decks(KINDS[kind], min_size=1, max_size=2))
    def comes_back(deck: Deck) -> None:
        read, left = round_trip(deck)
        expected = held(deck.model_copy(update={"questions": [
            question for question in deck.questions if question.id not in left
        ]}))  # fmt: skip
        assert [shape(question) for question in read.questions] == expected["questions"]

    comes_back()


@given(testing.decks(max_size=3))
def test_a_deck_comes_back(deck: Deck) -> None:
    read, left = round_trip(deck)
    kept = tuple(question for question in deck.questions if question.id not in left)
    expected = held(deck.model_copy(update={"questions": kept}))
    assert found(read) == expected


HARD_TEXTS = [
    r"\(\frac{1}{2}\) is no formula here, $$nor$$ \[this\], \begin{x}",
    "a ]]> b ]]]]>",
    "a < b & c > d &amp; &lt;i&gt; &#60;",
    "{1:SA:=x} and {#1} and [[1]] and {2:MULTICHOICE:=a~b}",
    "1,5 and \u22125 and 3/4",
    "two  blanks\tand\n\nlines ",
    "@@PLUGINFILE@@/a.png",
    '"><script>alert(1)</script><img src=x onerror="y">',
    "x" * 300 + " " + "y" * 300,
    "é e\u0301 \u202e \u200b \u2028 👩‍🔬 שלום",
    "\\ C:\\ \\\\ \\$ $",
]


@pytest.mark.parametrize("hard", HARD_TEXTS)
def test_hard_texts_come_back_from_every_place(hard: str) -> None:
    line = " ".join(hard.split())
    rich = RichText.of(hard, Math(tex=r"\frac{\text{a < b}}{x_{1}} \\ y"), hard)
    common = {"explanation": rich, "hints": (rich,)}
    deck = Deck(
        title="Hard",
        questions=(
            MultipleChoice(
                id="mc", family="mc", stem=rich,
                options=(Option(text=rich, correct=True, feedback=rich),
                         Option(text=RichText.of(f"not {hard}"))),
                **common,
            ),
            ShortAnswer(id="sa", family="sa", stem=rich, answers=(line, f"{line} * \\*"), **common),
            Cloze(
                id="cz", family="cz",
                parts=(*rich.parts, Gap(answer=line, hint=line), Plain(text=hard),
                       Gap(group=2, answer=f"2 {line}", distractors=(f"no {line}",))),
                **common,
            ),
            Ordering(id="or", family="or", stem=rich, items=(rich, RichText.of(hard)), **common),
            Matching(
                id="ma", family="ma", stem=rich,
                pairs=(Pair(left=rich, right=RichText.of(line[:200])),
                       Pair(left=RichText.of(hard), right=RichText.of(f"no {line[:200]}"))),
                **common,
            ),
        ),
    )  # fmt: skip
    read, left = round_trip(deck)
    assert not left
    assert found(read) == held(deck)


@pytest.mark.parametrize("right", [1, 2, 7, 11, 13, 19, 20])
def test_many_right_options_come_back(right: int) -> None:
    options = tuple(
        Option(text=RichText.of(f"option {n}"), correct=n < right) for n in range(right + 2)
    )
    question = MultipleResponse(id="q", family="q", stem=RichText.of("Which?"), options=options)
    read, _ = round_trip(Deck(title="Many", questions=(question,)))
    assert read.questions == (question,)


@pytest.mark.parametrize("value", ["1500.25", "-3", "0.000001", "6.02E+23", "1.50"])
def test_numbers_come_back_to_the_digit(value: str) -> None:
    question = Numerical(
        id="q", family="q", stem=RichText.of("How many?"), value=Decimal(value),
        tolerance=Decimal("0.1"), unit="km/h", answer="one and a half",
    )  # fmt: skip
    read, _ = round_trip(Deck(title="Numbers", questions=(question,)))
    assert read.questions == (question,)


@pytest.mark.parametrize("kind", ["gapselect", "ddwtos"])
def test_clozes_to_choose_from_come_back(kind: str) -> None:
    parts = (
        Plain(text="x "), Gap(answer="Rhine", distractors=("Elbe [[2]]", "a < b")),
        Plain(text=" [[1]] y"),
    )  # fmt: skip
    question = Cloze(id="q", family="q", parts=parts)
    options = MoodleOptions.model_validate({"cloze": kind})
    read, _ = round_trip(Deck(title="Choose", questions=(question,)), options)
    (back,) = read.questions
    assert isinstance(back, Cloze)
    assert (back.prompt_text, back.answer_texts) == (question.prompt_text, ("Rhine",))
    assert set(back.gaps[0].distractors) == {"Elbe [[2]]", "a < b"}


@pytest.mark.parametrize("kind", ["shortanswer", "description", "essay"])
def test_flashcards_come_back_from_every_type(kind: str) -> None:
    card = Flashcard(
        id="q", family="q", stem=RichText.of("Front"), back=RichText.of("back  side"),
        explanation=RichText.of("why"),
    )  # fmt: skip
    options = MoodleOptions.model_validate({"flashcards": kind})
    read, _ = round_trip(Deck(title="Cards", questions=(card,)), options)
    assert read.questions == (card,)
