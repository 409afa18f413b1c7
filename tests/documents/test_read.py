"""Loading documents: paths, standard input, folders, and what can be wrong with them."""

import datetime
import io
import os
import sys
import threading
from pathlib import Path

import pytest

import quizgen_text
from quizgen.api import Context, Reader, Source
from quizgen.documents.folder import documents_in
from quizgen.documents.read import load, read
from quizgen.errors import InputError, PluginError, UsageError
from quizgen.model import Document
from quizgen.model.base import is_clean
from quizgen.report import Note
from quizgen.testing import context


def test_a_path_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "The Mill.TXT"
    path.write_bytes(b"The mill is old.")
    day = datetime.date(2024, 7, 2)
    source = load(path, title="T", author="A", date=day, language="en")
    assert source.name == str(path)
    assert source.suffix == ".txt"
    assert source.data == b"The mill is old."
    assert (source.title, source.author, source.date, source.language) == ("T", "A", day, "en")
    assert load(path, name="The Mill.TXT").name == "The Mill.TXT"


@pytest.mark.parametrize(
    ("data", "suffix"),
    [(b"The mill.", ".txt"), (b"# Mill\n\nOld.", ".md"), (b"---\ntitle: A\n---\n", ".md")],
)
def test_standard_input_is_loaded(
    monkeypatch: pytest.MonkeyPatch, data: bytes, suffix: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    source = load("-")
    assert (source.name, source.suffix, source.data) == ("-", suffix, data)


def test_what_is_missing_or_a_folder_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        load(tmp_path / "none.txt")
    with pytest.raises(InputError, match="folder"):
        load(tmp_path)
    with pytest.raises(InputError, match="cannot be read"):
        load("a\0b.txt")
    with pytest.raises(InputError):
        load("x" * 5_000)


def test_a_file_that_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizgen.documents.read.LIMIT", 10)
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 11)
    with pytest.raises(InputError, match="larger than"):
        load(path)


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(2**40)
    with pytest.raises(InputError, match="larger than 256 MB"):
        load(path)


def test_a_pipe_is_read_to_the_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizgen.documents.read.LIMIT", 10)
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    for size in (10, 11):
        writer = threading.Thread(target=pipe.write_bytes, args=(b"x" * size,))
        writer.start()
        if size > 10:
            with pytest.raises(InputError, match="larger than"):
                load(pipe)
        else:
            assert load(pipe).data == b"x" * size
        writer.join()


def test_a_folder_of_loops_pipes_and_names_that_are_no_text_is_read(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "again").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to("self")
    os.mkfifo(tmp_path / "pipe.txt")
    for name in (b"caf\xe9.txt", b"\xff.txt"):
        Path(os.fsdecode(bytes(tmp_path) + b"/" + name)).write_bytes(b"The mill is old.")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "lost.txt").symlink_to("nothing.txt")
    (tmp_path / "out.txt").symlink_to(__file__)
    notes: list[Note] = []
    found = documents_in(tmp_path, [".txt"], notes.append)
    assert len(found) == 2
    for path in found:
        assert is_clean(load(path).name)
    assert [(note.where, note.kind, note.message) for note in notes] == [
        ("inside/again", "skipped", "a link to a folder is not followed"),
        ("loop.txt", "unread", "a link that leads to itself"),
        ("lost.txt", "unread", "a link that leads nowhere"),
        ("out.txt", "skipped", "a link that leads out of the folder is not followed"),
        ("pipe.txt", "unread", "a pipe, and no file"),
    ]


def test_an_unknown_ending_names_the_known_ones() -> None:
    for suffix in (".xyz", ""):
        with pytest.raises(InputError) as caught:
            read(Source("a" + suffix, b"x", suffix), quizgen_text.quizgen_readers(), context())
        assert ".md" in str(caught.value)
        assert ".txt" in str(caught.value)


def test_a_reader_that_fails_is_a_plugin_error() -> None:
    def fail(source: Source, context: Context) -> Document:
        raise RuntimeError("broken\ninside")

    def refuse(source: Source, context: Context) -> Document:
        raise UsageError("not like this")

    with pytest.raises(PluginError, match=r"'odd' failed: RuntimeError: broken inside"):
        read(Source("a.odd", b"x", ".odd"), [Reader("odd", (".odd",), "odd", fail)], context())
    with pytest.raises(UsageError):
        read(Source("a.odd", b"x", ".odd"), [Reader("odd", (".odd",), "odd", refuse)], context())


def test_a_folder_is_searched_in_order_without_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", ".hidden.txt", "c.pdf", "sub/d.TXT", ".git/e.txt", "sub.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    found = documents_in(tmp_path, (".txt", ".md"))
    assert [path.relative_to(tmp_path).as_posix() for path in found] == [
        "a.md",
        "b.txt",
        "sub/d.TXT",
        "sub.txt",
    ]


def test_a_folder_without_documents_is_an_input_error(tmp_path: Path) -> None:
    (tmp_path / "c.pdf").write_bytes(b"x")
    with pytest.raises(InputError, match="no document"):
        documents_in(tmp_path, (".txt",))


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_bytes(b"x")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "in.txt").write_bytes(b"x")
    try:
        (folder / "out.txt").symlink_to(outside)
    except OSError:
        pytest.skip("links cannot be made here")
    assert [path.name for path in documents_in(folder, (".txt",))] == ["in.txt"]
