"""A question on its way: the built question, the fact it asks for, and what is known about both."""

from dataclasses import dataclass, field

from quizgen.lang.base import Language
from quizgen.lang.base.wording import Form
from quizgen.model import Fact, Question, SlotType

DIRECT: frozenset[Form] = frozenset(
    {"embedded", "when", "how_many", "how_long", "who", "which", "where", "what", "why"}
)
"""The forms that ask for a constituent of a clause."""

CONSTITUENT: frozenset[Form] = frozenset(
    {"identity", "object", "oblique", "subject", "manner", "purpose", "doing"}
)
"""The forms that ask for a constituent that no typed value fills."""

FURTHER: frozenset[Form] = frozenset({"essence", "measure", "circumstance", "kind", "deed"})
"""The forms that ask for a measure, a circumstance, a purpose, a kind or a deed."""

CLAUSE_FORMS: frozenset[Form] = DIRECT | CONSTITUENT | FURTHER | {"cloze", "event", "true_false"}
"""The forms that are about one clause: not a term, a set or a table."""


@dataclass(slots=True)
class Candidate:
    """A question with the fact behind it, and the language of both.

    `stem` is what is asked; before it the learner sees the `cue`, where that is not empty.
    `blank_fault` says why a blank is not clean.
    """

    question: Question
    fact: Fact
    language: Language
    form: Form
    key: str
    key_type: SlotType
    blank_fault: str | None = None
    cue: str = ""
    stem: str = field(init=False)

    def __post_init__(self) -> None:
        """Work out the stem, which every gate asks for."""
        self.stem = self.question.prompt_text
