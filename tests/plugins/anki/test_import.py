"""What the real Anki makes of our packages: counts, cards, scheduling."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quizgen.model import Deck, RichText
from quizgen.report import ListReporter
from quizgen_anki.identity import guid

Build = Callable[..., bytes]


def reworded(deck: Deck, *ids: str) -> Deck:
    """The deck with another explanation for the questions of these ids."""
    text = RichText.of("Said in other words.")
    return deck.model_copy(
        update={
            "questions": tuple(
                one.model_copy(update={"explanation": text}) if one.id in ids else one
                for one in deck.questions
            )
        }
    )


def only(deck: Deck, *ids: str) -> Deck:
    """The deck with the questions of these ids, in this order."""
    found = {str(one.id): one for one in deck.questions}
    return deck.model_copy(update={"questions": tuple(found[one] for one in ids)})


def test_every_kind_is_imported_and_sound(anki: Any, build: Build, nine: Deck) -> None:
    assert anki.load(build(nine)) == {"new": 9}
    assert len(anki.col.find_cards("")) == 10
    anki.check()


@pytest.mark.parametrize("number", range(9))
def test_each_kind_alone(anki: Any, build: Build, nine: Deck, number: int) -> None:
    package = build(only(nine, nine.questions[number].id))
    assert anki.load(package) == {"new": 1}
    assert anki.load(package) == {"duplicate": 1}
    anki.check()


def test_same_file_again_changes_nothing(anki: Any, build: Build, nine: Deck) -> None:
    anki.load(build(nine))
    assert anki.load(build(nine)) == {"duplicate": 9}


def test_a_corrected_answer_is_the_same_note_and_said_so(
    anki: Any, build: Build, nine: Deck, tmp_path: Path
) -> None:
    package = tmp_path / "rivers.apkg"
    package.write_bytes(build(nine, state=tmp_path))
    anki.load(package.read_bytes())
    (card,) = anki.cards(guid("rivers", "q-number"))
    card.ivl, card.type, card.queue, card.due = 30, 2, 2, 40
    anki.col.update_card(card)

    corrections = {
        "q-number": {"value": 4250, "answer": "4,250"},
        "q-short": {"answers": ("Tara",)},
    }
    corrected = nine.model_copy(
        update={
            "questions": tuple(
                one.model_copy(update=corrections.get(one.id, {})) for one in nine.questions
            )
        }
    )
    reporter = ListReporter()
    new = build(corrected, state=tmp_path, days=5, previous=package, reporter=reporter)
    assert anki.load(new) == {"updated": 2, "duplicate": 7}
    (card,) = anki.cards(guid("rivers", "q-number"))
    assert (card.ivl, card.due) == (30, 40)
    said = {note.question: note.message for note in reporter.notes if note.kind == "advice"}
    assert said["q-short"].startswith("the answer was “Omsk” and is now “Tara”")
    assert "“4,248” and is now “4,250”" in said["q-number"]
    assert said.keys() == {"q-short", "q-number"}


def test_a_build_that_knows_of_no_earlier_one_says_so(
    build: Build, nine: Deck, tmp_path: Path
) -> None:
    said: list[list[str]] = []
    for number in range(2):
        reporter = ListReporter()
        build(nine, state=tmp_path, days=number, reporter=reporter)
        said.append([note.message for note in reporter.notes if note.question is None])
    assert [len(notes) for notes in said] == [1, 0]
    assert said[0][0].startswith("no earlier build is known (anki.lock.json")


def test_rebuild_updates_only_what_changed_and_keeps_the_schedule(
    anki: Any, build: Build, nine: Deck, tmp_path: Path
) -> None:
    anki.load(build(nine, state=tmp_path))
    (card,) = anki.cards(guid("rivers", "q-choice"))
    card.ivl, card.type, card.queue, card.due, card.reps = 30, 2, 2, 40, 5
    anki.col.update_card(card)

    edited = reworded(nine, "q-choice", "q-cloze")
    assert anki.load(build(edited, state=tmp_path, days=5)) == {"updated": 2, "duplicate": 7}
    (card,) = anki.cards(guid("rivers", "q-choice"))
    assert (card.ivl, card.due, card.reps) == (30, 40, 5)
    assert anki.note(guid("rivers", "q-choice"))["Explanation"] == "Said in other words."
    anki.check()


def test_a_change_is_newer_even_when_the_clock_stands_still(
    anki: Any, build: Build, nine: Deck, tmp_path: Path
) -> None:
    anki.load(build(nine, state=tmp_path))
    for ids in (["q-card"], []):
        package = build(reworded(nine, *ids), state=tmp_path)
        assert anki.load(package) == {"updated": 1, "duplicate": 8}


def test_a_question_removed_and_one_added(
    anki: Any, build: Build, nine: Deck, tmp_path: Path
) -> None:
    ids = [one.id for one in nine.questions]
    anki.load(build(only(nine, *ids[:8]), state=tmp_path))
    assert anki.load(build(only(nine, *ids[1:]), state=tmp_path)) == {"new": 1, "duplicate": 7}
    assert len(anki.col.find_notes("")) == 9


def test_deck_renamed_and_reordered(anki: Any, build: Build, nine: Deck, tmp_path: Path) -> None:
    anki.load(build(nine, state=tmp_path))
    turned = nine.model_copy(
        update={"title": "Streams", "questions": tuple(reversed(nine.questions))}
    )
    assert anki.load(build(turned, state=tmp_path, days=1)) == {"duplicate": 9}
    anki.check()


def test_new_cards_come_in_the_order_of_the_deck(anki: Any, build: Build, nine: Deck) -> None:
    anki.load(build(nine))
    found = anki.col.db.all(
        "select distinct n.guid from cards c join notes n on n.id = c.nid order by c.due"
    )
    assert [one for (one,) in found] == [guid("rivers", q.id) for q in nine.questions]


def test_note_ids_survive_a_rebuild(build: Build, nine: Deck, tmp_path: Path, anki: Any) -> None:
    anki.load(build(nine, state=tmp_path))
    first = dict(anki.col.db.all("select guid, id from notes"))
    build(only(nine, "q-card"), state=tmp_path, days=3)
    package = build(nine, state=tmp_path, days=4)
    for one in nine.questions:
        anki.col.remove_notes([first[guid("rivers", one.id)]])
    anki.load(package)
    assert dict(anki.col.db.all("select guid, id from notes")) == first


def test_same_input_same_bytes(build: Build, nine: Deck, tmp_path: Path) -> None:
    assert build(nine) == build(nine)
    first = build(nine, state=tmp_path)
    assert build(nine, state=tmp_path, days=100) == first


def test_archive_is_compressed_and_dated_alike(build: Build, nine: Deck) -> None:
    with zipfile.ZipFile(io.BytesIO(build(nine))) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.getinfo("collection.anki2").compress_type == zipfile.ZIP_DEFLATED
        assert archive.namelist() == ["collection.anki2", "media"]


def test_subdecks_tags_and_description(anki: Any, build: Build, nine: Deck) -> None:
    anki.load(build(nine))
    names = {one.name: one.id for one in anki.col.decks.all_names_and_ids()}
    assert set(names) == {"Default", "Rivers", "Rivers::The Irtysh"}
    assert anki.col.decks.get(names["Rivers"])["desc"] == "Rivers of Asia.<br>Nine questions."
    assert anki.note(guid("rivers", "q-choice")).tags == [
        "geography",
        "quizgen::difficulty::medium",
        "quizgen::document::rivers.md",
        "quizgen::kind::multiple_choice",
        "quizgen::section::The_Irtysh",
    ]


@pytest.mark.parametrize(
    ("options", "name"),
    [
        ({"subdecks": "none"}, "Rivers"),
        ({"subdecks": "documents"}, "Rivers::Rivers of Asia"),
        ({"subdecks": "both"}, "Rivers::Rivers of Asia::The Irtysh"),
    ],
)
def test_subdecks_as_asked(
    anki: Any, build: Build, nine: Deck, options: dict[str, str], name: str
) -> None:
    anki.load(build(nine, options=options))
    (card,) = anki.cards(guid("rivers", "q-card"))
    assert anki.col.decks.name(card.did) == name


def test_preset_carries_the_retention(anki: Any, build: Build, nine: Deck) -> None:
    anki.load(build(nine, options={"retention": 0.93}), presets=True)
    (card,) = anki.cards(guid("rivers", "q-card"))
    preset = anki.col.decks.config_dict_for_deck_id(card.did)
    assert preset["name"] == "quizgen Rivers"
    assert preset["desiredRetention"] == pytest.approx(0.93)


def test_speech_is_asked_of_anki(anki: Any, build: Build, nine: Deck) -> None:
    anki.load(build(nine, options={"speech": True}))
    (card,) = anki.cards(guid("rivers", "q-card"))
    (spoken,) = card.question_av_tags()
    assert (spoken.field_text, spoken.lang) == ("What is a tributary?", "en_US")


def test_what_will_not_be_heard_or_read_is_noted(build: Build, nine: Deck) -> None:
    reporter = ListReporter()
    long = nine.questions[8].model_copy(update={"explanation": RichText.of("x" * 20_001)})
    deck = nine.model_copy(update={"language": "de", "questions": (long,)})
    build(deck, options={"speech": True}, reporter=reporter)
    assert [(note.kind, note.question) for note in reporter.notes] == [
        ("advice", None),
        ("advice", None),
        ("advice", "q-card"),
    ]
