"""Drafts: what is left of a build that was killed is cleared by the next, and nothing else is."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from quizgen.jobs.drafts import DRAFT, take_hold
from quizgen.jobs.output import bytes_of, write_file


def test_drafts_that_nobody_writes_any_more_are_cleared(tmp_path: Path) -> None:
    left = tmp_path / f".deck.json.abc{DRAFT}"
    left.write_text("half of")
    others = [tmp_path / f".other.json.abc{DRAFT}", tmp_path / ".deck.json.mine"]
    for other in others:
        other.write_text("no draft of this file")
    write_file(tmp_path / "deck.json", bytes_of("{}"))
    assert not left.exists()
    assert all(other.exists() for other in others)
    assert (tmp_path / "deck.json").read_text() == "{}"


@pytest.mark.skipif(sys.platform == "win32", reason="there an open file cannot be deleted")
def test_a_draft_that_is_being_written_stays(tmp_path: Path) -> None:
    draft = tmp_path / f".deck.json.abc{DRAFT}"
    with draft.open("wb") as stream:
        take_hold(stream)
        write_file(tmp_path / "deck.json", bytes_of("{}"))
        assert draft.exists()
    write_file(tmp_path / "deck.json", bytes_of("{}"))
    assert not draft.exists()


KILLS = int(os.environ.get("QUIZGEN_KILLS", "6"))
"""How many builds are killed; a hundred have been, and are every week."""


@pytest.mark.slow
@pytest.mark.timeout(max(300, 30 * KILLS))
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_build_that_is_killed_leaves_whole_files_and_a_sound_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old output, the new one or none, and nothing beside them after the next build."""
    chance = random.Random(7)
    text = "".join(
        f"The engineer Ana Duarte built the harbour of Alder{n}ton in {1900 + n}.\n\n"
        for n in range(8)
    )
    library = tmp_path / "library"
    library.mkdir()
    for number in range(4):
        (library / f"{number}.md").write_text(f"# Ports {number}\n\n{text}")
    monkeypatch.setenv("QUIZGEN_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    command = [sys.executable, "-m", "quizgen", "build", "library", "--jobs", "2"]
    command += ["--format", "json", "--format", "anki", "-o", "out/"]
    begin = time.monotonic()
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    longest = time.monotonic() - begin
    whole = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    for number in range(KILLS):
        if number % 2:  # every second build has all of its work to do
            shutil.rmtree(tmp_path / "cache", ignore_errors=True)
            (tmp_path / "out" / "library.json").unlink(missing_ok=True)
        process = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0, longest))
        process.send_signal(signal.SIGKILL)
        process.wait(60)
        for path in (tmp_path / "out").iterdir():
            assert path.name.endswith(DRAFT) or path.read_bytes() == whole[path.name]
    done = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)
    assert "cache" not in done.stderr
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == whole
    assert {path.name for path in tmp_path.iterdir()} == {"library", "out", "cache"}
