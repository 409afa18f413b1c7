"""Each rule catches the item that Moodle would refuse, cut or misread, and passes the good one."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from quizgen import testing
from quizgen.model import Deck
from quizgen_moodle.fraction import FRACTIONS, is_allowed
from quizgen_moodle.item import Answer, Choice, Field, File, Item, Subquestion, Unit
from quizgen_moodle.options import MoodleOptions
from quizgen_moodle.questions.write import make_item
from quizgen_moodle.rules import RULES, broken
from quizgen_moodle.writing import Writing

TEXT = Field("What?")


def plain(text: str) -> Field:
    """An answer's text."""
    return Field(text, format="moodle_auto_format")


def item(kind: str, **more: Any) -> Item:
    """An item of a type with what all of them need."""
    return Item(kind, id="q", name="What?", text=more.pop("text", TEXT), **more)


CHOICE = {"single": "true", "answernumbering": "abc"}
GOOD = {
    "multichoice": item(
        "multichoice",
        answers=(Answer(Field("a"), "100"), Answer(Field("b"), "0")),
        settings=CHOICE,
    ),
    "truefalse": item(
        "truefalse", answers=(Answer(plain("true"), "0"), Answer(plain("false"), "100"))
    ),
    "shortanswer": item(
        "shortanswer", answers=(Answer(plain(r"a\*"), "100"),), settings={"usecase": "0"}
    ),
    "numerical": item(
        "numerical", answers=(Answer(plain("-1.5e3"), "100", tolerance="0"),), units=(Unit("m"),)
    ),
    "matching": item(
        "matching", subquestions=(Subquestion(Field("a"), "1"), Subquestion(Field("b"), "2"))
    ),
    "cloze": item("cloze", text=Field("x {1:SA:=a} y")),
    "gapselect": item("gapselect", text=Field("x [[1]]"), choices=(Choice("a"), Choice("b"))),
    "ddwtos": item("ddwtos", text=Field("x [[2]]"), choices=(Choice("a"), Choice("b"))),
    "ordering": item(
        "ordering",
        answers=(Answer(Field("a"), "1"), Answer(Field("b"), "2")),
        settings={"selecttype": "ALL", "shownumcorrect": "1"},
    ),
    "essay": item("essay", settings={"responseformat": "editor"}),
    "description": item("description"),
}


def answers(*pairs: tuple[str, str]) -> tuple[Answer, ...]:
    """Answers with their fractions."""
    return tuple(Answer(plain(text), fraction, tolerance="0") for text, fraction in pairs)


LINES = tuple(Subquestion(Field(text), text) for text in "ab")
PICTURE = Field('<img src="@@PLUGINFILE@@/a%20b.png">', (File("a b.png", b"1"),))
TWICE = Field(PICTURE.text, (*PICTURE.files, File("a b.png", b"2")))
LOST = {"text": Field('<img src="@@PLUGINFILE@@/gone.png">')}

