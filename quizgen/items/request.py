"""What wrong answers are wanted for."""

from dataclasses import dataclass

from quizgen.lang.base import Language
from quizgen.model import Fact, Slot

WANTED = 3
"""How many distractors a multiple choice has: more add length, not difficulty (Rodriguez 2005)."""


@dataclass(frozen=True, slots=True)
class Request:
    """A wish for wrong answers to `key` of `fact`, in its language, beside the words of `stem`.

    With `near` one is enough, names come from the document alone, and dates are far from the key:
    in a statement what is nearly true is a trick, and what the text does not mention is silly. With
    `beyond` a place may be one that the document does not name.
    """

    key: Slot
    fact: Fact
    stem: str
    language: Language
    near: bool = False
    beyond: bool = False

    @property
    def document(self) -> str:
        """The document of the fact."""
        return self.fact.evidence[0].document

    @property
    def enough(self) -> int:
        """How many wrong answers must be good for any to be given."""
        return 1 if self.near else WANTED
