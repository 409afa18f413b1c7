"""A question on its way: the built question, the fact it asks for, and what is known about both."""

from dataclasses import dataclass, field
from typing import Literal

from quizgen.model import Fact, Question, SlotType

Form = Literal[
    "cloze",
    "when",
    "how_many",
    "how_long",
    "why",
    "who",
    "which",
    "where",
    "what",
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
]
"""What a question asks for, whatever its kind: the prior of its quality hangs on it."""


@dataclass(slots=True)
class Candidate:
    """A question with the fact behind it; `features` are the inspectable numbers of its score.

    `stem` is what the learner sees.
    """

    question: Question
    fact: Fact
    form: Form
    key: str
    key_type: SlotType
    features: dict[str, float] = field(default_factory=dict)
    stem: str = field(init=False)

    def __post_init__(self) -> None:
        """Work out the stem, which every gate asks for."""
        self.stem = self.question.prompt_text
