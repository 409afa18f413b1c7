"""GIFT: what people write, what we write, and that both mean the same."""

import contextlib
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen import testing
from quizgen.api import Source
from quizgen.errors import InputError
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
    Ordering,
    Plain,
    Question,
    ShortAnswer,
    TrueFalse,
)
from quizgen.report import ListReporter
from quizgen_moodle.gift.read import read as read_gift
from quizgen_moodle.gift.write import write as write_gift
from quizgen_moodle.text_bank import is_bank

from ...specimens.atlas import EVERY_KIND, SOURCES, deck_of
from ..held import held, shape
from ..samples import KINDS


def read(text: str | bytes) -> tuple[Deck, ListReporter]:
    """The deck in a GIFT text, and the notes."""
    reporter = ListReporter()
    data = text.encode() if isinstance(text, str) else text
    source = Source("quiz.gift", data, ".gift")
    return read_gift(source, testing.context(reporter=reporter))[0], reporter


def one(text: str) -> Any:
    """The one question in a GIFT text."""
    deck, reporter = read(text)
    assert len(deck.questions) == 1, reporter.notes
    return deck.questions[0]


def test_an_odd_question_is_a_note_and_refuses_no_file() -> None:
    deck, reporter = read("A {T}\n\nB {=x\n\nHe {=ran} and {=hid}.\n\nC {F}")
    assert [question.prompt_text for question in deck.questions] == ["A", "C"]
    assert [(note.kind, note.where) for note in reporter.notes] == [
        ("skipped", "quiz.gift:3"),
        ("skipped", "quiz.gift:5"),
    ]


def test_marks_of_a_question_that_moodle_left_out_are_nobodys() -> None:
    left_out = "// question: 7  name: A drawing\n// [id:drawing] [tag:art]\n\n\n"
    found = one(f"{left_out}// question: 8  name: B\n// [tag:sums]\n::B::2+3{{=5}}")
    assert found.id != "drawing"
    assert found.tags == ("sums",)


def test_an_ordering_is_read() -> None:
    found = one("Put in order{>3 ALL VERTICAL ABSOLUTE_POSITION SHOW none\nsow\nwater\nreap\n}")
    assert isinstance(found, Ordering)
    assert found.answer_texts == ("sow", "water", "reap")


@pytest.mark.parametrize(
    ("text", "stem"),
    [("How heavy? {#2.5:0.1}.", "How heavy?"), ("It weighs {#2.5:0.1} kg.", "It weighs _____ kg.")],
)
def test_a_number_in_a_sentence_keeps_its_tolerance(text: str, stem: str) -> None:
    found = one(text)
    assert isinstance(found, Numerical)
    assert (found.prompt_text, str(found.tolerance)) == (stem, "0.1")


def test_a_right_word_after_a_tilde_is_a_right_word() -> None:
    found = one("A {~loud~=green~heavy} leaf.")
    assert isinstance(found, Cloze)
    assert (found.gaps[0].answer, found.gaps[0].distractors) == ("green", ("loud", "heavy"))


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_older_encodings_are_read(encoding: str) -> None:
    text = "Who wrote the café's “Élégie”? {=Zoë}\n\nAnd the rest? {=Anna}"
    deck, _ = read(text.encode(encoding))
    assert deck.questions[0].answer_texts == ("Zoë",)


def test_options_that_differ_in_capitals_or_marks_are_kept() -> None:
    found = one("One milliwatt is written {=mW ~MW ~Mw}")
    assert isinstance(found, MultipleChoice)
    assert found.option_texts == ("mW", "MW", "Mw")


def test_pairs_that_share_a_right_side_are_kept() -> None:
    found = one("Sort. {=oak -> tree =elm -> tree =rose -> shrub}")
    assert isinstance(found, Matching)
    assert [pair.right.plain for pair in found.pairs] == ["tree", "tree", "shrub"]


def write(deck: Deck) -> tuple[str, ListReporter]:
    """`deck` in GIFT, and the notes."""
    reporter, stream = ListReporter(), io.BytesIO()
    write_gift(deck, stream, testing.context(reporter=reporter))
    return stream.getvalue().decode(), reporter


