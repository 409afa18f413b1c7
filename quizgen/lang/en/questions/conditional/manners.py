"""Questions for the way in which something has to be done: "How must new keys be cut? Slowly."."""

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.doing import is_rule
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause, Phrase

_MANNERS = lexicon.words("manner_adverbs")

Asking = tuple[Form, str | None, str]


def is_ruled_manner(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is the one way in which a rule has something done."""
    told = phrase.role == "adverb" and phrase.text.lower() in _MANNERS
    return told and is_rule(clause) and clause.adverb not in ("not", "never")


def asked_ruled_manner(clause: Clause, phrase: Phrase) -> Asking:
    """ "How must new keys be cut?" """
    return "manner", ask(clause, "How", phrase), phrase.text
