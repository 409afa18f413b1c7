"""Notes that questions share: read back, compared, rejected, kept when questions are gone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from quizgen import testing
from quizgen.api import Source
from quizgen.model import REJECTED, Deck, RichText
from quizgen.report import ListReporter
from quizgen_anki import reading
from quizgen_anki.history import load

from .siblings import LENGTH, RIVERS, card_of, edited, only, siblings_of
from .test_difference import compared
from .test_kept import exported
from .test_reading import canonical

Build = Callable[..., bytes]
BURIED = {"siblings": "buried"}
TEXT = RichText.of("Said in other words.")


def read(data: bytes, reporter: ListReporter | None = None) -> Deck:
    source = Source("deck.apkg", data, ".apkg")
    return reading.read(source, testing.context(reporter=reporter))[0]


def test_what_is_shared_comes_back_as_it_was(build: Build) -> None:
    reporter = ListReporter()
    found = {one.id: one for one in read(build(RIVERS, options=BURIED), reporter).questions}
    assert reporter.notes == []
    for wanted in RIVERS.questions:
        same = {"family": wanted.family, "tags": wanted.tags, "options": ()}
        assert found[wanted.id].model_copy(update=same) == wanted.model_copy(update=same)
    assert found["card"].tags == ("asia", "joins")
    assert found["short"].tags == ("asia",)
    assert found["number"].tags == ("asia", "joins", "figures")
    assert len({found[one].family for one in LENGTH}) == 1


@given(deck=testing.decks(min_size=2, max_size=8))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_shared_is_read_back(build: Build, deck: Deck) -> None:
    family = {one.id: {"family": "f"} for one in deck.questions}
    reporter = ListReporter()
    package = build(edited(family, deck), reporter=reporter, options=BURIED)
    downgraded = {note.question for note in reporter.notes}
    by_id = {one.id: one for one in read(package).questions}
    for wanted in deck.questions:
        if wanted.id not in downgraded:
            same = canonical(by_id[wanted.id].model_dump()) == canonical(wanted.model_dump())
            # A plain assertion would compare texts of many thousand characters for its message.
            if not same:
                pytest.fail(f"{wanted!r}\n{by_id[wanted.id]!r}"[:3000])


def test_a_tag_in_capitals_is_that_of_another_question_too(build: Build) -> None:
    changes = {"card": {"tags": ("joins",)}, "number": {"tags": ("Joins",)}}
    found = {one.id: one for one in read(build(edited(changes), options=BURIED)).questions}
    assert found["card"].tags == found["number"].tags == ("asia", "joins")
    assert found["short"].tags == ("asia",)


def test_same_input_same_bytes(build: Build, tmp_path: Path) -> None:
    first = build(RIVERS, state=tmp_path, options=BURIED)
    assert build(RIVERS, state=tmp_path, days=9, options=BURIED) == first
    turned = RIVERS.model_copy(update={"questions": RIVERS.questions[::-1]})
    assert {one.slots.get("blank") for one in load(tmp_path).values()} == {None, 1}
    assert compared(first, build(turned, state=tmp_path, options=BURIED)).changed == ()


def test_turned_off_again_places_are_kept(anki: Any, build: Build, tmp_path: Path) -> None:
    anki.load(build(only("card", "short", "katun"), state=tmp_path, options=BURIED))
    again = build(only("card", "short", "katun", "altai"), state=tmp_path, days=1)
    assert anki.load(again) == {"new": 1, "duplicate": 2}
    assert set(siblings_of(anki, "card")) == {"card", "short"}


def test_another_kind_leaves_the_note_and_is_said_once(build: Build, tmp_path: Path) -> None:
    build(RIVERS, state=tmp_path, options=BURIED)
    other = RIVERS.questions[-1].model_copy(update={"id": "card"})
    kept = only(*(one.id for one in RIVERS.questions if one.id not in ("card", "choice")))
    deck = kept.model_copy(update={"questions": (*kept.questions, other)})
    said = []
    for days in (1, 2):
        reporter = ListReporter()
        package = build(deck, state=tmp_path, days=days, reporter=reporter, options=BURIED)
        said.append([note.message for note in reporter.notes if note.question == "card"])
    assert said == [["was a siblings note and is now choice: Anki keeps the old one"], []]
    assert {one.id: one.kind for one in read(package).questions}["card"] == "multiple_choice"


def test_the_difference_is_told_of_each_question(build: Build, tmp_path: Path) -> None:
    old = build(only("card", "short", "blank"), state=tmp_path, options=BURIED)
    changes = {"short": {"answers": ("the Tobol",)}}
    deck = only("number", "short", "blank", deck=edited(changes))
    found = compared(old, build(deck, state=tmp_path, days=1, options=BURIED))
    assert found.added == ("number: How long is the Irtysh?",)
    assert found.removed == ("card: What joins the Ob?",)
    assert found.unchanged == ("blank: The Irtysh joins the {{c1::Ob::a river}}.",)
    assert found.changed == (
        "short: What does the Irtysh join? (the answer was “the Ob” and is now “the Tobol”)",
    )
    gone = compared(old, build(only("katun"), state=tmp_path, options=BURIED))
    assert [line.split(":")[0] for line in gone.removed] == ["blank", "card", "short"]


def test_a_correction_is_said_of_the_question(build: Build, tmp_path: Path) -> None:
    package = tmp_path / "rivers.apkg"
    package.write_bytes(build(RIVERS, options=BURIED))
    reporter = ListReporter()
    changes = {"number": {"value": 4250, "answer": "4,250"}}
    build(edited(changes), previous=package, reporter=reporter, options=BURIED)
    (said,) = [note for note in reporter.notes if note.question]
    assert (said.question, said.kind) == ("number", "advice")
    assert said.message.startswith("the answer was “4,248” and is now “4,250”")


def test_extra_and_tags_of_the_note_survive(anki: Any, build: Build, tmp_path: Path) -> None:
    anki.load(build(RIVERS, state=tmp_path, options=BURIED))
    note = card_of(anki, "short").note()
    note["Extra"], note.tags = "mine", [*note.tags, "exam"]
    anki.col.update_note(note)
    options = BURIED | {"export": exported(anki, tmp_path)}
    deck = edited({"short": {"explanation": TEXT}})
    again = build(deck, state=tmp_path, days=5, options=options)
    assert anki.load(again) == {"updated": 1, "duplicate": 2}
    note = card_of(anki, "short").note()
    assert (note["Extra"], note["Explanation 4"]) == ("mine", "Said in other words.")
    assert "exam" in note.tags
    assert "mine" in card_of(anki, "blank").answer()
    tags = {one.id: one.tags for one in read(again).questions}
    assert "exam" in tags["card"]
    assert "exam" not in tags["katun"]


@pytest.mark.parametrize(
    ("tag", "rejected"), [(REJECTED, set(LENGTH)), (f"{REJECTED}::4", {"short"})]
)
def test_the_note_or_one_card_is_rejected(
    anki: Any, build: Build, tmp_path: Path, tag: str, rejected: set[str]
) -> None:
    anki.load(build(RIVERS, options=BURIED))
    note = card_of(anki, "short").note()
    assert card_of(anki, "short").ord == 3
    note.tags = [*note.tags, tag]
    anki.col.update_note(note)
    deck = read(exported(anki, tmp_path).read_bytes())
    assert {one.id for one in deck.questions if REJECTED in one.tags} == rejected


def test_gone_questions_are_kept_on_request(anki: Any, build: Build, tmp_path: Path) -> None:
    package = tmp_path / "rivers.apkg"
    options = BURIED | {"tombstones": True}
    for days, ids in enumerate([LENGTH, ("short", "number"), ("short", "number"), ("katun",)]):
        reporter = ListReporter()
        package.write_bytes(
            build(only(*ids), days=days, previous=package, reporter=reporter, options=options)
        )
        anki.load(package.read_bytes())
        tags = {tag for tag in card_of(anki, "card").note().tags if "removed" in tag}
        said = [note.message for note in reporter.notes if "removed" in note.message]
        assert tags == (
            {"quizgen::removed::1", "quizgen::removed::2"}
            if days in (1, 2)
            else {"quizgen::removed"}
            if days
            else set()
        )
        kept = {0: None, 1: "2", 2: "2", 3: "4"}[days]
        where = "tag:quizgen::removed"
        if days in (1, 2):
            where += f", where others share their note with {where}::2 card:2"
        found = f"{kept} removed questions are kept; Anki finds them with {where}"
        assert said == ([found] if kept else [])
        anki.check()
    found = set(anki.col.find_cards("tag:quizgen::removed"))
    assert found == {card_of(anki, one).id for one in LENGTH}
    assert "What joins the Ob?" in card_of(anki, "card").question()


def test_places_outlive_a_build_under_another_namespace(build: Build, tmp_path: Path) -> None:
    package = tmp_path / "rivers.apkg"
    options = BURIED | {"tombstones": True}
    pair = only("card", "short")
    elsewhere = pair.model_copy(update={"namespace": "elsewhere"})
    for days, deck in enumerate([pair, only("card", "short", "blank"), elsewhere]):
        package.write_bytes(
            build(deck, days=days, state=tmp_path, previous=package, options=options)
        )
    build(only("card", "short", "number"), days=3, state=tmp_path, options=options)
    (slots,) = (one.slots for one in load(tmp_path).values() if "blank" in one.slots)
    assert slots == {"card": 1, "short": 2, "blank": 3, "number": 4}


def test_cards_that_turn_blank_are_counted_once(build: Build, tmp_path: Path) -> None:
    package = tmp_path / "rivers.apkg"
    package.write_bytes(build(RIVERS, options=BURIED))
    said = []
    for days in (1, 2):
        reporter = ListReporter()
        deck = only("short", "number", "katun", "altai")
        made = build(deck, days=days, previous=package, reporter=reporter, options=BURIED)
        package.write_bytes(made)
        said.append([note.message for note in reporter.notes])
    blank = "2 cards turn blank, as their questions are gone; anki.tombstones=true keeps them"
    assert said == [[blank], []]
