"""Questions for what stands behind "by": who or what did it, or in which way it happened."""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.classed import kind_behind
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.prepositions import ask_with_preposition, without_preposition
from quizgen.lang.en.questions.verbs import taking_place
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
    by = phrase.preposition == "by" and phrase.text.startswith("by ") and not phrase.comma
    plain = by and not _GERUND.match(phrase.text) and clause.complements[-1] is phrase
    return plain and (_is_told_apart(clause) or _marks_a_kind(clause))


def _is_told_apart(clause: Clause) -> bool:
    passive = not _BE.isdisjoint(word.lower() for word in clause.auxiliaries)
    return passive and clause.lemma in _TELLING_APART


def _marks_a_kind(clause: Clause) -> bool:
    """Whether a clause says by what things of a kind are marked at any time."""
    passive = [one.lower() for one in clause.auxiliaries] == ["are"] and clause.lemma in _MARKING
    kind = clause.subject.plural and clause.subject.text.lower().split()[0] not in _DEFINITE
    beside = {one.role for one in clause.complements[:-1]}
    return passive and kind and beside <= {"adverb"}


_TELLING_APART = frozenset({"characterise", "characterize", "distinguish", "typify"})
_MARKING = frozenset(
    {"accompany", "cover", "enclose", "follow", "inhabit", "line", "mark", "power", "precede"}
) | {"protect", "surround"}
"""Verbs in the passive of a feature: "marshes are surrounded by reeds"."""

_BE = lexicon.words("forms_of_be")
_DEFINITE = lexicon.words("definite_determiners")


def asked_mark(clause: Clause, phrase: Phrase) -> Asking:
    """ "What are moors usually characterized by?" """
    bare = without_preposition(phrase)
    wh = kind_behind(bare, clause) or "What"
    return "oblique", ask_with_preposition(clause, wh, phrase), bare.text


def asked_way(clause: Clause, phrase: Phrase) -> Asking:
    """ "How was the harbour found? By accident"."""
    return "manner", ask(taking_place(clause, phrase), "How", phrase), phrase.text
