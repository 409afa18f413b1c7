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


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_sorted_and_says_nothing_twice(name: str) -> None:
    found = lexicon.entries(name)
    assert found
    assert list(found) == sorted(set(found))


@pytest.mark.parametrize("name", LISTS)
def test_a_list_says_what_it_is_and_where_it_is_from(name: str) -> None:
    assert not head(name)[0].startswith(("Source:", "Excludes:"))
    assert any(line.startswith("Source: ") for line in head(name))


@pytest.mark.parametrize("name", LISTS)
def test_a_list_shares_nothing_with_those_it_excludes(name: str) -> None:
    for line in head(name):
        if line.startswith("Excludes: "):
            for other in line.removeprefix("Excludes: ").split(", "):
                assert not lexicon.words(name) & lexicon.words(other)
                assert f"Excludes: {name}" in head(other)


@pytest.mark.parametrize("name", LISTS)
def test_something_reads_a_list(name: str) -> None:
    assert f'"{name}"' in CODE


def test_a_list_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        lexicon.words("no such list")
