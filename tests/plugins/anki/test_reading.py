"""Packages read back: our own as they were, Anki's own in every layout, hostile ones refused."""

import io
import json
import sqlite3
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import zstandard
from anki.collection import ExportAnkiPackageOptions
from hypothesis import HealthCheck, given, settings

from quizgen import testing
from quizgen.api import Media, Source
from quizgen.errors import InputError
from quizgen.model import (
    Cloze,
    Deck,
    Flashcard,
    Image,
    Matching,
    Math,
    Pair,
    Plain,
    RichText,
    Styled,
)
from quizgen.report import ListReporter
from quizgen_anki import reading
from quizgen_anki.collection import LONGEST

Build = Callable[..., bytes]


def read(data: bytes, reporter: ListReporter | None = None) -> tuple[Deck, Media]:
    """The deck in a package."""
    source = Source("deck.apkg", data, ".apkg")
    return reading.read(source, testing.context(reporter=reporter))


def packed(members: dict[str, bytes]) -> bytes:
    """A zip of these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def members(package: bytes) -> dict[str, bytes]:
    """The members of a package."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_kind_comes_back_as_it_was(build: Build, nine: Deck) -> None:
    reporter = ListReporter()
    deck, _ = read(build(nine), reporter)
    assert reporter.notes == []
    assert (deck.title, deck.namespace) == (nine.title, nine.namespace)
    for found, wanted in zip(deck.questions, nine.questions, strict=True):
        same: dict[str, Any] = {
            "family": wanted.family,
            "tags": (),
            "difficulty": wanted.difficulty,
        }
        if found.source and wanted.source:
            same["source"] = found.source.model_copy(update={"heading": wanted.source.heading})
            assert found.source.heading == wanted.source.heading[1:]
        if found.kind in ("multiple_choice", "multiple_response", "matching"):
            assert sorted(found.option_texts) == sorted(wanted.option_texts)
            assert sorted(found.answer_texts) == sorted(wanted.answer_texts)
        else:
            assert found.model_copy(update=same) == wanted


def test_a_package_read_and_written_again_is_the_same_notes_to_anki(
    anki: Any, build: Build, nine: Deck
) -> None:
    anki.load(build(nine))
    deck, media = read(build(nine))
    found = anki.load(build(deck, media=media))
    assert found.keys() <= {"duplicate", "updated"}  # what does not come back may be a change
    assert sum(found.values()) == 9


def test_a_right_side_that_two_share_is_right_for_both(build: Build) -> None:
    pairs = tuple(
        Pair(left=RichText.of(left), right=RichText.of(right))
        for left, right in (("oak", "tree"), ("elm", "tree"), ("rose", "shrub"))
    )
    question = Matching(id="q", family="q", stem=RichText.of("Match."), pairs=pairs)
    deck, _ = read(build(Deck(title="T", namespace="t", language="en", questions=(question,))))
    assert deck.questions[0] == question


