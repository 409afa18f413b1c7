"""Words read instead of those of a sentence: "last year" as "in 2023", "she" as "Ana Souza"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from quizgen.model import SlotType


@dataclass(frozen=True, slots=True)
class Replacement:
    """What to read instead of a token; an empty text leaves the token out.

    `type` and `value` are those of the slot that the text holds from the character `start` on.
    """

    text: str
    type: SlotType | None = None
    value: str | None = None
    start: int = 0


Replacements = Mapping[int, Replacement]
"""The replacements in one sentence, by the places of tokens."""

Substitution = tuple[Sequence[Token], Replacement]
"""Tokens that are read as one, and what is read instead of them."""
