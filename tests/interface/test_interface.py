"""Every file of words says all that pages and papers say, and nothing else."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizgen.interface import Interface, interface

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "quizgen" / "interface" / "data").glob("*.toml"))
SECTIONS = {"page": ("quizgen_page",), "paper": ("quizgen_paper",)}
_NAMES = re.compile(r"\{\w+\}")


def sections(path: Path) -> dict[str, dict[str, str]]:
    """What a file says."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def sources(plugin: str, suffix: str) -> str:
    """The source of a plugin, its modules one after the other."""
    found = sorted((ROOT / "plugins" / plugin).rglob(f"*{suffix}"))
    return "\n".join(path.read_text(encoding="utf-8") for path in found)


def said(source: str) -> Iterator[str]:
    """What `source` asks to be said, where the words stand in the call."""
    return (one[2] for one in re.finditer(r"""\bsay\(\s*(?:f?(["'])([^"'{].*?|\{.*?)\1)""", source))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_has_the_words_of_all_with_the_same_places(path: Path) -> None:
    first = sections(FILES[0])
    found = sections(path)
    assert {name: set(one) for name, one in found.items()} == {
        name: set(one) for name, one in first.items()
    }
    for words in found.values():
        for english, other in words.items():
            assert other.strip() == other != ""
            assert sorted(_NAMES.findall(english)) == sorted(_NAMES.findall(other))


def test_what_is_said_is_in_the_files_and_what_is_in_them_is_said() -> None:
    table = sections(FILES[0])
    script = sources("quizgen_page", ".js")
    modules = sources("quizgen_page", ".py") + sources("quizgen_paper", ".py")
    both = {*table["shared"], *table["page"], *table["paper"]}
    assert set(said(modules)) <= both
    assert set(said(script)) <= set(table["script"])
    true_false = {"True", "False"}  # the words of the model itself
    assert not {
        one for one in both - true_false if not re.search(rf"(['\"]){re.escape(one)}\1", modules)
    }
    assert not {words for words in table["script"] if f"'{words}'" not in script}


def test_a_deck_in_a_language_without_words_is_surrounded_by_english() -> None:
    assert interface("nl") == interface("und") == interface("en") == Interface()
    assert Interface().say("Question {number}", number=3) == "Question 3"


def test_words_are_said_in_the_language_of_the_deck() -> None:
    german = interface("de")
    assert german.language == "de"
    assert german.say("Question {number}", number=3) == "Frage 3"
    assert german.say("my own {words}") == "my own {words}"
