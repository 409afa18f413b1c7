"""What learners add to notes in the real Anki survives an update; what they reject is read."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from anki.collection import ExportAnkiPackageOptions

from quizgen.api import Source
from quizgen.model import REJECTED, Deck
from quizgen.testing import context
from quizgen_anki import reading
from quizgen_anki.identity import guid

from .test_import import reworded

Build = Callable[..., bytes]


def exported(anki: Any, folder: Path) -> Path:
    """What the learner exports of the collection."""
    path = folder / "mine.apkg"
    options = ExportAnkiPackageOptions(with_media=True, with_scheduling=True)
    anki.col.export_anki_package(out_path=str(path), limit=None, options=options)
    return path


def annotated(anki: Any, one: str, extra: str, *tags: str) -> None:
    note = anki.note(guid("rivers", one))
    note["Extra"] = extra
    note.tags = [*note.tags, *tags]
    anki.col.update_note(note)


def test_extra_and_tags_survive_an_update(
    anki: Any, build: Build, nine: Deck, tmp_path: Path
) -> None:
    first = build(nine, state=tmp_path)
    anki.load(first)
    annotated(anki, "q-choice", "<b>mine</b>", "leech", "exam::june")
    annotated(anki, "q-card", "also mine")
    mine = {"export": exported(anki, tmp_path)}

    changed = build(reworded(nine, "q-choice"), state=tmp_path, days=5, options=mine)
    assert anki.load(changed) == {"updated": 1, "duplicate": 8}
    note = anki.note(guid("rivers", "q-choice"))
    assert note["Explanation"] == "Said in other words."
    assert note["Extra"] == "<b>mine</b>"
    assert {"leech", "exam::june", "quizgen::kind::multiple_choice"} <= set(note.tags)
    assert anki.note(guid("rivers", "q-card"))["Extra"] == "also mine"

    package = tmp_path / "rivers.apkg"
    package.write_bytes(changed)
    again = build(nine, state=tmp_path, days=9, previous=package)
    assert anki.load(again) == {"updated": 1, "duplicate": 8}
    assert anki.note(guid("rivers", "q-choice"))["Extra"] == "<b>mine</b>"
    anki.check()


def test_a_rejected_note_is_read_as_such(
    anki: Any, build: Build, nine: Deck, tmp_path: Path
) -> None:
    anki.load(build(nine))
    annotated(anki, "q-cloze", "", REJECTED)
    data = exported(anki, tmp_path).read_bytes()
    deck, _ = reading.read(Source("mine.apkg", data, ".apkg"), context())
    assert [one.id for one in deck.questions if REJECTED in one.tags] == ["q-cloze"]
