"""What is written as H5P: every kind as its content type, every sign of H5P's as words."""

import html
import re
from typing import Any

import pytest
from hypothesis import given, settings

from quizgen import testing
from quizgen.model import (
    Cloze,
    Flashcard,
    Gap,
    Image,
    MultipleChoice,
    MultipleResponse,
    Plain,
    Question,
    ShortAnswer,
    TrueFalse,
)
from quizgen_h5p import quizgen_exporters

from ..specimens.atlas import EVERYTHING, deck_of, text
from .packages import package


def params(question: Question) -> dict[str, Any]:
    """The parameters of the content that `question` becomes."""
    (found,) = package(deck_of(question)).content["questions"]
    return dict(found["params"])


def test_every_kind_has_its_content_type() -> None:
    found = package(EVERYTHING).content["questions"]
    libraries = [one["library"].removeprefix("H5P.") for one in found]
    assert libraries == [
        "MultiChoice 1.16", "MultiChoice 1.16", "TrueFalse 1.8", "Blanks 1.14", "Blanks 1.14",
        "Blanks 1.14", "DragText 1.10", "DragText 1.10", "Blanks 1.14",
    ]  # fmt: skip
    assert len({one["subContentId"] for one in found}) == len(found)


def test_the_head_names_what_is_used_and_no_code_is_there() -> None:
    made = package(EVERYTHING)
    assert made.head["mainLibrary"] == "H5P.QuestionSet"
    names = {one["machineName"] for one in made.head["preloadedDependencies"]}
    wanted = {"QuestionSet", "MultiChoice", "TrueFalse", "Blanks", "DragText", "Image"}
    assert names == {f"H5P.{name}" for name in wanted}
    assert {name.rpartition("/")[0] for name in made.names} == {"", "content", "content/images"}


LOSSES = [
    ("mc", "not_rendered", "an image here"),
    ("mc", "unfiled", "tags"),
    ("cz", "not_rendered", "options of gaps beside gaps without any"),
    ("cz", "replaced", "formulas are TeX"),
    ("nu", "downgraded", "H5P compares no numbers, so that nothing near 2962.5 is right"),
    ("ma", "downgraded", "written as words to drag"),
    ("ma", "replaced", "formulas are TeX"),
    ("or", "downgraded", "written as words to drag to numbered places"),
    ("fc", "downgraded", "a flashcard written as a blank"),
]


def test_each_loss_is_a_note() -> None:
    notes = package(EVERYTHING).reporter.notes
    for question, kind, words in LOSSES:
        assert any((n.question, n.kind) == (question, kind) and words in n.message for n in notes)
    assert {(note.question, note.kind) for note in notes} == {one[:2] for one in LOSSES}


def solutions(line: str) -> list[list[str]]:
    """The answers of each blank of `line`, as the code of H5P.Blanks takes them out of it."""
    found = re.findall(r"\*([^*]+)\*", line)
    return [[html.unescape(one) for one in blank.split(":")[0].split("/")] for blank in found]


@settings(deadline=None)
@given(testing.short_answers())
def test_no_sign_of_an_answer_means_anything(question: ShortAnswer) -> None:
    (line,) = params(question)["questions"]
    assert solutions(line) == [list(question.answers)]


@settings(deadline=None)
@given(testing.clozes())
def test_gaps_to_type_keep_their_answers(question: Cloze) -> None:
    (found,) = package(deck_of(question)).content["questions"]
    if found["library"].startswith("H5P.Blanks"):
        wanted = [list(dict.fromkeys((gap.answer, *gap.accepted))) for gap in question.gaps]
        assert solutions(found["params"]["questions"][0]) == wanted
    else:
        wanted = [[gap.answer] for gap in question.gaps]
        assert solutions(found["params"]["textField"].replace("/", "&#47;")) == wanted


@settings(deadline=None)
@given(testing.multiple_choices() | testing.multiple_responses() | testing.true_falses())
def test_what_is_right_stays_right(question: MultipleChoice | MultipleResponse | TrueFalse) -> None:
    found = params(question)
    if isinstance(question, TrueFalse):
        assert found["correct"] == ("true" if question.answer else "false")
        return
    assert [one["correct"] for one in found["answers"]] == [o.correct for o in question.options]
    single = isinstance(question, MultipleChoice)
    assert found["behaviour"]["type"] == ("single" if single else "multi")


def test_a_script_is_words() -> None:
    evil = "<script>alert(1)</script>"
    question = Cloze(
        id="q", family="q",
        parts=(Plain(text=evil), Gap(answer=evil, distractors=("<b>",), hint=evil)),
    )  # fmt: skip
    assert "<" not in params(question)["textField"]
    card = Flashcard(id="c", family="c", stem=text(evil), back=text(evil))
    (dialog,) = package(deck_of(card)).content["dialogs"]
    assert evil not in dialog["text"] + dialog["answer"]


CARDS = tuple(
    Flashcard(
        id=f"c{number}", family="c", stem=text("Which? ", Image(src="a.png", alt="A map")),
        back=text("That"), hints=(text("Look"), text("Think")),
    )
    for number in range(2)
)  # fmt: skip


def test_a_deck_of_flashcards_is_dialog_cards() -> None:
    made = package(deck_of(*CARDS))
    assert made.head["mainLibrary"] == "H5P.Dialogcards"
    first = made.content["dialogs"][0]
    assert (first["text"], first["answer"]) == ("<p>Which? </p>", "<p>That</p>")
    assert first["image"]["mime"] == "image/png"
    assert f"content/{first['image']['path']}" in made.names
    assert first["tips"] == {"front": "Look"}
    assert made.notes("not_rendered") == ["H5P cannot hold hints after the first"] * 2


def test_an_explanation_stands_on_the_back() -> None:
    card = CARDS[0].model_copy(update={"explanation": text("As said."), "tags": ("x",)})
    made = package(deck_of(card))
    assert made.content["dialogs"][0]["answer"] == "<p>That</p><p>As said.</p>"
    assert made.notes("unfiled") == ["H5P has no tags"]


def test_an_image_that_no_site_takes_is_its_description() -> None:
    shown = text("Which? ", Image(src="a.svg", alt="A map"))
    made = package(deck_of(ShortAnswer(id="q", family="q", stem=shown, answers=("x",))))
    assert made.content["questions"][0]["params"]["text"] == "<p>Which? A map</p>"
    assert made.notes("not_rendered")[0] == "H5P cannot hold an image of the kind image/svg+xml"


def test_what_no_content_can_hold_is_left_out() -> None:
    long = Flashcard(id="c", family="c", stem=text("Why?"), back=text("Because. " * 30))
    made = package(deck_of(long), content="questions")
    assert made.content["questions"] == []
    assert [note.kind for note in made.reporter.notes] == ["left_out", "few"]
    cards = package(EVERYTHING, content="cards")
    assert (len(cards.content["dialogs"]), len(cards.notes("left_out"))) == (1, 8)


@pytest.mark.parametrize("shuffle", [True, False])
def test_the_options(shuffle: bool) -> None:
    content = package(EVERYTHING, shuffle=shuffle, pass_percentage=80).content
    assert content["randomQuestions"] is shuffle
    assert content["questions"][0]["params"]["behaviour"]["randomAnswers"] is shuffle
    assert content["passPercentage"] == 80


def test_the_contract_holds() -> None:
    testing.check_exporter(quizgen_exporters()[0])
