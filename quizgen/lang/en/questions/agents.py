"""Questions for what stands behind "by": who or what did it, or in which way it happened."""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.prepositions import without_preposition
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


def asked_way(clause: Clause, phrase: Phrase) -> Asking:
    """ "How was the harbour found? By accident"."""
    return "manner", ask(clause, "How", phrase), phrase.text


_DEFINITE = lexicon.words("definite_determiners")
_MARKING = frozenset(
    {"accompany", "characterise", "characterize", "cover", "distinguish", "enclose", "follow"}
) | {"inhabit", "line", "mark", "power", "precede", "protect", "surround"}
"""Verbs in the passive of a feature: "heaths are characterized by poor soil"."""


def is_feature(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase with "by" says what marks a kind of things."""
    beside = {one.role for one in clause.complements if one is not phrase}
    plain = phrase.text.startswith("by ") and not phrase.comma and beside <= {"adverb"}
    return plain and not _GERUND.match(phrase.text) and _marks_a_kind(clause)


def _marks_a_kind(clause: Clause) -> bool:
    """Whether a clause says by what things of a kind are marked at any time."""
    passive = [one.lower() for one in clause.auxiliaries] == ["are"] and clause.lemma in _MARKING
    kind = clause.subject.plural and clause.subject.text.lower().split()[0] not in _DEFINITE
    return passive and kind


def asked_feature(clause: Clause, phrase: Phrase) -> Asking:
    """ "What are heaths characterized by?" """
    stem = ask(clause, "What", phrase)
    return "oblique", f"{stem[:-1]} by?" if stem else None, without_preposition(phrase).text
