"""Sentences that words are put into to see what they are: "They can ignore files"."""

from dataclasses import dataclass

from spacy.tokens import Doc

from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.analysis.tree import root_of


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence that words are put into: its `opening`, and the `tag` of a verb that fits."""

    opening: str
    tag: str

    def read(self, words: str) -> Doc | None:
        """The sentence with the words; None where its parse has no verb at their head."""
        doc = next(iter(parse([f"{self.opening} {words}."])))
        place = len(self.opening.split())
        return doc if doc[place].tag_ == self.tag and root_of(doc).i == place else None


DOING = Frame("They are", "VBG")
"""What may be going on: "closing the gate"."""

DO = Frame("They can", "VB")
"""What may be done: "close the gate"."""
