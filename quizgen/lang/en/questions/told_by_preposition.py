"""What verbs that say little alone are told by: "flax comes from the fields"."""

from quizgen.model import Clause, Phrase

_TOLD_BY = {
    "begin": {"with"},
    "come": {"from"},
    "end": {"with"},
    "get": {"from"},
    "name": {"after"},
    "start": {"with"},
    "take": {"from"},
}
"""Verbs that say little, and the preposition with which they do: "lime comes from shells"."""

_TAKING = frozenset({"get", "take"})
"""Of these, the ones that need to be told what: "sedges get their water from the bog"."""


def is_told_by(clause: Clause, phrase: Phrase) -> bool:
    """Whether a preposition makes a verb that says little say from what, or after whom."""
    beside = {one.role for one in clause.complements if one is not phrase}
    whole = beside == {"object"} if clause.lemma in _TAKING else not beside
    told = phrase.preposition in _TOLD_BY.get(clause.lemma, ()) and whole
    return told and not _is_mentioned(clause.subject)


def _is_mentioned(subject: Phrase) -> bool:
    """Whether a subject of one word is a thing that only the text tells: "the illness"."""
    return subject.text.lower().startswith("the ") and subject.text.count(" ") == 1


BETWEEN = frozenset({"range", "vary"})
"""Verbs that say nothing without both ends."""


def is_one_end(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is one end of what a verb tells by both: "ranges from mud | to sand"."""
    return clause.lemma in BETWEEN and phrase.preposition in ("from", "to")
