"""What the program does not do silently: overwrite, guess a format, call nothing a success."""

import json
from pathlib import Path

import pytest

from .conftest import Call

DECK = "## Is ice cold?\n\n- [x] yes\n- [ ] no\n"


@pytest.fixture
def deck(here: Path) -> Path:
    """A deck file of one question."""
    path = here / "ice.quiz.md"
    path.write_text(DECK)
    return path


def test_the_name_of_the_file_says_the_format(call: Call, here: Path, deck: Path) -> None:
    assert call("build", deck, "-o", "ice.xml").code == 0
    assert (here / "ice.xml").read_text().startswith("<?xml")


@pytest.mark.parametrize("name", ["ice.docx", "ice", "ice.quiz"])
def test_a_name_that_says_no_format_is_refused(
    call: Call, here: Path, deck: Path, name: str
) -> None:
    called = call("build", deck, "-o", name)
    assert called.code == 2
    assert "no format is written to" in called.err
    assert not (here / name).exists()


def test_a_name_that_says_another_format_is_refused(call: Call, deck: Path) -> None:
    called = call("build", deck, "--format", "moodle", "-o", "ice.apkg")
    assert called.code == 2
    assert "ice.xml" in called.err


@pytest.mark.parametrize("name", ["mine.txt", "mine.odt"])
def test_what_others_wrote_is_not_overwritten(
    call: Call, here: Path, deck: Path, name: str
) -> None:
    (here / name).write_text("my own words, of years")
    called = call("build", deck, "--format", "aiken", "-o", name)
    assert (called.code, (here / name).read_text()) == (2, "my own words, of years")
    assert "--force" in called.err
    assert call("build", deck, "--format", "aiken", "-o", name, "--force").code == 0
    assert "ANSWER: A" in (here / name).read_text()


@pytest.mark.parametrize("form", ["aiken", "gift", "moodle", "anki", "json"])
def test_what_quizgen_wrote_is_written_again(call: Call, deck: Path, form: str) -> None:
    for _ in range(2):
        assert call("build", deck, "--format", form).code == 0


def test_nothing_found_is_no_success(call: Call, here: Path) -> None:
    (here / "empty.md").write_text("# Notes\n\nHm. Well then.\n")
    called = call("build", "empty.md")
    assert called.code == 1
    assert "no questions, nothing is written" in called.err
    assert not (here / "empty.apkg").exists()


def test_with_json_notes_standard_error_is_json_alone(call: Call, deck: Path) -> None:
    for arguments in (("build", deck), ("build", "none.md"), ("build", deck, "--kinds", "mcq")):
        called = call(*arguments, "--json-notes")
        lines = [json.loads(line) for line in called.err.splitlines()]
        assert lines
        assert (lines[-1]["kind"] == "error") == (called.code != 0)


@pytest.mark.parametrize(
    ("given", "meant"),
    [("mcq", "multiple_choice"), ("truefalse", "true_false"), ("flashcards", "flashcard")],
)
def test_a_kind_by_another_name_is_suggested(
    call: Call, deck: Path, given: str, meant: str
) -> None:
    assert f"did you mean {meant}?" in call("build", deck, "--kinds", given).err


def test_several_decks_are_checked_at_once(call: Call, here: Path, deck: Path) -> None:
    (here / "other.quiz.md").write_text(DECK.replace("ice", "snow"))
    called = call("check", deck, "other.quiz.md", "--level", "error")
    assert "other.quiz.md" in called.err


def test_an_address_is_told_plainly(call: Call) -> None:
    called = call("build", "https://example.org/page.html")
    assert called.code == 3
    assert "an address of the web" in called.err


def test_an_unknown_ending_lists_all_that_is_read(call: Call, here: Path) -> None:
    (here / "a.odt").write_text("x")
    called = call("build", "a.odt")
    assert all(one in called.err for one in (".docx", ".gift", ".quiz.md", ".apkg"))


def test_a_pdf_of_another_name_is_told(call: Call, here: Path) -> None:
    (here / "page.txt").write_bytes(b"%PDF-1.7\n%\xe2\xe3\n")
    assert "this is a PDF file" in call("build", "page.txt").err


def test_a_rejected_question_never_comes_back(call: Call, here: Path) -> None:
    (here / "quizgen.toml").write_text('[deck]\ntitle = "Ice"\n')
    (here / "notes.md").write_text(
        "# Ice\n\nThe Aletsch Glacier was measured in 1957 by Anna Weber.\n\n"
        "What floats on water?::Ice floats on it.\n"
    )
    assert call("build", "--format", "json", "-o", "a.json").code == 0
    first = json.loads((here / "a.json").read_text())["questions"]
    gone = first[0]["id"]
    assert call("reject", gone).code == 0
    called = call("build", "--format", "json", "-o", "a.json")
    assert gone not in (here / "a.json").read_text() or called.code == 1
    assert "rejected" in called.err
