"""Learning: sessions without an interface, spaced repetition, and the progress that is kept.

| module | holds |
|---|---|
| `options` | what a player is asked to do, checked |
| `sitting` | what there is to ask now, before the first question |
| `items` | questions with whose progress is whose, and the order in which they are asked |
| `session` | asking, grading, scheduling and taking back, one question at a time |
| `wording` | what a quiz says, as lines with roles |
| `memory` | how well a question is remembered, and when it is due (FSRS) |
| `store` | the review log, and the state of each question, in one SQLite file |
| `migrations` | the tables of that file, version by version |
| `opening` | that file opened although it is damaged, or cannot be written |
| `place` | where that file is |
| `past` | what was learned, for programs that continue it elsewhere |
| `transfer` | the review log as JSON, out and in |
| `results` | the results of an exam, as files |
| `stats`, `stats_text`, `stats_html` | figures of the log, and how they are shown |
"""

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
