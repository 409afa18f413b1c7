"""What the sentences read so far are about, and whom they name.

The words are those of centering theory (Grosz, Joshi & Weinstein, Centering: A Framework for
Modeling the Local Coherence of Discourse, 1995): each utterance makes persons and things prominent
that the next one can refer to by a pronoun.
"""

from dataclasses import dataclass
from typing import Literal

from quizgen.model import SlotType

Gender = Literal["masculine", "feminine"]
"""What the pronouns for a person are: "he" or "she"."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a sentence is about: the name of its subject and its type.

    `heavy` says that words follow the head of a description, so that it cannot be an owner:
    "the walls of the town".
    """

    name: str
    type: SlotType
    plural: bool = False
    heavy: bool = False


@dataclass(frozen=True, slots=True)
class Utterance:
    """What one sentence adds: its topic, None where uncertain, and the persons whom it names.

    `people` holds full names; None among them is a person without a sure name. `genders` are of
    those persons whose gender the sentence shows. `unnamed` are the genders of those without
    a sure name, None where one shows none.
    """

    topic: Topic | None = None
    people: frozenset[str | None] = frozenset()
    genders: tuple[tuple[str, Gender], ...] = ()
    unnamed: frozenset[Gender | None] = frozenset()


@dataclass(frozen=True, slots=True)
class Discourse:
    """The utterances of a document as far as it has been read, one for each parsed sentence."""

    utterances: tuple[Utterance, ...] = ()

    def topic(self, number: int) -> Topic | None:
        """The topic of the sentence `number`; None where it is uncertain or was not read."""
        return self.utterances[number].topic if number < len(self.utterances) else None

    def people(self, number: int) -> frozenset[str | None]:
        """The persons whom the sentence `number` names; none where it was not read."""
        return self.utterances[number].people if number < len(self.utterances) else frozenset()

    def may_have_unnamed(self, number: int, gender: Gender) -> bool:
        """Whether somebody of this gender may be in the sentence `number` without a sure name."""
        one = self.utterances[number] if number < len(self.utterances) else Utterance()
        return bool(one.unnamed & {None, gender})

    def gender(self, name: str) -> Gender | None:
        """The gender that the sentences first showed of a person; None where they showed none."""
        shown = (gender for one in self.utterances for who, gender in one.genders if who == name)
        return next(shown, None)

    def followed_by(self, utterance: Utterance) -> "Discourse":
        """The discourse with `utterance` after its last."""
        return Discourse((*self.utterances, utterance))
