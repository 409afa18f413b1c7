"""What a deck is for: to recall what a text teaches, or to be tested on it."""

from typing import get_args

from quizgen.model import Purpose
from quizgen.scoring.offer import Offer

PURPOSES: tuple[Purpose, ...] = get_args(Purpose)


def is_suited(offer: Offer, purpose: Purpose) -> bool:
    """Whether a question serves the purpose.

    Nobody recalls anything by judging a statement, and a statement that repeats a sentence of
    the source is true for whoever has seen the source.
    """
    return offer.kind != "true_false" or (purpose == "quiz" and not offer.repeats)
