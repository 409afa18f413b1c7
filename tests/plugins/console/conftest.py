"""Where a test keeps its progress."""

from pathlib import Path

import pytest


@pytest.fixture
def progress(tmp_path: Path) -> Path:
    return tmp_path / "progress.sqlite3"
