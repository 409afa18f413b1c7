"""What a language marks in a wording: the signs by which items are dropped and weighed.

Each function names what it finds, in a closed set; what a mark means for an item is decided by
the rooms that ask.
"""

from collections.abc import Iterable
from typing import Literal, Protocol

from quizgen.lang.base.told import Told, WordSet
from quizgen.lang.base.wording import Blanked
from quizgen.model import Clause

StemMark = Literal[
    "anaphoric word",
    "bare definite",
    "first or second person",
    "fronted circumstance",
    "half a word",
    "object pronoun",
    "one of several",
    "pronoun",
    "reference to a figure",
    "superlative",
]
"""In a stem: a word that points back, "the post" with nothing that says which, "I" or "you", "In
1931, ...", "semi- ", "him", a question for what is one of several, "he", "see Table 2", "the
first"."""

BlankMark = Literal[
    "after the definite article", "before of", "opens a list", "inside a list", "owner"
]
"""Of a blank: "the _____", "_____ of", "_____, Madrid and Lisbon", "Oslo, _____ and Lisbon",
"_____'s ships"."""

KeyMark = Literal["reference to a figure", "several", "small number"]
"""Of a key: "Table 2", "salt and pepper", "two"."""

ClauseMark = Literal[
    "ability",
    "indefinite subject",
    "light verb",
    "passive",
    "pluperfect",
    "shared act",
    "single act",
    "vague subject",
    "whichever subject",
]
"""Of a clause: it says what can be done; its subject is one of many ("a bridge", "some birds"),
or a noun that fits nearly anything; its verb says little, or is passive, or in the pluperfect; what
it says many may do ("say"), or one does once ("found"); a question about it leaves open which of
many is meant."""


SentenceMark = Literal["addition"]
"""In a sentence of a document: what it tells is beside something else ("also")."""


class Marks(Protocol):
    """The signs of a language, found by its words."""

    @property
    def function_words(self) -> frozenset[str]:
        """The function words, in lower case: they name nothing."""

    @property
    def first_person(self) -> frozenset[str]:
        """The pronouns, in lower case, by which speakers mean themselves."""

    def of_stem(self, stem: str) -> frozenset[StemMark]:
        """The marks of a stem, its blank shown as `BLANK`."""

    def in_general(self, stem: str) -> str:
        """What a stem asks, the same for one thing and for several; it is read by nobody."""

    def opening(self, stem: str) -> str | None:
        """How a question begins to ask, of the openings that tell kinds apart; None for others."""

    def naming(self, text: str) -> WordSet:
        """The words of `text` that name something, the same in all their forms."""

    def told(self, clause: Clause) -> Iterable[Told]:
        """What a clause tells of its subject and of its other phrases, each by the other."""

    def of_blank(self, blank: Blanked) -> frozenset[BlankMark]:
        """The marks of what is beside a blank."""

    def of_key(self, key: str) -> frozenset[KeyMark]:
        """The marks of a key."""

    def of_clause(self, clause: Clause) -> frozenset[ClauseMark]:
        """The marks of the grammar of a statement."""

    def of_sentence(self, sentence: str) -> frozenset[SentenceMark]:
        """The marks of a sentence of a document."""

    def definites(self, text: str) -> int:
        """How many definite articles are in `text`."""
