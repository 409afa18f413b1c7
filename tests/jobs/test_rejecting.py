"""Questions that a project rejects never come back."""

from pathlib import Path

import pytest

from quizgen.config import load_project
from quizgen.errors import UsageError
from quizgen.jobs.rejecting import reject_questions, rejected_in
from quizgen.jobs.session import open_session
from quizgen.report import ListReporter


@pytest.mark.parametrize(
    "text",
    [
        "",
        '[deck]\ntitle = "Tides"',
        "[build]\ncount = 3 # three\n",
        '[build]\nrejected = ["old"]\ncount = 3\n\n[options.anki]\ndepth = 2\n',
    ],
)
def test_ids_are_added_and_the_rest_stays(tmp_path: Path, text: str) -> None:
    path = tmp_path / "quizgen.toml"
    path.write_text(text)
    before = load_project(tmp_path).settings
    assert reject_questions(tmp_path, ["a1", "b2", "a1"]) == ("a1", "b2")
    assert reject_questions(tmp_path, ["b2"]) == ()
    after = load_project(tmp_path).settings
    assert after.rejected == before.rejected | {"a1", "b2"}
    same = {"rejected": frozenset()}
    assert after.model_copy(update=same) == before.model_copy(update=same)
    assert all(line in path.read_text() for line in text.splitlines() if "rejected" not in line)


def test_no_project_and_no_id_are_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no"):
        reject_questions(tmp_path, ["a"])
    (tmp_path / "quizgen.toml").write_text("")
    with pytest.raises(UsageError, match="is no id"):
        reject_questions(tmp_path, ['x"]'])


def test_what_is_tagged_in_a_deck_is_rejected(tmp_path: Path) -> None:
    deck = tmp_path / "tides.quiz.md"
    deck.write_text(
        "\n\n".join(
            f"## {stem}?\n\n**Back:** {stem}\n\n```quiz\nid: {stem}\ntags: {tags}\n```"
            for stem, tags in (("a", "x, quizgen::rejected"), ("b", "x"))
        )
    )
    assert rejected_in(deck, open_session(ListReporter())) == ("a",)
