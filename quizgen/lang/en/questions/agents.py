"""Questions for what stands behind "by": who or what did it, or in which way it happened."""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.prepositions import ask_with_preposition, without_preposition
from quizgen.lang.en.questions.voice import in_active_voice
from quizgen.lang.en.questions.who import who_or_what
from quizgen.model import Clause, Phrase

_GERUND = re.compile(r"^by (?:\w+ly )?[a-z]+ing\b")

Asking = tuple[Form, str | None, str]


def is_agent(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase with "by" says what did what is told in the passive."""
    acting = phrase.role == "agent" or (phrase.role == "oblique" and phrase.preposition == "by")
    plain = acting and not phrase.comma and not _GERUND.match(phrase.text)
    ends = not any(one.role == "oblique" and not one.comma for one in clause.behind(phrase))
    opens = phrase.text.startswith("by ")  # and no "events in his life" is parted
    return plain and ends and opens and in_active_voice(clause, phrase) is not None


def asked_agent(clause: Clause, phrase: Phrase) -> Asking:
    """ "What crosses the valley?" """
    active = in_active_voice(clause, phrase)
    bare = without_preposition(phrase)
    stem = ask(active, who_or_what(bare), active.subject) if active else None
    return "subject", stem, bare.text


def is_mark_of_a_kind(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase with "by" says what something is told by: "is characterized by a shell"."""
    told = clause.lemma in _TELLING_APART and phrase.preposition == "by" and not phrase.comma
    passive = not _BE.isdisjoint(word.lower() for word in clause.auxiliaries)
    plain = phrase.role in ("agent", "oblique") and not _GERUND.match(phrase.text)
    return told and passive and plain and clause.complements[-1] is phrase


_TELLING_APART = frozenset({"characterise", "characterize", "distinguish", "typify"})
_BE = lexicon.words("forms_of_be")


def asked_mark(clause: Clause, phrase: Phrase) -> Asking:
    """ "What are moors usually characterized by?" """
    bare = without_preposition(phrase)
    return "oblique", ask_with_preposition(clause, "What", phrase), bare.text


def asked_way(clause: Clause, phrase: Phrase) -> Asking:
    """ "How was the harbour found? By accident"."""
    return "manner", ask(clause, "How", phrase), phrase.text
