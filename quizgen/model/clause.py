"""The grammar of a simple statement, as far as questions about its parts need it."""

from typing import Literal

from pydantic import Field

from quizgen.model.base import Frozen, Line

PhraseRole = Literal[
    "subject", "object", "attribute", "agent", "oblique", "adverb", "clause", "time", "place"
]


class Phrase(Frozen):
    """A constituent: `text` as it reads, with its preposition where it has one.

    `slot` is the index, in the statement's slots, of the typed value that the phrase is (but for
    its preposition) or, with `counted`, of the number that counts its noun ("26 | pairs").
    `head` is the lemma of its head, `plural` the number of a noun phrase; `optional` says that the
    clause is whole without it, `comma` that a comma sets it off.
    """

    role: PhraseRole
    text: Line
    preposition: Line | None = None
    slot: int | None = Field(default=None, ge=0)
    counted: Line | None = None
    head: str = ""
    plural: bool = False
    optional: bool = False
    comma: bool = False


class Clause(Frozen):
    """A finite clause: subject, verb group, and what follows or precedes it in order.

    `auxiliaries` are the finite and other helping verbs ("has been"), `verb` the main verb as it
    stands ("built"), `lemma` its base form; for a copula the form of "be" is the verb. `adverb`
    stands before the main verb ("officially").
    """

    subject: Phrase
    auxiliaries: tuple[Line, ...] = ()
    verb: Line
    lemma: Line
    particle: Line | None = None
    adverb: Line | None = None
    past: bool = False
    fronted: tuple[Phrase, ...] = ()
    complements: tuple[Phrase, ...] = ()

    def behind(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """The complements behind `phrase`; none where it is no complement."""
        if phrase not in self.complements:
            return ()
        return self.complements[self.complements.index(phrase) + 1 :]
