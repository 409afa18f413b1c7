"""What goes wrong is one line with a hint and the right exit code, and nothing is half-written."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Make = Callable[[Path], object]
Call = Callable[..., Any]


def make_utf16_with_fault(folder: Path) -> None:
    (folder / "x.txt").write_bytes(b"Caf\xe9 \x81\x8d\x8f\x90 \xff\xfe\xfa \x00\x01\x02" * 40)


def folder_in(*names: str, **files: str) -> Make:
    """A function that makes the folders `names` and the files `files` in a folder."""

    def make(folder: Path) -> None:
        for name in names:
            (folder / name).mkdir(parents=True)
        for name, text in files.items():
            (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")

    return make


TEXT = folder_in(x_txt="Text is words.")

BAD: list[tuple[str, Make, list[str], int, str]] = [
    ("missing file", lambda f: None, ["build", "nope.txt"], 3, "nope.txt: no such file or folder"),
    (
        "misspelt file",
        lambda f: (f / "notes.txt").write_text("Text."),
        ["build", "note.txt"],
        3,
        "did you mean notes.txt?",
    ),
    (
        "link that leads nowhere",
        lambda f: (f / "x.txt").symlink_to("gone.txt"),
        ["build", "x.txt"],
        3,
        "x.txt: a link that leads nowhere",
    ),
    ("empty -o", TEXT, ["build", "x.txt", "-o", ""], 2, "-o needs a path"),
    ("folder without documents", folder_in("d"), ["build", "d"], 3, "d: "),
    ("nothing to work on", lambda f: None, ["build"], 2, "nothing to work on"),
    ("nothing to play", lambda f: None, ["play"], 2, "quizgen new DIR"),
    (
        "unknown format",
        lambda f: (f / "x.txt").write_text("Text."),
        ["build", "x.txt", "--format", "ankii"],
        2,
        "unknown format 'ankii'; did you mean 'anki'?",
    ),
    ("empty file", lambda f: (f / "x.txt").write_text(""), ["build", "x.txt"], 3, "x.txt: "),
    ("blank file", lambda f: (f / "x.txt").write_text(" \n\n\t"), ["build", "x.txt"], 3, "x.txt: "),
    (
        "binary file",
        lambda f: (f / "x.txt").write_bytes(bytes(range(256)) * 9),
        ["build", "x.txt"],
        3,
        "x.txt: ",
    ),
    ("unreadable encoding", make_utf16_with_fault, ["build", "x.txt"], 3, "byte"),
    (
        "unknown suffix",
        lambda f: (f / "x.exe").write_bytes(b"MZ"),
        ["build", "x.exe"],
        3,
        "x.exe: no reader",
    ),
    (
        "deck file with a mistake",
        lambda f: (f / "x.quiz.md").write_text("# Deck\n\n## Q\n\n- [x] a\n- [y] b\n"),
        ["build", "x.quiz.md"],
        3,
        "x.quiz.md:",
    ),
    (
        "JSON that is no deck",
        lambda f: (f / "x.json").write_text("[1, 2"),
        ["build", "x.json"],
        3,
        "x.json",
    ),
    (
        "output folder that is a file",
        TEXT,
        ["build", "x.txt", "-o", "x.txt/out.apkg"],
        2,
        "x.txt/out.apkg: cannot be written: ",
    ),
    (
        "output folder that does not exist",
        TEXT,
        ["build", "x.txt", "-o", "no/where/out.apkg"],
        2,
        "its folder does not exist (make the folder no/where first)",
    ),
    (
        "output that is a folder",
        folder_in("x.apkg", x_txt="Text is words."),
        ["build", "x.txt"],
        2,
        "x.apkg: is a folder",
    ),
    (
        "-o that is a folder",
        folder_in("d", x_txt="Text is words."),
        ["build", "x.txt", "-o", "d"],
        2,
        "d: is a folder (d/ writes x.apkg into it)",
    ),
    (
        "binary to standard output",
        TEXT,
        ["build", "x.txt", "-o", "-"],
        2,
        "binary",
    ),
    (
        "two formats to standard output",
        TEXT,
        ["build", "x.txt", "-o", "-", "--format", "json", "--format", "moodle"],
        2,
        "standard output takes one deck in one format",
    ),
    (
        "unknown kind",
        TEXT,
        ["build", "x.txt", "--kinds", "cloz"],
        2,
        "--kinds: input should be 'multiple_choice', ",
    ),
    (
        "a flag of two words is named as it was typed",
        TEXT,
        ["build", "x.txt", "--min-quality", "1.5"],
        2,
        "--min-quality: input should be less than or equal to 1, not 1.5",
    ),
    (
        "count of nothing",
        TEXT,
        ["build", "x.txt", "--count", "0"],
        2,
        "--count: input should be greater than or equal to 1, not 0",
    ),
    ("no date", lambda f: None, ["build", "x.txt", "--date", "tomorrow"], 2, "YYYY-MM-DD"),
    ("no option", lambda f: None, ["build", "x.txt", "--option", "anki"], 2, "NAME.key=value"),
    (
        "option of nobody",
        TEXT,
        ["build", "x.txt", "--option", "anky.deck=x"],
        2,
        "anky",
    ),
    (
        "option that the plugin does not know",
        TEXT,
        ["build", "x.txt", "--option", "anki.nonsense=x"],
        2,
        "option anki.nonsense: ",
    ),
    (
        "unknown flag",
        lambda f: None,
        ["build", "--fromat", "anki"],
        2,
        "try 'quizgen build --help'",
    ),
    ("unknown command", lambda f: None, ["biuld"], 2, "no such command 'biuld'"),
    ("unknown player", lambda f: None, ["play", "--player", "x"], 2, "unknown player 'x'"),
    ("facts of nothing", lambda f: None, ["facts"], 2, "missing argument"),
    ("no deck to check", lambda f: None, ["check", "x.quiz.md"], 3, "x.quiz.md: no such file"),
    ("no deck to verify", lambda f: None, ["verify", "x.json"], 3, "x.json: no such file"),
    (
        "a project in the way",
        folder_in("d/x"),
        ["new", "d"],
        2,
        "d: exists already",
    ),
    (
        "settings that are no TOML",
        lambda f: (f / "quizgen.toml").write_text("[deck\n"),
        ["build"],
        3,
        "quizgen.toml:1: not TOML: ",
    ),
    (
        "settings with a mistake",
        lambda f: (f / "quizgen.toml").write_text('[build]\ncount = "many"\n'),
        ["build"],
        3,
        "quizgen.toml: build.count: input should be a valid integer",
    ),
    (
        "settings of another section",
        lambda f: (f / "quizgen.toml").write_text('[build]\ntitle = "x"\n'),
        ["build"],
        3,
        "quizgen.toml: build.title: unknown key (it belongs in [deck])",
    ),
    (
        "settings that name no file",
        lambda f: (f / "quizgen.toml").write_text('[build]\nsources = ["*.md"]\n'),
        ["build"],
        3,
        "quizgen.toml: build.sources: there is no file '*.md'",
    ),
    (
        "settings that name an unknown format",
        lambda f: (
            (f / "quizgen.toml").write_text('[build]\nformats = ["word"]\n'),
            (f / "x.txt").write_text("Text is words."),
        ),
        ["build"],
        2,
        "unknown format 'word'",
    ),
]


@pytest.mark.parametrize(
    ("make", "arguments", "code", "words"),
    [case[1:] for case in BAD],
    ids=[case[0] for case in BAD],
)
def test_bad_input_is_one_line_and_leaves_nothing(
    call: Call,
    here: Path,
    make: Make,
    arguments: list[str],
    code: int,
    words: str,
) -> None:
    make(here)
    before = sorted(here.rglob("*"))
    called = call(*arguments)
    assert called.code == code, called.err
    assert words in called.line
    assert "(" in called.line, "no hint"
    assert called.out == ""
    assert sorted(here.rglob("*")) == before


def test_a_file_name_cannot_drive_the_terminal(call: Call) -> None:
    called = call("build", "a\x1b[2Jb\nc.txt")
    assert called.code == 3
    assert "\x1b" not in called.err
    assert "a\\x1b[2Jb" in called.line


@pytest.mark.skipif(os.name != "posix", reason="such names are forbidden")
def test_a_file_name_in_a_note_cannot_drive_the_terminal_either(call: Call, here: Path) -> None:
    (here / "good.quiz.md").write_text("## Is water wet?\n\n- [x] yes\n- [ ] no\n")
    (here / "a\x1b[2J\u202eb.quiz.md").write_text("# broken", encoding="utf-8")
    called = call("build", here, "--format", "json", "-o", "out.json")
    assert called.code == 0, called.err
    assert not re.search("[\x1b\u202e]", called.err)
    assert "[2J" in called.err


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_is_not_writable(call: Call, here: Path, document: Path) -> None:
    (here / "closed").mkdir(mode=0o500)
    called = call("build", document, "-o", "closed/")
    assert called.code == 2
    assert "closed/bridge.apkg: cannot be written: permission denied" in called.line
    assert list((here / "closed").iterdir()) == []
