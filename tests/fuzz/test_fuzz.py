"""The fuzzer itself: it reads the sound files of every format, and tells what fails."""

import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.jobs.session import open_session
from quizgen.report import ListReporter

HERE = Path(__file__).parent


def _run(script: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(HERE)!r})\n{script}"]
    return subprocess.run([*command, *arguments], capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_every_reader_is_given_damaged_files() -> None:
    done = _run("import readers; sys.exit(readers.main(['--examples', '2']))")
    assert done.returncode == 0, done.stderr
    endings = {line.split()[0] for line in done.stdout.splitlines()}
    plugins = open_session(ListReporter()).plugins
    for one in (*plugins.readers(), *plugins.deck_readers()):
        assert endings & set(one.suffixes), one.name


@pytest.mark.slow
def test_a_reader_that_fails_is_told_with_the_smallest_file(tmp_path: Path) -> None:
    script = (
        "import readers\n"
        "def read_item(item, *others):\n"
        "    assert b'mill' in item.path.read_bytes()\n"
        "readers.read_item = read_item\n"
        f"sys.exit(readers.main(['--keep', {str(tmp_path)!r}, '.html']))"
    )
    done = _run(script)
    assert done.returncode == 1
    assert "a reader fails" in done.stderr
    assert b"mill" not in (tmp_path / "found.html").read_bytes()
