"""Learning: sessions without a face, spaced repetition, and the progress that is kept."""

from quizgen.study.items import Choice, Item, Key, chosen, items_of, next_due
from quizgen.study.memory import DAY, RETENTION, Memory, Rating, rating_of
from quizgen.study.opening import open_or_replace
from quizgen.study.session import Feedback, Prompt, Session
from quizgen.study.store import DamagedError, Review, Store

__all__ = [
    "DAY",
    "RETENTION",
    "Choice",
    "DamagedError",
    "Feedback",
    "Item",
    "Key",
    "Memory",
    "Prompt",
    "Rating",
    "Review",
    "Session",
    "Store",
    "chosen",
    "items_of",
    "next_due",
    "open_or_replace",
    "rating_of",
]