def test_choice() -> None:
    found = one(
        "// a comment [id:q-1] [tag:Rivers] [tag:a\\]b]\n"
        "::Name:: Which is longest?{\n ~Rhine#no\n =Nile#yes\n ~%50%Elbe\n ####It is.}"
    )
    assert isinstance(found, MultipleChoice)
    assert (found.id, found.tags) == ("q-1", ("Rivers", "a]b"))
    assert found.option_texts == ("Rhine", "Nile")
    assert found.answer_texts == ("Nile",)
    assert found.options[0].feedback is not None
    assert found.explanation is not None
    assert found.explanation.plain == "It is."


def test_response() -> None:
    found = one("Rivers? {~%50%Rhine ~%50%Elbe ~%-100%Harz}")
    assert isinstance(found, MultipleResponse)
    assert found.answer_texts == ("Rhine", "Elbe")


@pytest.mark.parametrize(
    ("body", "truth"),
    [("T", True), ("TRUE", True), ("false", False), (" F ", False), ("T#wrong#right", True)],
)
def test_true_false(body: str, truth: bool) -> None:
    found = one(f"The sky is blue. {{{body}}}")
    assert isinstance(found, TrueFalse)
    assert found.answer is truth


def test_short_answer() -> None:
    found = one("Two plus two? {=four =4 =%50%five}")
    assert isinstance(found, ShortAnswer)
    assert found.answers == ("four", "4")


@pytest.mark.parametrize(
    ("body", "value", "tolerance"),
    [
        ("#1822:0", "1822", "0"),
        ("#3.141..3.142", "3.1415", "0.0005"),
        ("#=-1.5:0.5#near", "-1.5", "0.5"),
        ("#=%100%7:1 =%50%7:3", "7", "1"),
        ("# 5 ", "5", "0"),
    ],
)
def test_numerical(body: str, value: str, tolerance: str) -> None:
    found = one(f"How many? {{{body}}}")
    assert isinstance(found, Numerical)
    assert (f"{found.value:f}", f"{found.tolerance:f}") == (value, tolerance)


def test_matching() -> None:
    found = one("Match. {=Spree -> Berlin =Isar -> Munich => = -> Bonn}".replace("=> ", ""))
    assert isinstance(found, Matching)
    assert found.answer_texts == ("Spree - Berlin", "Isar - Munich")
    assert [wrong.plain for wrong in found.distractors] == ["Bonn"]


def test_missing_word() -> None:
    found = one("The Rhine is a {~lake =river ~sea} in Europe.")
    assert isinstance(found, Cloze)
    assert found.prompt_text == "The Rhine is a _____ in Europe."
    assert found.gaps == (Gap(answer="river", distractors=("lake", "sea")),)
    typed = one("H is {=hydrogen =Hydrogen gas}.")
    assert typed.gaps == (Gap(answer="hydrogen", accepted=("Hydrogen gas",)),)


def test_formats_and_escapes() -> None:
    assert one(r"1 \= 1 \{x\} \~ \# a\:b \\ c\nd {T}").prompt_text == "1 = 1 {x} ~ # a:b \\ c\nd"
    assert one("[html]<b>a</b> &lt; b {T}").prompt_text == "a < b"
    assert one("[markdown]**a** b {T}").prompt_text == "a b"
    assert one("[plain]<b> {T}").prompt_text == "<b>"
    found = one(r"[html]Value of \\(\\frac\{1\}\{2\}\\)? {#0.5}")
    assert Math(tex=r"\frac{1}{2}") in found.stem.parts


