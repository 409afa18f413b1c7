"""Questions for what somebody stands ready to do: "What is the town committed to doing?"."""

import re
from collections.abc import Iterator

from quizgen.lang.base.wording import AskedCard
from quizgen.lang.en import lexicon
from quizgen.lang.en.phrases import as_answer
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.pointers import points_out
from quizgen.model import Clause, Fact, Slot

_BE = lexicon.words("forms_of_be")
_READY = lexicon.alternatives("ready_adjectives")
_READY_WORDS = lexicon.words("ready_adjectives")
_COMPLEMENTED = re.compile(
    rf"(?P<ready>(?:always |also |fully |\w+ly )?(?:{_READY})) to (?P<deed>.+)", re.IGNORECASE
)
_GERUND = re.compile(r"(?:\w+ly )?[a-z]+ing\b")
_INFINITIVE = re.compile(r"(?:\w+ly )?(?!the\b|an?\b|its\b|their\b|be\b)[a-z]+\b")
_STATES = frozenset({"be", "remain", "stand", "stay"})

_OWN = frozenset({"its", "their"})
"""What is the subject's, which the question names."""

RULE = "readiness"

FEWEST = 3
"""Words of a deed that is worth asking for."""

LONGEST = 40
"""Words of a deed that can be told."""


def readiness_questions(fact: Fact) -> Iterator[AskedCard]:
    """ "What is the harbour ready to do?", "What is it committed to doing?" """
    clause = fact.clause
    told = _told(clause) if clause is not None and _is_plain(clause) else None
    if clause is None or told is None:
        return
    ready, begun = told
    deed, phrase = _whole_deed(begun, fact), clause.complements[0]
    stem = ask(clause.model_copy(update={"complements": (phrase,)}), "What", phrase)
    if deed is None or stem is None:
        return
    doing = "doing" if _GERUND.match(deed) else "do"
    words = " ".join(filter(None, (stem[:-1], ready, f"to {doing}?")))
    yield AskedCard("doing", words, Slot(type="term", text=deed), as_answer(deed))


def _is_plain(clause: Clause) -> bool:
    """Whether a clause names its subject, and nothing before it but circumstances."""
    known = not points_out(clause.subject.text.lower().split())
    return known and bool(clause.complements) and all(one.optional for one in clause.fronted)


def _told(clause: Clause) -> tuple[str, str] | None:
    """What the subject is ("always ready", empty where the verb says it), and where a deed begins.

    A parser may read "is committed" as a passive.
    """
    first = clause.complements[0].text
    if not _BE.isdisjoint(clause.auxiliaries) and clause.verb in _READY_WORDS:
        return ("", first.removeprefix("to ")) if first.startswith("to ") else None
    found = _COMPLEMENTED.fullmatch(first) if clause.lemma in _STATES else None
    return (found["ready"], found["deed"]) if found is not None else None


def _whole_deed(deed: str, fact: Fact) -> str | None:
    """The deed with all that the statement says behind it; None where its sentence says more.

    The clause may end before a list does: "ready to mend roads | , to dig wells and ...".
    """
    said = fact.statement.text
    place = said.find(deed)
    whole = said[place:].rstrip(".") if place >= 0 else ""
    told = whole.split()
    quoted = " ".join(one.quote for one in fact.evidence)
    cut = f"{_last(whole)}, " in quoted
    opens = _GERUND.match(deed) or _INFINITIVE.match(deed)
    words = [word for word in whole.lower().split() if word not in _OWN]
    fits = FEWEST <= len(told) <= LONGEST and not points_out(words, pronouns=True)
    return whole if opens is not None and fits and not cut else None


def _last(deed: str) -> str:
    return " ".join(deed.split()[-2:])
