"""Deck files and their images, from disk."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen import deckfile, testing
from quizgen.deckfile import FolderMedia, load, parse_json
from quizgen.errors import InputError
from quizgen_json.writer import write

TEXT = "## A ![x](cell.png)?\n\n**Back:** b\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "deck").mkdir()
    (tmp_path / "deck/cell.png").write_bytes(testing.PICTURE)
    (tmp_path / "secret.png").write_bytes(b"secret")
    return tmp_path / "deck"


def test_a_deck_file_and_its_images(folder):
    (folder / "cells.quiz.md").write_text(TEXT)
    file = load(folder / "cells.quiz.md")
    assert file.deck.namespace == "cells"
    assert file.name.endswith("cells.quiz.md")
    assert file.media.read("cell.png") == testing.PICTURE


@pytest.mark.parametrize(
    "src", ["my%20cell.png", "zelle%CC%88.png", "zellë.png", "zelle\u0308.png"]
)
def test_an_image_is_found_however_its_path_is_written(folder, src):
    (folder / "my cell.png").write_bytes(testing.PICTURE)
    (folder / "zellë.png").write_bytes(testing.PICTURE)
    assert FolderMedia(folder).read(src) == testing.PICTURE


def test_a_missing_image_names_its_line(folder):
    (folder / "cells.quiz.md").write_text(
        "## A?\n\n**Back:** a\n\n## B?\n\n**Back:** ![x](no.png)\n"
    )
    with pytest.raises(InputError) as raised:
        load(folder / "cells.quiz.md").media.read("no.png")
    assert raised.value.where.endswith("cells.quiz.md:7")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_a_deck_file_in_an_older_encoding(folder, encoding):
    text = "## What is a “café” in Zürich?\n\n**Answer:** a place to drink coffee\n"
    (folder / "old.quiz.md").write_bytes(text.encode(encoding))
    assert "café" in load(folder / "old.quiz.md").deck.questions[0].prompt_text


def test_a_json_deck(folder):
    deck = deckfile.parse(TEXT, "cells.quiz.md")
    stream = io.BytesIO()
    write(deck, stream, testing.context())
    (folder / "cells.json").write_bytes(stream.getvalue())
    assert load(folder / "cells.json").deck == deck


@pytest.mark.parametrize(
    "src",
    [
        "../secret.png",
        "/etc/hostname",
        "a/../../secret.png",
        "..\\secret.png",
        "C:/x.png",
        "no.png",
        ".",
    ],
)
def test_no_image_outside_the_folder(folder, src):
    with pytest.raises(InputError):
        FolderMedia(folder).read(src)


def test_no_image_through_a_link(folder):
    (folder / "link.png").symlink_to(folder.parent / "secret.png")
    with pytest.raises(InputError, match="link out of the folder"):
        FolderMedia(folder).read("link.png")


@given(st.text(max_size=20))
def test_any_path_is_bytes_or_an_input_error(tmp_path_factory, src):
    with pytest.raises(InputError):
        FolderMedia(tmp_path_factory.getbasetemp()).read(src)


def test_a_missing_file_and_one_that_is_not_utf8(folder):
    with pytest.raises(InputError, match="no such file"):
        load(folder / "none.quiz.md")
    (folder / "bad.quiz.md").write_bytes(b"## \xcf\xf0\xe8\xe2\xe5\xf2?\n")
    with pytest.raises(InputError, match="byte 0xCF at offset 3"):
        load(folder / "bad.quiz.md")
    with pytest.raises(InputError, match="cannot be read"):
        load(folder)


JSON = '{"quizgen": {"schema": 1}, "deck": {"title": "T"}, "questions": [%s]}'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not JSON"),
        ("[]", "not a JSON deck"),
        ("[" * 100_000, "nested too deep"),
        ('{"quizgen": {"schema": 2}}', "unknown schema 2"),
        ('{"quizgen": {"schema": 1}}', "no `deck` object"),
        (JSON % "1", r"questions\.0"),
        (JSON % '{"kind": "quiz"}', r"questions\.0"),
        (
            JSON % '{"kind": "flashcard", "id": "a", "family": "a", "stem": " ", "back": "x"}',
            "stem",
        ),
    ],
)
def test_a_json_file_that_is_no_deck(text, message):
    with pytest.raises(InputError, match=message):
        parse_json(text, "x.json")


def test_an_image_that_is_too_large_is_refused(folder, monkeypatch):
    monkeypatch.setattr("quizgen.deckfile.media.LARGEST", 10)
    with pytest.raises(InputError, match="larger than"):
        FolderMedia(folder).read("cell.png")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.quiz.md", True), ("A.QUIZ.MD", True), ("a.json", True), ("a.md", False)],
)
def test_deck_files_are_known_by_their_names(folder, name, expected):
    assert deckfile.is_deck_file(folder / name) == expected
