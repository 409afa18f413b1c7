"""What a language asks of a fact, and in what words: plain records of stems, keys and blanks.

`items` makes questions of these records; which of them are asked is not decided here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, Protocol

from quizgen.model import Clause, Fact, Membership, Slot
from quizgen.rules import Rules

Form = Literal[
    "cloze",
    "embedded",
    "when",
    "how_many",
    "how_long",
    "why",
    "event",
    "who",
    "which",
    "where",
    "what",
    "identity",
    "object",
    "oblique",
    "subject",
    "manner",
    "doing",
    "purpose",
    "essence",
    "measure",
    "circumstance",
    "kind",
    "deed",
    "condition",
    "reason",
    "contrast",
    "existence",
    "true_false",
    "definition",
    "term",
    "role",
    "acronym",
    "naming",
    "quotation",
    "membership",
    "sequence",
    "events",
    "pairs",
    "cell",
    "listed",
    "step",
    "exercise",
]
"""What a question asks for, whatever its kind: the prior of its quality depends on it."""

SetForm = Literal["membership", "sequence", "events", "pairs"]
"""The forms of questions about several things together."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question for a few words: `stem` asks for `key`; `answers` are right, the best first."""

    form: Form
    stem: str
    key: Slot
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AskedNumber:
    """A question for a number: right within `tolerance`, written `answer`, in `unit` if any."""

    form: Form
    stem: str
    key: Slot
    value: Decimal
    answer: str
    tolerance: Decimal = Decimal(0)
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class AskedCard:
    """A question whose answer is too long to type: `back` is the answer as a sentence."""

    form: Form
    stem: str
    key: Slot
    back: str


Asking = Asked | AskedNumber | AskedCard


@dataclass(frozen=True, slots=True)
class Blanked:
    """A sentence with one value taken out: what is before it, the value, what is after it."""

    before: str
    key: Slot
    after: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A stem with its key, and where it stands: the title, the headings above, outermost first.

    `beside` are the headings of the sections beside the last of these.
    """

    stem: str
    key: str
    title: str
    headings: tuple[str, ...]
    beside: tuple[str, ...] = ()


class Wording(Protocol):
    """The words in which a language asks, blanks and restates."""

    def questions(self, fact: Fact, rules: Rules) -> Iterable[Asking]:
        """The questions that `fact` answers, by `rules`: of its clause, then of its kind."""

    def accepted(self, slot: Slot) -> tuple[str, ...]:
        """Other ways to write a value that are right too, best first."""

    def blank_fault(self, blank: Blanked) -> str | None:
        """Why the words beside a blank betray it or belong to it; None where it is clean."""

    def blank_hint(self, blank: Blanked) -> str | None:
        """What kind of thing a blank asks for, where the words beside it leave that open."""

    def listed(self, fact: Membership) -> Iterable[Blanked]:
        """The list of a counted group with each of its members taken out, where it is whole."""

    def swap_fault(self, blank: Blanked) -> str | None:
        """Why a false value in the place of a blank would be no fair one; None where it is."""

    def swapped(self, blank: Blanked, other: str) -> str:
        """The sentence with `other` in the blank, and what agrees with it changed."""

    def undated(self, clause: Clause) -> str | None:
        """The statement of `clause` without its date; None where that cannot be left out."""

    def set_stem(self, form: SetForm, fact: Fact) -> str:
        """The stem of a question about a set that `fact` is, or is the first of."""

    def cue(self, placed: Placed, rules: Rules) -> str | None:
        """The words that go before a stem which leans on its section, to say of what it asks.

        They end in a blank ("Parental leave: "), and tell nothing of the key. None where the stem
        needs none, or can do without; empty where it cannot, and no heading above it is fit.
        """