BAD: list[tuple[str, str, dict[str, Any]]] = [
    ("name", "description", {"name": " "}),
    ("name length", "description", {"name": "x" * 256}),
    ("name markup", "description", {"name": "if x<y"}),
    ("text", "description", {"text": Field(" ")}),
    ("characters", "description", {"feedback": Field("a\x0bb")}),
    ("characters", "description", {"name": "a\ufffe"}),
    ("idnumber", "description", {"id": "x" * 101}),
    ("category length", "description", {"category": ("a", "x" * 256)}),
    ("category length", "description", {"category": ("a", " ")}),
    ("tag length", "description", {"tags": ("x" * 256,)}),
    ("tag characters", "description", {"tags": ("a<b",)}),
    ("tag characters", "description", {"tags": ("a  b",)}),
    ("tags distinct", "description", {"tags": ("Zeta", "ZETA")}),
    ("penalty", "description", {"settings": {"penalty": "33.3"}}),
    ("penalty", "description", {"settings": {"penalty": "0,5"}}),
    ("files", "description", LOST),
    ("files", "description", {"text": Field("x", (File("a.png", b"1"),))}),
    ("files", "description", {"text": Field(PICTURE.text), "feedback": Field("x", PICTURE.files)}),
    ("file names", "description", {"text": TWICE}),
    ("fractions", "multichoice", {"answers": answers(("a", "100"), ("b", "-55"))}),
    ("fractions", "shortanswer", {"answers": answers(("a", "100"), ("b", "33.33"))}),
    ("options", "multichoice", {"answers": answers(("a", "100"))}),
    ("options", "multichoice", {"answers": answers(("a", "100"), (" ", "0"))}),
    ("single", "multichoice", {"settings": {**CHOICE, "single": "False"}}),
    ("full marks", "multichoice", {"answers": answers(("a", "90"), ("b", "0"))}),
    ("full marks", "multichoice", {"answers": answers(("a", "100"), ("b", "100"))}),
    ("ticking all", "multichoice",
     {"answers": answers(("a", "100"), ("b", "-50")), "settings": {**CHOICE, "single": "false"}}),
    ("numbering", "multichoice", {"settings": {**CHOICE, "answernumbering": "Abc"}}),
    ("true and false", "truefalse", {"answers": answers(("True", "100"), ("False", "0"))}),
    ("true and false", "truefalse", {"answers": answers(("true", "0"), ("false", "0"))}),
    ("full answer", "shortanswer", {"answers": answers(("a", "50"))}),
    ("full answer", "numerical", {"answers": answers(("1", "50"))}),
    ("empty answer", "shortanswer", {"answers": answers(("a", "100"), ("", "0"))}),
    ("wildcard", "shortanswer", {"answers": answers(("a*", "100"))}),
    ("usecase", "shortanswer", {"settings": {"usecase": "true"}}),
    *(("number", "numerical", {"answers": answers((text, "100"))})
      for text in ("1,5", "1/2", "3..5", "5%", "0x10", "1.5 m", "−5", "abc", "", "1e400")),
    ("number digits", "numerical", {"answers": answers(("1234567890.123456", "100"))}),
    *(("tolerance", "numerical", {"answers": (Answer(plain("1"), "100", tolerance=text),)})
      for text in ("5%", "0,5", "-1", "")),
    ("unit", "numerical", {"units": (Unit("x" * 51),)}),
    ("unit", "numerical", {"units": (Unit(""),)}),
    ("pairs", "matching", {"subquestions": (LINES[0], Subquestion(Field(""), "c"))}),
    ("pair answers", "matching", {"subquestions": (*LINES, Subquestion(Field("c"), " "))}),
    ("pair length", "matching", {"subquestions": (*LINES, Subquestion(Field("c"), "x" * 256))}),
    ("pair markup", "matching", {"subquestions": (*LINES, Subquestion(Field("c"), "a<b"))}),
    *(("gaps", "cloze", {"text": Field(text)})
      for text in ("x", "{1:SA:=a", "{1:MC:=a}", "{1:SA:a}", "{1.5:SA:=a}", "{1:sa:=a}")),
    ("gap marker", "cloze", {"text": Field("{1:SA:=a} {#1}")}),
    ("places", "gapselect", {"text": Field("x [[3]]")}),
    ("places", "gapselect", {"text": Field("x")}),
    ("dragged twice", "ddwtos", {"text": Field("[[1]] [[1]]")}),
    ("items", "ordering", {"answers": answers(("a", "1"))}),
    ("items shown", "ordering", {"settings": {"shownumcorrect": "1"}}),
    ("items counted", "ordering", {"settings": {"selecttype": "ALL"}}),
    ("essay format", "essay", {"settings": {"responseformat": "html"}}),
]  # fmt: skip


@pytest.mark.parametrize("kind", GOOD)
def test_a_good_item_breaks_no_rule(kind: str) -> None:
    assert broken(GOOD[kind]) == ()
    assert broken(replace(GOOD[kind], feedback=PICTURE)) == ()


@pytest.mark.parametrize(("rule", "kind", "change"), BAD)
def test_a_rule_catches_what_it_is_for(rule: str, kind: str, change: dict[str, Any]) -> None:
    (meant,) = [one for one in RULES if one.name == rule]
    assert meant.otherwise in broken(replace(GOOD[kind], **change))


def test_every_rule_has_its_test() -> None:
    assert {rule.name for rule in RULES} == {rule for rule, _, _ in BAD}
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_the_list_of_fractions_is_moodles() -> None:
    assert len(FRACTIONS) == 21
    for good in ("33.333", "-66.66667", "12.50000", "0", "100"):
        assert is_allowed(good), good
    for bad in ("33.33", "66.67", "33.3", "15", "95", "1", "33,33333", "", "x"):
        assert not is_allowed(bad), bad


@given(testing.decks(min_size=1, max_size=2))
def test_what_the_exporter_makes_of_a_question_breaks_no_rule(deck: Deck) -> None:
    """All that Moodle cannot hold is mended before; only over 20 right options would remain."""
    for options in (
        MoodleOptions(),
        MoodleOptions(version="4.1", cloze="gapselect", flashcards="essay", units="graded"),
        MoodleOptions(cloze="ddwtos", flashcards="description", categories="deck", source=False),
    ):
        writing = Writing(deck, testing.context(), options)
        for question in deck.questions:
            assert broken(make_item(writing, question)) == ()


def test_the_reference_lists_every_rule() -> None:
    page = Path(__file__).parents[3] / "docs" / "reference" / "moodle.md"
    table = page.read_text("utf-8").split("<!-- rules -->")[1].split("<!-- end of rules -->")[0]
    rows = [
        f"| {rule.name} | {', '.join(f'`{kind}`' for kind in rule.types) or 'all'} "
        f"| {rule.otherwise} |"
        for rule in RULES
    ]
    assert table.strip().splitlines()[2:] == rows
