"""The same quiz as text2qti writes it, whose packages Canvas takes: the same elements."""

import io
import subprocess
import sys
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import etree

from quizgen.model import (
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Question,
    RichText,
    ShortAnswer,
    TrueFalse,
)

from ..specimens.atlas import choice, deck_of, text
from .keys import key, opened, package

pytest.importorskip("text2qti", reason="text2qti is not installed")

QUIZ = """Quiz title: Geography

1.  Which is the capital?
... Since 1990.
*a) Berlin
... Yes.
b)  Bonn

2.  Which are rivers?
[*] Rhine
[*] Elbe
[ ] Harz

3.  Bonn is the capital.
a) True
*b) False

4.  Which river is it?
*   Rhine
*   Rhein

5.  How high is it?
=   2962 +- 1
"""


FIRST, SECOND = choice("Berlin", "Bonn")
QUESTIONS: tuple[Question, ...] = (
    MultipleChoice(
        id="q1", family="q1", stem=text("Which is the capital?"), explanation=text("Since 1990."),
        options=(FIRST.model_copy(update={"feedback": RichText.of("Yes.")}), SECOND),
    ),
    MultipleResponse(
        id="q2", family="q2", stem=text("Which are rivers?"),
        options=choice("Rhine", "Elbe", "Harz", right=2),
    ),
    TrueFalse(id="q3", family="q3", stem=text("Bonn is the capital."), answer=False),
    ShortAnswer(
        id="q4", family="q4", stem=text("Which river is it?"), answers=("Rhine", "Rhein")
    ),
    Numerical(
        id="q5", family="q5", stem=text("How high is it?"), value=Decimal(2962),
        tolerance=Decimal(1),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The package that text2qti makes of the quiz."""
    folder: Path = tmp_path_factory.mktemp("text2qti")
    (folder / "quiz.txt").write_text(QUIZ, encoding="utf-8")
    run = "from text2qti.cmdline import main; main()"
    command = [sys.executable, "-W", "ignore", "-c", run, "quiz.txt"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return (folder / "quiz.zip").read_bytes()


def assessment(data: bytes) -> etree._Element:
    """The root of the quiz in a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        roots = [etree.fromstring(archive.read(n)) for n in archive.namelist() if "xml" in n]
    return next(root for root in roots if etree.QName(root).localname == "questestinterop")


def shape(element: etree._Element) -> object:
    """Names and structure of `element`, with the attributes that mean something to Canvas."""
    kept = ("rcardinality", "texttype", "fibtype", "varname", "action", "continue", "feedbacktype")
    attributes = {name: element.get(name) for name in kept if element.get(name)}
    below = [shape(child) for child in element]
    return (etree.QName(element).localname, attributes, below)


def parts_of(item: etree._Element) -> dict[str, object]:
    """The parts of an item that say what is asked and what is right."""
    names = ("presentation", "resprocessing", "itemfeedback")
    return {name: [shape(one) for one in item.iterfind(f"{{*}}{name}")] for name in names}


def test_the_same_elements_in_the_same_places(theirs: bytes) -> None:
    ours, _ = package(deck_of(*QUESTIONS), "1.2")
    pairs = zip(assessment(ours).iter("{*}item"), assessment(theirs).iter("{*}item"), strict=True)
    for mine, other in pairs:
        found, wanted = parts_of(mine), parts_of(other)
        found["itemfeedback"] = sorted(map(str, found["itemfeedback"]))  # type: ignore[call-overload]
        wanted["itemfeedback"] = sorted(map(str, wanted["itemfeedback"]))  # type: ignore[call-overload]
        assert found == wanted


def test_what_it_wrote_is_read(theirs: bytes) -> None:
    deck, found = opened(theirs)
    assert not found.notes
    assert deck.title == "Geography"
    assert [(one.kind, key(one)) for one in deck.questions] == [
        (one.kind, key(one)) for one in QUESTIONS
    ]
    assert [one.prompt_text for one in deck.questions] == [one.prompt_text for one in QUESTIONS]
