"""What grading takes and gives: the policy and the grade."""

from dataclasses import dataclass
from typing import Final, Literal

from quizgen.lang.base import Language
from quizgen.lang.packs import UNKNOWN, Languages

Verdict = Literal[
    "correct",  # the key, however it is written
    "mistyped",  # the key but for a slip of the fingers
    "partial",  # some parts are right
    "wrong",
    "unanswered",  # nothing was typed
    "unreadable",  # no answer at all ("7" to four options): ask again
    "unjudged",  # the learner has to compare it with the back of a flashcard
]

MISTYPED = 0.9
"""The score of a mistyped answer: accepted, and yet less than the key, because a word that is one
letter away from the key may be another word."""

DEFAULT_LANGUAGE: Final[Language] = Languages().of(UNKNOWN)
"""The language in which numbers in words are read where none is named."""


@dataclass(frozen=True, slots=True)
class Policy:
    """How forgiving grading is; no setting makes the key less than full or anything else full.

    `typos` accepts one edit per `letters_per_typo` letters of a word, never in numbers, in words
    shorter than that, or in a word's first letter. `decimal_comma` reads `8,445` as eight and a
    bit. `partial` gives a share for the parts that are right. Numbers in words and the names of
    units are those of `language`.
    """

    typos: bool = True
    letters_per_typo: int = 5
    decimal_comma: bool = False
    partial: bool = True
    language: Language = DEFAULT_LANGUAGE

    def __post_init__(self) -> None:
        """Raise `ValueError` for an impossible setting."""
        if self.letters_per_typo < 1:
            raise ValueError("letters_per_typo must be at least 1")


@dataclass(frozen=True, slots=True)
class Grade:
    """The score (0 to 1), the verdict, which parts are right, and a message for the learner.

    `parts` has one entry a blank, pair, place or chosen option; kinds with one part have one.
    `message` is a plain sentence without any text of the question or of the answer.
    """

    score: float
    verdict: Verdict
    parts: tuple[bool, ...] = ()
    message: str = ""

    @property
    def accepted(self) -> bool:
        """Whether the answer counts as known: correct or mistyped."""
        return self.verdict in ("correct", "mistyped")

    @property
    def final(self) -> bool:
        """Whether this is an answer at all: not to be asked again or judged by the learner."""
        return self.verdict not in ("unreadable", "unjudged")
