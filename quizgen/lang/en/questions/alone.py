"""Questions for what alone may or must be so: "Only pilots may enter" says who, and nobody else."""

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.who import is_person
from quizgen.model import Clause, Phrase

ONLY = "only "

_MODALS = lexicon.words("modals")
_PEOPLE = lexicon.words("people_nouns") | {"personnel", "staff"}

Asking = tuple[Form, str | None, str]


def is_alone(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is the only subject that may or must do, or be, what the clause says."""
    ruled = not _MODALS.isdisjoint(clause.auxiliaries)
    return phrase is clause.subject and ruled and phrase.text.lower().startswith(ONLY)


def is_bound_alone(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is asked for as the bound of a rule: "may only be used for repairs"."""
    ruled = not _MODALS.isdisjoint(clause.auxiliaries)
    return ruled and clause.adverb == ONLY.strip() and phrase.preposition == "for"


def asked_alone(clause: Clause, phrase: Phrase) -> Asking:
    """ "Who may enter the vault?", "Which tools must be used?" """
    words = phrase.text.split()[1:]
    if is_person(phrase) or phrase.head.lower() in _PEOPLE:
        wh = "Who"
    else:
        wh = f"Which {words[-1]}" if _is_described(words) else "What"
    return "doing", ask(clause, wh, phrase), phrase.text


def _is_described(words: list[str]) -> bool:
    """Whether a noun stands behind one word that tells which: "approved tools"."""
    return len(words) == 2 and words[-1].islower() and words[-1].endswith("s")
