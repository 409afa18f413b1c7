"""`quizgen build --watch`: built again at every change, told in a line, until Ctrl-C."""

import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from .conftest import TEXT, Call

MORE = "\nThe lighthouse of Lom was built in 1873 by the engineer Ana Souza.\n"


@pytest.fixture
def watching(here: Path) -> Iterator[Callable[..., Any]]:
    """A function that starts the real program in a terminal, and waits until it watches."""
    pexpect = pytest.importorskip("pexpect")
    pytest.importorskip("watchfiles")
    children = []

    def start(*arguments: str, watched: str = "watching") -> Any:
        given = ["-m", "quizgen", "build", *arguments, "--watch", "--no-cache", "--jobs", "1"]
        child = pexpect.spawn(sys.executable, given, encoding="utf-8", timeout=120)
        children.append(child)
        child.expect(watched)
        return child

    yield start
    for child in children:
        child.close(force=True)


def ended(child: Any) -> int:
    child.expect(sys.modules["pexpect"].EOF)
    child.wait()
    return int(child.exitstatus)


@pytest.mark.slow
def test_a_change_is_built_and_told_until_control_c(
    watching: Callable[..., Any], here: Path
) -> None:
    notes = here / "notes.md"
    notes.write_text(TEXT)
    child = watching("notes.md", "--format", "json")
    first = (here / "notes.json").read_bytes()
    notes.write_text(TEXT + MORE)
    child.expect(r"notes.md: (\d+) questions? came, 0 went \(")
    assert int(child.match[1]) > 0
    assert "Souza" in (here / "notes.json").read_text()
    draft = here / "draft"  # as editors save: another file takes the place of the old one
    draft.write_text(TEXT)
    draft.replace(notes)
    child.expect(r"notes.md: 0 questions came, [1-9]\d* went")
    assert (here / "notes.json").read_bytes() == first
    child.sendcontrol("c")
    assert ended(child) == 0


@pytest.mark.slow
def test_an_error_is_told_and_the_watch_goes_on(watching: Callable[..., Any], here: Path) -> None:
    course = here / "course"
    course.mkdir()
    settings = course / "quizgen.toml"
    settings.write_text('[deck]\ntitle = "Bridges"\n[build]\nformats = ["json"]\n')
    (course / "one.md").write_text(TEXT)
    child = watching("course")
    built = (here / "course.json").read_bytes()
    settings.write_text("[deck\n")
    child.expect(r"quizgen: course.quizgen.toml")
    assert (here / "course.json").read_bytes() == built
    settings.write_text('[deck]\ntitle = "Rivers"\n[build]\nformats = ["json"]\n')
    child.expect("quizgen.toml: the same questions")
    assert '"Rivers"' in (here / "course.json").read_text()
    (course / "two.md").write_text(MORE)
    child.expect(r"two.md: [1-9]\d* questions? came, 0 went")
    child.kill(signal.SIGINT)
    assert ended(child) == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("none.md",), "no such file"),
        (("-",), "standard input"),
        (("notes.md", "--format", "none"), "none"),
    ],
)
def test_a_call_that_is_wrong_is_not_watched(
    call: Call, here: Path, arguments: tuple[str, ...], said: str
) -> None:
    pytest.importorskip("watchfiles")
    (here / "notes.md").write_text("Ice is cold.\n")
    called = call("build", *arguments, "--watch")
    assert called.code in (2, 3)
    assert said in called.line


def test_without_its_package_the_watch_says_how_to_get_it(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    called = call("build", "notes.md", "--watch")
    assert (called.code, "quizgen[watch]" in called.line) == (2, True)