def test_categories_and_many_questions() -> None:
    deck, reporter = read(
        "\ufeff$CATEGORY: $course$/top/Bank/Rivers\r\n\r\nA {T}\r\n\r\n// note\r\nB {F}\r\n"
        "\r\n$CATEGORY: top/Bank\n\nRead this.\n\nC {}\n"
    )
    assert deck.title == "Bank"
    assert [(q.prompt_text, q.tags) for q in deck.questions] == [
        ("A", ("Rivers",)),
        ("B", ("Rivers",)),
    ]
    skipped = [(note.where, note.message) for note in reporter.notes if note.kind == "skipped"]
    assert [where for where, _ in skipped] == ["quiz.gift:10", "quiz.gift:12"]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("A {T", 1, "not closed"),
        ("A {=x {y}", 1, "second opening"),
        ("\n\nA } {T}", 3, "without an opening"),
        ("A {T} }", 1, "without an opening"),
        ("A {x}", 1, "neither = nor ~"),
        ("A {=%x%y}", 1, "is no number"),
        ("A {T} and more", 1, "text after the answers"),
    ],
)
def test_mistakes_are_found_with_file_and_line(text: str | bytes, line: int, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read(text)
    assert caught.value.where == f"quiz.gift:{line}"


def test_what_we_write() -> None:
    text, reporter = write(deck_of(*EVERY_KIND, sources=SOURCES))
    assert "$CATEGORY: top/Geography\n" in text
    assert "// [id:mc] [tag:Europe] [tag:‹odd› 'tag']\n::Capital of X::[html]<p>Capital" in text
    assert "data:image/png;base64," in text.replace("\\", "")
    assert "~%-50%Harz" in text
    assert "\n\tFALSE\n" in text
    assert "=2962.5:0.5#" in text
    assert "=Spree -> a &lt; b & c" in text
    noted = {(note.kind, note.question) for note in reporter.notes}
    assert {("left_out", "cz"), ("not_rendered", "nu"), ("downgraded", "or")} <= noted
    assert ("not_rendered", "mc") in noted


def _gift_holds(question: Question) -> bool:
    if isinstance(question, Ordering):
        return False
    return not isinstance(question, Cloze) or len(question.gaps) == 1


def _as_gift_holds(question: Question) -> Question:
    tags = tuple(tag.replace("\\", "\u2216") for tag in question.tags)
    change: dict[str, Any] = {"hints": (), "tags": tags}
    if isinstance(question, Numerical):
        change["unit"] = None
    if isinstance(question, ShortAnswer):
        change["case_sensitive"] = False
    return question.model_copy(update=change)


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"ordering"}))
def test_a_question_comes_back(kind: str) -> None:
    @given(testing.decks(KINDS[kind], min_size=1, max_size=2))
    def comes_back(deck: Deck) -> None:
        text, reporter = write(deck)
        back, notes = read(text)
        named = [*reporter.notes, *notes.notes]
        left = {note.question for note in named if note.kind in ("left_out", "skipped")}
        kept = tuple(
            _as_gift_holds(question)
            for question in deck.questions
            if question.id not in left and _gift_holds(question)
        )
        tags = tuple(tag.replace("\\", "\u2216") for tag in deck.tags)
        expected = held(deck.model_copy(update={"questions": kept, "tags": tags}), lists_only=True)
        assert [shape(question) for question in back.questions] == expected["questions"]

    comes_back()


@pytest.mark.parametrize(
    ("question", "left_out"),
    [
        (ShortAnswer(id="q", family="q", stem="The arrow?", answers=("a -> b",)), True),
        (ShortAnswer(id="q", family="q", stem="The arrow?", answers=("a - > b",)), False),
        (Cloze(id="q", family="q", parts=(Plain(text="Write "), Gap(answer="-->"))), True),
        (
            Cloze(
                id="q",
                family="q",
                parts=(Plain(text="Write "), Gap(answer="-->", distractors=("==", "::"))),
            ),
            False,
        ),
    ],
)
def test_an_answer_that_would_be_read_as_a_pair_is_left_out(
    question: Question, left_out: bool
) -> None:
    text, reporter = write(Deck(title="Arrows", questions=(question,)))
    assert any("as a pair" in note.message for note in reporter.notes) == left_out
    assert [type(one) for one in read(text)[0].questions] == ([] if left_out else [type(question)])


def test_a_flashcard_of_any_back_comes_back() -> None:
    card = Flashcard(id="q", family="q", stem="Area?", back=testing.HOSTILE[-1])
    text, _ = write(Deck(title="Cards", questions=(card,)))
    assert one(text) == card


@given(st.text("::{}=~#%->TF\\n \n/$[html]1.,", max_size=80))
def test_any_text_gives_a_deck_or_an_error_with_its_line(text: str) -> None:
    with contextlib.suppress(InputError):
        deck, _ = read(text)
        assert len(deck.questions) <= text.count("{")


@pytest.mark.parametrize(
    ("text", "bank"),
    [
        ("What? {=a ~b}", True),
        ("It is. {T}", True),
        ("::A:: B {#5}", True),
        ("What?\nA. x\nB. y\nANSWER: A", True),
        ("The set {1, 2} is finite. Let f(x) = {x}.", False),
        ("A. Smith wrote this.\n\nThe ANSWER: A mystery", False),
        ("def f(): return {'a': 1}", False),
        ("", False),
    ],
)
def test_a_text_file_is_a_bank_only_if_it_looks_like_one(text: str, bank: bool) -> None:
    assert is_bank(text.encode()) is bank
