"""What a player needs: sessions and their schedule, grading, the words of a quiz, what was learned.

A player makes a `Session` of the items of its decks, shows each `Prompt`, and says what the
`Feedback` to an answer is. `Past` is for those who take what was learned elsewhere.
"""

from quizgen.grading import Grade, gap_options, grade, labels, shuffled
from quizgen.study import Choice, Feedback, Item, Prompt, Rating, Session, Store, chosen, items_of
from quizgen.study.options import Options, parse_options
from quizgen.study.past import Past, pasts
from quizgen.study.results import Answered, Results, check_results, write_results
from quizgen.study.sitting import chance, choice_of, now_ms, open_store, sitting
from quizgen.study.stats import stats_of
from quizgen.study.wording import (
    JUDGE,
    Role,
    asked,
    body,
    how_to,
    key,
    reasons,
    rich,
    span,
    summary,
    told,
    verdict,
)
from quizgen.terminal import harmless, wants_plain

__all__ = [
    "JUDGE",
    "Answered",
    "Choice",
    "Feedback",
    "Grade",
    "Item",
    "Options",
    "Past",
    "Prompt",
    "Rating",
    "Results",
    "Role",
    "Session",
    "Store",
    "asked",
    "body",
    "chance",
    "check_results",
    "choice_of",
    "chosen",
    "gap_options",
    "grade",
    "harmless",
    "how_to",
    "items_of",
    "key",
    "labels",
    "now_ms",
    "open_store",
    "parse_options",
    "pasts",
    "reasons",
    "rich",
    "shuffled",
    "sitting",
    "span",
    "stats_of",
    "summary",
    "told",
    "verdict",
    "wants_plain",
    "write_results",
]
