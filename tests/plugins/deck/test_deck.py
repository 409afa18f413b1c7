"""`--format deck`: any deck becomes a deck file and comes back identical, with its images."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import quizgen
from quizgen import deckfile, testing
from quizgen.cli import run
from quizgen.model import Deck, Flashcard, Image, RichText
from quizgen.plugin import Context, InputError, NoMedia
from quizgen_deck import quizgen_exporters
from quizgen_deck.images import images

DECKS = Path(__file__).parents[3] / "decks"
SHOWCASE = DECKS / "showcase" / "showcase.quiz.md"
(EXPORTER,) = quizgen_exporters()

Build = Callable[..., int]


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """A function that runs `quizgen build` in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767322800")
    return lambda *arguments: run(["build", *map(str, arguments)])


def written(deck: Deck, context: Context | None = None) -> str:
    """What the exporter writes of `deck`."""
    stream = io.BytesIO()
    EXPORTER.write(deck, stream, context or testing.context())
    return stream.getvalue().decode()


@given(testing.decks())
def test_any_deck_comes_back_identical(deck: Deck) -> None:
    assert deckfile.parse(written(deck), "deck.quiz.md") == deck


def test_the_showcase_comes_back_with_its_images(build: Build, tmp_path: Path) -> None:
    assert build(SHOWCASE, "--format", "deck", "-o", "copy/") == 0
    copy = deckfile.load(tmp_path / "copy" / "showcase.quiz.md")
    original = deckfile.load(SHOWCASE)
    assert copy.deck == original.deck
    pictures = dict(images(original.deck, testing.context(media=original.media)))
    assert pictures
    for src, data in pictures.items():
        assert copy.media.read(src) == data


def test_an_anki_package_becomes_a_deck_file_with_its_images(build: Build, tmp_path: Path) -> None:
    assert build(SHOWCASE, "--format", "anki") == 0
    assert build("showcase.apkg", "--format", "deck") == 0
    found = deckfile.load(tmp_path / "showcase.quiz.md")
    assert found.deck.questions == quizgen.load("showcase.apkg").questions
    assert dict(images(found.deck, testing.context(media=found.media)))


def test_the_name_of_a_file_asks_for_the_format(tmp_path: Path) -> None:
    path = quizgen.load(SHOWCASE).export(tmp_path / "mine.quiz.md")
    assert quizgen.load(path) == quizgen.load(SHOWCASE)


def test_a_deck_file_is_not_written_over_its_source(build: Build, tmp_path: Path) -> None:
    own = tmp_path / "own.quiz.md"
    own.write_text(SHOWCASE.read_text("utf-8"), "utf-8")
    assert build(own, "--format", "deck") == 2
    assert own.read_text("utf-8") == SHOWCASE.read_text("utf-8")


def test_an_image_overwrites_no_other_file(
    build: Build, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    src = next(src for src, _ in images(quizgen.load(SHOWCASE), testing.context()))
    mine = tmp_path / src
    mine.parent.mkdir(parents=True, exist_ok=True)
    mine.write_bytes(b"mine")
    assert build(SHOWCASE, "--format", "deck") == 2
    assert "would be overwritten by another file" in capsys.readouterr().err
    assert mine.read_bytes() == b"mine"
    assert not (tmp_path / "showcase.quiz.md").exists()


def test_standard_output_has_no_room_for_images(
    build: Build, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(SHOWCASE, "--format", "deck", "-o", "-") == 0
    captured = capsys.readouterr()
    assert deckfile.parse(captured.out, "x.quiz.md") == quizgen.load(SHOWCASE)
    assert "belong beside it are not written" in captured.err
    assert list(tmp_path.iterdir()) == []


def pictured(*paths: str) -> Deck:
    """A deck of one question, with images."""
    stem = RichText.of("Which?", *(Image(src=path) for path in paths))
    return Deck(title="T", questions=(Flashcard(id="q", family="q", stem=stem, back="x"),))


@pytest.mark.parametrize("path", ["../out.png", "/tmp/out.png", "a/../../b.png", "C:/x.png", ".."])
def test_no_image_leaves_the_folder(path: str, tmp_path: Path, monkeypatch: Any) -> None:
    from quizgen.jobs.beside import write_beside
    from quizgen.plugin import ListReporter

    reporter = ListReporter()
    folder = tmp_path / "inner" / "folder"
    folder.mkdir(parents=True)
    write_beside(folder / "t.quiz.md", {path: b"x"}, testing.context(reporter=reporter))
    assert [note.kind for note in reporter.notes] == ["not_rendered"]
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == []


def test_an_image_that_is_not_there_is_noted() -> None:
    reporter = quizgen.ListReporter()
    context = testing.context(reporter=reporter, media=NoMedia())
    assert list(images(pictured("a.png", "a.png", "b.png"), context)) == []
    assert [(note.kind, note.question) for note in reporter.notes] == [("not_rendered", "q")] * 2
    with pytest.raises(InputError):
        NoMedia().read("a.png")
