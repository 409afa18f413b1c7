"""The reviewer of the real Anki, for tests; left out where `aqt` is not installed."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


class Reviewer:
    """The driver, as an object: each attribute is a command."""

    def __init__(self, folder: Path, log: Path) -> None:
        driver = Path(__file__).with_name("driver.py")
        self._log = log.open("w")
        self._process = subprocess.Popen(
            [sys.executable, str(driver), str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )
        assert self._process.stdin
        assert self._process.stdout
        self._say, self._hear = self._process.stdin, self._process.stdout
        if self._hear.readline() != "ready\n":
            pytest.fail(f"Anki did not start:\n{log.read_text()[-2000:]}")

    def __call__(self, name: str, /, **values: Any) -> Any:
        """Carry out a command and give what it found."""
        self._say.write(json.dumps({"do": name, **values}) + "\n")
        self._say.flush()
        answer = json.loads(self._hear.readline())
        if "error" in answer:
            pytest.fail(f"{name}: {answer['error']}")
        return answer["found"]

    def close(self) -> None:
        """End the program."""
        self._say.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._hear.close()
        self._log.close()


@pytest.fixture(scope="session")
def reviewer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reviewer]:
    """One running Anki for all tests."""
    pytest.importorskip("aqt")
    folder = tmp_path_factory.mktemp("desktop")
    running = Reviewer(folder / "base", folder / "log.txt")
    yield running
    running.close()
