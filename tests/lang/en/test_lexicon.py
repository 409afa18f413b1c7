"""The word lists of English: each says what it is and where it is from, and something reads it."""

from pathlib import Path

import pytest

from quizgen.lang.en import lexicon

EN = Path(__file__).parents[3] / "quizgen" / "lang" / "en"
LISTS = sorted(path.stem for path in (EN / "data").glob("*.txt"))
CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(EN.parents[1].rglob("*.py")))


def head(name: str) -> list[str]:
    """The lines of a list that say what it is."""
    lines = (EN / "data" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.removeprefix("# ") for line in lines if line.startswith("#")]


def test_every_list_is_sorted_and_says_nothing_twice() -> None:
    assert len(LISTS) > 100
    for name in LISTS:
        found = lexicon.entries(name)
        assert found, name
        assert list(found) == sorted(set(found)), name


def test_every_list_says_what_it_is_and_where_it_is_from() -> None:
    for name in LISTS:
        assert not head(name)[0].startswith(("Source:", "Excludes:")), name
        assert any(line.startswith("Source: ") for line in head(name)), name


def test_no_list_shares_anything_with_those_it_excludes() -> None:
    for name in LISTS:
        for line in head(name):
            if line.startswith("Excludes: "):
                for other in line.removeprefix("Excludes: ").split(", "):
                    assert not lexicon.words(name) & lexicon.words(other), (name, other)
                    assert f"Excludes: {name}" in head(other), (name, other)


def test_something_reads_every_list() -> None:
    assert [name for name in LISTS if f'"{name}"' not in CODE] == []


def test_a_list_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        lexicon.words("no such list")
