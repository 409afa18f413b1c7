"""What the further askers are given, and what they find."""

from dataclasses import dataclass
from itertools import takewhile

from quizgen.lang.base.wording import Form
from quizgen.model import Clause, Fact, Phrase, Slot


@dataclass(frozen=True, slots=True)
class Part:
    """A phrase of the clause of a fact."""

    fact: Fact
    clause: Clause
    phrase: Phrase

    @property
    def words(self) -> list[str]:
        """The words of the phrase in lower case."""
        return self.phrase.text.lower().split()

    @property
    def slot(self) -> Slot | None:
        """The typed value that fills the phrase or counts its noun."""
        place, slots = self.phrase.slot, self.fact.statement.slots
        return slots[place] if place is not None and place < len(slots) else None

    @property
    def governed(self) -> str:
        """The phrase without its preposition."""
        preposition = self.phrase.preposition or ""
        text = self.phrase.text
        opens = text.lower().startswith(f"{preposition} ")
        return text[len(preposition) :].strip() if opens else text

    def alike(self) -> tuple[Phrase, ...]:
        """The phrase and those directly behind it with its preposition: "in joy, in effort"."""
        after = self.clause.complements
        after = after[after.index(self.phrase) + 1 :] if self.phrase in after else ()
        same = takewhile(lambda one: one.preposition == self.phrase.preposition, after)
        return (self.phrase, *same)

    def without(self, *phrases: Phrase) -> Clause:
        """The clause without some of its complements."""
        left = tuple(one for one in self.clause.complements if one not in phrases)
        return self.clause.model_copy(update={"complements": left})


@dataclass(frozen=True, slots=True)
class Found:
    """A stem for `answer`, `short` where it names one thing only: "What is Oslo?"."""

    form: Form
    stem: str | None
    answer: str
    short: bool = False