@given(deck=testing.decks(min_size=1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_read_back_is_what_was_written(build: Build, deck: Deck) -> None:
    reporter = ListReporter()
    package = build(deck, reporter=reporter)
    downgraded = {note.question for note in reporter.notes}
    found, _ = read(package)
    by_id = {question.id: question for question in found.questions}
    for wanted in deck.questions:
        if wanted.id not in downgraded:
            same = canonical(by_id[wanted.id].model_dump()) == canonical(wanted.model_dump())
            # A plain assertion would compare texts of many thousand characters for its message.
            if not same:
                pytest.fail(f"{wanted!r}\n{by_id[wanted.id]!r}"[:3000])


_NOT_KEPT = {"family", "tags", "quality", "difficulty", "source", "src"}
_UNORDERED = {"options", "distractors", "accepted"}


def canonical(value: Any, key: str = "") -> Any:
    """A question without what a package does not hold: order of options, names of images."""
    if isinstance(value, dict):
        if value.get("formula"):  # a blank parts braces, and says nothing in TeX
            value = value | {"answer": "".join(value["answer"].split())}
            value["distractors"] = ["".join(one.split()) for one in value["distractors"]]
        if value.get("kind") == "gap":  # the gaps of a group share them
            value = {name: one for name, one in value.items() if name not in ("accepted", "hint")}
        return {name: canonical(one, name) for name, one in value.items() if name not in _NOT_KEPT}
    if isinstance(value, list | tuple):
        found = [canonical(one) for one in value]
        return sorted(found, key=repr) if key in _UNORDERED else found
    if isinstance(value, str):
        text = unicodedata.normalize("NFC", value)
        return "".join(text.split()) if key == "tex" else text
    return value


@pytest.mark.parametrize("legacy", [True, False])
def test_packages_of_the_real_anki(anki: Any, tmp_path: Path, legacy: bool) -> None:
    (Path(anki.col.media.dir()) / "leaf.png").write_bytes(testing.PICTURE)
    basic = anki.col.new_note(anki.col.models.by_name("Basic"))
    basic["Front"] = "<div>What is <b>this</b>?</div><div>\\(a &lt; b\\)</div>"
    basic["Back"] = '<img src="leaf.png"> a&nbsp;leaf [sound:leaf.mp3]'
    basic.tags = ["plants::parts", "x"]
    gaps = anki.col.new_note(anki.col.models.by_name("Cloze"))
    gaps["Text"] = "The {{c1::Irtysh::river}} and the {{c3::<i>Ob</i>}} meet {{c1::there}}."
    both = anki.col.new_note(anki.col.models.by_name("Basic (and reversed card)"))
    both["Front"], both["Back"] = "one", "uno"
    for note in (basic, gaps, both):
        anki.col.add_note(note, anki.col.decks.id("Plants::Leaves"))
    path = tmp_path / "real.apkg"
    options = ExportAnkiPackageOptions(with_media=True, legacy=legacy)
    anki.col.export_anki_package(out_path=str(path), limit=None, options=options)

    reporter = ListReporter()
    deck, media = read(path.read_bytes(), reporter)
    assert deck.title == "Plants"
    card, cloze, *both_cards = deck.questions
    assert isinstance(card, Flashcard)
    bold = Styled(text="this", styles=("bold",))
    assert card.stem == RichText.of("What is ", bold, "?\n", Math(tex="a < b"))
    assert card.back == RichText.of(Image(src="leaf.png"), " a\u00a0leaf [leaf.mp3]")
    assert card.tags == ("plants::parts", "x")
    assert media.read("leaf.png") == testing.PICTURE
    assert isinstance(cloze, Cloze)
    assert cloze.prompt_text == "The _____ (river) and the _____ meet _____."
    assert cloze.answer_texts == ("Irtysh", "there", "Ob")
    assert cloze.gaps[0].hint == "river"
    assert [one.answer_texts for one in both_cards] == [("uno",), ("one",)]
    assert [note.message for note in reporter.notes] == ["sound not in the package: leaf.mp3"]
    with pytest.raises(InputError, match="not in the package"):
        media.read("../leaf.png")


def test_notes_that_are_no_questions_are_named(anki: Any, tmp_path: Path) -> None:
    note = anki.col.new_note(anki.col.models.by_name("Basic"))
    note["Front"] = "alone"
    anki.col.add_note(note, anki.col.decks.id("A"))
    path = tmp_path / "real.apkg"
    anki.col.export_anki_package(
        out_path=str(path), limit=None, options=ExportAnkiPackageOptions(legacy=True)
    )
    reporter = ListReporter()
    deck, _ = read(path.read_bytes(), reporter)
    assert deck.questions == ()
    (told,) = reporter.notes
    assert (told.kind, told.message) == ("skipped", "note 'alone': it has a front and no back")


@given(cut=testing.texts())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_package_cut_short_is_refused(build: Build, nine: Deck, cut: str) -> None:
    package = build(nine)
    with pytest.raises(InputError):
        read(package[: len(package) * (len(cut) % 97) // 97])


def _collection(**changes: str) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.executescript(
        "CREATE TABLE col (ver, models, decks); INSERT INTO col VALUES (11, '{}', '{}');"
        "CREATE TABLE cards (nid, did, due);"
        "CREATE TABLE notes (id, guid, mid, mod, tags, flds);"
    )
    for statement in changes.values():
        connection.executescript(statement)
    return connection.serialize()


_ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x, x, x, x, x, x"


@pytest.mark.parametrize(
    ("package", "message"),
    [
        (b"", "not an Anki package"),
        (b"PK\x03\x04 no zip", "not an Anki package"),
        (packed({"word/document.xml": b"<w/>"}), "no collection.anki2"),
        (packed({"collection.anki2": b"SQLite format 3\0 and no more"}), "collection is damaged"),
        (packed({"collection.anki2": b"text"}), "collection is damaged"),
        (packed({"meta": b"\x08\x09", "collection.anki2": b""}), "newer Anki"),
        (packed({"meta": b"\x08\x03", "collection.anki21b": b"no zstd"}), "anki21b is damaged"),
        (
            packed({"collection.anki2": _collection(v="UPDATE col SET ver = 99")}),
            "collection is damaged",
        ),
        (
            packed({"collection.anki2": _collection(m="UPDATE col SET models = '[[[['")}),
            "collection is damaged",
        ),
        (
            packed(
                {
                    "collection.anki2": _collection(
                        v=f"DROP TABLE notes; CREATE VIEW notes AS {_ENDLESS} FROM n"
                    )
                }
            ),
            "collection is damaged",
        ),
        *(
            (
                packed(
                    {
                        "collection.anki2": _collection(),
                        "media": json.dumps({"0": name}).encode(),
                        "0": b"",
                    }
                ),
                "a media file is named",
            )
            for name in ("../x.png", "/tmp/x.png", "..\\x.png", "..", "")
        ),
        (packed({"collection.anki2": _collection(), "media": b"["}), "list of media is damaged"),
        (packed({"collection.anki2": _collection(), "media": b"[]"}), "list of media is damaged"),
    ],
)
def test_hostile_packages_are_refused(package: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read(package)
    assert caught.value.where == "deck.apkg"


def test_bombs_are_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizgen_anki.archive.COLLECTION_LIMIT", 2**20)
    zeros = bytes(2**22)
    with pytest.raises(InputError, match="unpacks to more than 1 MiB"):
        read(packed({"collection.anki2": zeros}))
    bomb = zstandard.ZstdCompressor().compress(zeros)
    with pytest.raises(InputError, match="unpacks to more than 1 MiB"):
        read(packed({"meta": b"\x08\x03", "collection.anki21b": bomb}))


def test_a_note_that_is_too_long_is_left_out_and_named(build: Build) -> None:
    long, short = (
        Flashcard(id=name, family=name, stem=RichText.of(words), back=RichText.of("b"))
        for name, words in (("q", "a" * LONGEST), ("r", "a"))
    )
    reporter = ListReporter()
    found, _ = read(build(Deck(title="A", questions=(long, short))), reporter)
    assert [question.id for question in found.questions] == ["r"]
    assert "longer than 1000000 characters" in reporter.notes[0].message


def test_media_are_bounded_and_checked(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    stem = RichText.of("a", Image(src="x.png"))
    deck = Deck(title="A", questions=(Flashcard(id="q", family="f", stem=stem, back=stem),))
    package = members(build(deck))
    found, media = read(packed(package))
    (image,) = found.questions[0].stem.images  # type: ignore[union-attr]  # a flashcard
    assert media.read(image.src) == testing.PICTURE
    _, without = read(packed({name: data for name, data in package.items() if name != "0"}))
    with pytest.raises(InputError, match="media file 0 is missing"):
        without.read(image.src)
    monkeypatch.setattr("quizgen_anki.archive.MEDIA_LIMIT", 10)
    with pytest.raises(InputError, match="unpacks to more"):
        media.read(image.src)
    assert isinstance(found.questions[0].stem.parts[0], Plain)  # type: ignore[union-attr]  # same
