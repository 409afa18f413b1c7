"""A page of notes in an empty folder, the current one."""

from pathlib import Path

import pytest

NOTES = """\
# The Blue Bridge

The Blue Bridge was built in 1901 by the engineer Anna Weber. It crosses the Rhine in Basel and is
213 metres long. A bridge is a structure that carries a road over an obstacle. In 1934 the city of
Basel repaired the Blue Bridge. Anna Weber was born in Zurich on 4 May 1862.
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with `notes.md`; the clock stands and no setting of the user counts."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767322800")
    for name in ("QUIZGEN_BLOCK", "QUIZGEN_NO_PLUGINS"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "notes.md").write_text(NOTES, encoding="utf-8")
    return tmp_path
