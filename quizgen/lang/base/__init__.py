"""The contract of a language pack: what the other rooms ask of a language, and nothing else.

| part | asked by | for |
|---|---|---|
| `page` | documents | what the language marks on a page, and where its sentences end |
| `facts` | pipeline | the facts of a document |
| `values` | items, grade | what its dates and amounts mean, and how they are written |
| `names` | items, scoring | what a named thing is, and what other things are like it |
| `wording` | items, scoring | stems, hints, and which blank is clean |
| `numerals` | grade, check | what numbers in words mean, and the names of units |
| `flaws` | check | the words and phrases by which flaws of questions are known |

Each part is a protocol that a module can fill: `page` of English is the package `lang.en.page`.
A pack is a folder like `lang/en`; nothing outside of `lang` imports one by name.
"""

from collections.abc import Iterator
from typing import Protocol

from quizgen.lang.base.flaws import Flaws
from quizgen.lang.base.numerals import Numerals
from quizgen.model import Document, Fact
from quizgen.trace import Funnel


class Language(Protocol):
    """A language pack, by its ISO 639-1 `code`; its parts are loaded when they are first asked."""

    @property
    def code(self) -> str:
        """The ISO 639-1 code."""

    def facts(self, document: Document, trace: Funnel) -> Iterator[Fact]:
        """The facts of `document` in its order; what was lost on the way is counted in `trace`."""

    @property
    def numerals(self) -> Numerals:
        """What numbers in words mean, and the names of units."""

    @property
    def flaws(self) -> Flaws:
        """The words and phrases by which flaws of questions are known."""
