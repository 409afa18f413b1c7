"""Verbs that help another, and turn with "do" themselves: "Where does rust tend to spread?"."""

from collections.abc import Sequence

from quizgen.lang.en import lexicon
from quizgen.lang.en.wordforms import third_person
from quizgen.model import Clause

_BASES = lexicon.words("raising_verbs")
_REQUIRED = lexicon.words("required_modals")
_TURNED = {
    form: (do, base)
    for base in _BASES
    for form, do in ((base, "do"), (third_person(base), "does"), (f"{base}ed", "did"))
}


def is_raising(verb: str) -> bool:
    """Whether a helping verb is such a one in the plural of the present: "tend"."""
    return verb.lower() in _BASES


def is_raised(clause: Clause) -> bool:
    """Whether a clause says what is thought, or tends, to be so: "is thought to spread"."""
    return "to" in clause.auxiliaries[1:] and _REQUIRED.isdisjoint(clause.auxiliaries)


def with_do(clause: Clause) -> Sequence[str]:
    """The helping verbs of a clause, the first of which stands before the subject in a question."""
    first, *more = clause.auxiliaries
    turned = _TURNED.get(first.lower())
    return (*turned, *more) if turned else clause.auxiliaries
