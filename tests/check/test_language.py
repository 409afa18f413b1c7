"""A deck is checked by the words of its own language."""

from types import SimpleNamespace
from typing import Any

from quizgen.checking import check
from quizgen.deckfile import parse
from quizgen.lang.en import flaws as english
from quizgen.lang.en.pack import English
from quizgen.lang.packs import Languages


class German(English):
    """A pack that knows one absolute term, and that is otherwise English."""

    @property
    def flaws(self) -> Any:
        own = {name: getattr(english, name) for name in english.__all__}
        return SimpleNamespace(**{**own, "absolute_terms": frozenset({"immer"})})


LANGUAGES = Languages().adding(German("de"))

TEXT = """\
---
language: {}
---

## Was tut ein Enzym?

- [x] macht schneller
- [ ] steht immer still
- [ ] never rests
"""


def absolute(language: str) -> list[str]:
    """The messages of one rule about a deck of `language`."""
    deck = parse(TEXT.format(language), "x.quiz.md")
    return [one.message for one in check(deck, languages=LANGUAGES) if one.rule == "absolute-terms"]


def test_the_language_of_the_deck_says_which_words_are_flaws() -> None:
    assert absolute("de") == ["the option “steht immer still” says “immer”"]
    assert absolute("en") == ["the option “never rests” says “never”"]


def test_a_language_without_a_pack_is_checked_as_the_first_there_is() -> None:
    assert absolute("fr") == absolute("en")
