"""The contract of a language pack: what the other rooms ask of a language, and nothing else.

| part | asked by | for |
|---|---|---|
| `page` | documents | what the language marks on a page, and where its sentences end |
| `facts`, `facts_of_each` | pipeline | the facts of a document, of several at once |
| `model` | pipeline | what its facts depend on beside its rules |
| `structure` | documents, structure | what headings, heads of lists, terms and exercises say |
| `values` | items | what its dates and amounts mean, and how they are written |
| `numerals` | grading, checking | what numbers in words mean, and the names of units |
| `names` | items, scoring | what a named thing is, and what other things are like it |
| `wording` | items | stems, hints, accepted spellings, and which blank is clean |
| `grammar` | pipeline | which questions are not well formed |
| `marks` | items, scoring | what in a wording leaves it open, or depends on the text |
| `flaws` | checking | the words and phrases that show item-writing flaws |
| `rules` | pipeline | the names of its rules |

Each part is a protocol that a module can fill: `page` of English is the package `lang.en.page`.
A pack is a folder like `lang/en`; nothing outside of `lang` imports one by name.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from quizgen.lang.base.flaws import Flaws
from quizgen.lang.base.grammar import Grammar
from quizgen.lang.base.marks import Marks
from quizgen.lang.base.names import Names
from quizgen.lang.base.numerals import Numerals
from quizgen.lang.base.page import Page
from quizgen.lang.base.structure import Structure
from quizgen.lang.base.values import Values
from quizgen.lang.base.wording import Wording
from quizgen.model import Document, Fact
from quizgen.rules import Rules, Tables
from quizgen.trace import Trace

Progress = Callable[[int, int], None]
"""Hears how many of how many sentences are read."""


def unheard(done: int, total: int) -> None:
    """Let nobody hear of the progress."""


class Language(Protocol):
    """A language pack, by its ISO 639-1 `code`; its parts are loaded when they are first asked."""

    @property
    def code(self) -> str:
        """The ISO 639-1 code."""

    @property
    def page(self) -> Page:
        """What the language marks on a page, and where its sentences end."""

    def facts(self, document: Document, trace: Trace, rules: Rules) -> Iterator[Fact]:
        """The facts of `document` in its order, by the `rules` in force; `trace` counts losses."""

    def facts_of_each(
        self, documents: Sequence[Document], rules: Rules, progress: Progress = unheard
    ) -> Iterator[tuple[list[Fact], Trace]]:
        """For each of `documents` the facts that `facts` gives, and what it counts."""

    @property
    def model(self) -> str:
        """The name and version of the model that the facts depend on; empty without one."""

    @property
    def structure(self) -> Structure:
        """How it marks the structure of a document."""

    @property
    def values(self) -> Values:
        """What its dates and amounts mean, and how they are written."""

    @property
    def names(self) -> Names:
        """What its names name, and what other names are like them."""

    @property
    def wording(self) -> Wording:
        """What it asks of a fact, and in what words."""

    @property
    def grammar(self) -> Grammar:
        """Which of its questions are not well formed."""

    @property
    def marks(self) -> Marks:
        """What it marks in a wording."""

    @property
    def numerals(self) -> Numerals:
        """What numbers in words mean, and the names of units."""

    @property
    def flaws(self) -> Flaws:
        """The words and phrases that show item-writing flaws."""

    @property
    def rules(self) -> Tables:
        """The names of its rules, by table: those that `facts`, `wording` and `grammar` follow."""


LanguageOf = Callable[[Fact], Language]
"""The language of a fact: that of its document."""
