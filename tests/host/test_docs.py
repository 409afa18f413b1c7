"""The documentation is in step with the program."""

import os
import re
import runpy
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen import hookspecs
from quizgen.cli import cli
from quizgen.config import Settings, parse_settings
from quizgen.host import Plugins

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "plugins").glob("*.md")]
)
README = (ROOT / "README.md").read_text(encoding="utf-8")


def page_id(path: Path) -> str:
    """The path of a page as the name of a test."""
    return path.relative_to(ROOT).as_posix()


def links(path: Path) -> list[str]:
    """The files that a page links to; its code blocks do not count."""
    code = re.compile(r"^(`{3,}).*?^\1$|`[^`\n]+`", re.DOTALL | re.MULTILINE)
    text = code.sub("", path.read_text(encoding="utf-8"))
    return [target for target in re.findall(r"\]\(([^)\s#]+)", text) if "://" not in target]


def marked(mark: str) -> str:
    """The code block of README.md that follows a mark."""
    found = re.search(rf"<!-- {mark} -->\n```\w+\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    assert found, mark
    return found[1]


def commands(text: str) -> list[str]:
    """Every call of quizgen in the shell blocks of a page."""
    blocks = re.findall(r"^```(?:sh|console)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    lines = [
        line.removeprefix("$ ").split("  #")[0] for block in blocks for line in block.splitlines()
    ]
    calls = [part.strip() for line in lines for part in line.split("&&")]
    return [call for call in calls if re.match(r"(\.venv/bin/)?quizgen ", call)]


def test_the_command_line_page_is_what_the_program_says() -> None:
    made = runpy.run_path(str(ROOT / ".ci" / "help.py"))["page"]()
    page = (ROOT / "docs" / "reference" / "command-line.md").read_text(encoding="utf-8")
    assert page == made, "run `just docs`"


def test_the_page_on_formats_says_what_the_exporters_do() -> None:
    made = runpy.run_path(str(ROOT / ".ci" / "formats.py"))
    page = made["PAGE"].read_text(encoding="utf-8")
    assert page == made["tables"](page), "run `just docs`"


@pytest.mark.parametrize("path", PAGES, ids=page_id)
def test_links_lead_somewhere(path: Path) -> None:
    for target in links(path):
        assert (path.parent / target).exists(), target


@pytest.mark.parametrize("path", PAGES, ids=page_id)
def test_commands_and_flags_exist(path: Path) -> None:
    for call in commands(path.read_text(encoding="utf-8")):
        _, name, *words = shlex.split(call)
        if name.startswith("--"):
            continue
        command = cli.commands[name]
        flags = {flag for parameter in command.params for flag in parameter.opts} | {"--help"}
        used = {word.partition("=")[0] for word in words if re.match("--?[a-z]", word)}
        assert used <= flags, call


def test_every_hook_is_documented() -> None:
    guide = (ROOT / "docs" / "how-to" / "write-a-plugin.md").read_text(encoding="utf-8")
    for name in vars(hookspecs):
        if name.startswith("quizgen_"):
            assert f"`{name}`" in guide


def test_the_readme_lists_what_is_read_and_written() -> None:
    plugins = Plugins.installed({"QUIZGEN_NO_PLUGINS": "1"})
    read = [one.suffixes for one in plugins.readers()]
    read += [one.suffixes for one in plugins.deck_readers()]
    for suffixes in read:
        assert any(f"`{suffix}`" in README for suffix in suffixes), suffixes
    for exporter in plugins.exporters():
        assert f"| `{exporter.name}` | `{exporter.suffix}` |" in README


def test_the_readme_has_two_commands_of_one_line() -> None:
    for mark in ("try", "test"):
        assert marked(mark).count("\n") == 1
        assert "pip install" in marked(mark)


def test_the_readmes_quiz_is_a_real_one(tmp_path: Path) -> None:
    call, _, shown = marked("play").partition("\n")
    typed = re.findall(r"^> ?(.*)$", shown, re.MULTILINE)
    done = subprocess.run(
        [sys.executable, "-m", *shlex.split(call.removeprefix("$ "))],
        cwd=ROOT,
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path), "HOME": str(tmp_path)},
        input="".join(f"{line}\n" for line in typed),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.rstrip() == shown.rstrip()


def test_the_architecture_page_lists_the_rooms_that_there_are() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| `quizgen/([a-z]+)(?:\.py|/)` \|", page, re.MULTILINE))
    rooms = {
        path.stem
        for path in (ROOT / "quizgen").iterdir()
        if (path.suffix == ".py" or any(path.glob("*.py"))) and path.stem[0] != "_"
    }
    assert listed == rooms


def test_every_page_can_be_reached_from_the_readme() -> None:
    reached: set[Path] = set()
    waiting = [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in reached or page.suffix != ".md" or not page.is_file():
            continue
        reached.add(page)
        waiting += [(page.parent / target).resolve() for target in links(page)]
    assert set(PAGES) - set((ROOT / "plugins").glob("*.md")) <= reached


@pytest.mark.parametrize("path", PAGES, ids=page_id)
def test_every_file_that_a_page_names_is_there(path: Path) -> None:
    named = re.findall(
        r"`((?:quizgen|plugins|tests|decks|docs)/[\w./-]+)`", path.read_text("utf-8")
    )
    for name in named:
        assert (ROOT / name).exists(), name


def test_every_setting_is_documented() -> None:
    page = (ROOT / "docs" / "reference" / "quizgen-toml.md").read_text(encoding="utf-8")
    for name in set(Settings.model_fields) - {"options"}:
        assert f"| `{name}` |" in page
    blocks = re.findall(r"^```toml\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
    assert [parse_settings(block) for block in blocks]
