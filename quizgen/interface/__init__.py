"""The words of ours that stand around questions, in the language of the deck.

A page says "Check" and "Hint", a paper "Name" and "Points". They are written in English where they
are used; a file of `data` says them in another language, in the same sections and under the English
words. A deck in a language without a file is surrounded by English.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Final

ENGLISH: Final = "en"

Section = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Interface:
    """What a page says in one language, by the English of it.

    `language` is the language that it is said in; `sections` hold the words by where they are used.
    """

    language: str = ENGLISH
    sections: Mapping[str, Section] = field(default_factory=dict)

    def say(self, english: str, **values: object) -> str:
        """`english` in this language, with `values` in the places of their names (`{count}`)."""
        said = next((one[english] for one in self.sections.values() if english in one), english)
        return said.format(**values) if values else said

    def section(self, name: str) -> Section:
        """The words of one section, for a script that says them; empty in English."""
        return self.sections.get(name, {})


@cache
def interface(language: str) -> Interface:
    """The words around a deck in `language` (`de`); English ones where there is no file of it."""
    found = files(__name__).joinpath("data", f"{language}.toml")
    if not found.is_file():
        return Interface()
    return Interface(language, tomllib.loads(found.read_text(encoding="utf-8")))
