"""Whether somebody is barred from a deed: "Visitors may not bring dogs".

Of a thing, the same words say only what is impossible or not so: "The rope may not be long".
"""

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.who import is_person
from quizgen.model import Clause, Fact, Phrase

_DENIES = frozenset({"never", "not"})
_RULING = lexicon.words("required_modals") - {"ought"}
_PERMITTING = lexicon.words("permitting_modals")
_ACTING = lexicon.words("people_nouns") | lexicon.words("software_agents")


def is_banned(fact: Fact, clause: Clause) -> bool:
    """Whether a clause says what its subject must not do, or somebody may not do."""
    modal = clause.auxiliaries[0].lower() if len(clause.auxiliaries) == 1 else ""
    denied = fact.stance == "negated" and clause.adverb in _DENIES
    return denied and (modal in _RULING or is_barred(fact, clause))


def is_barred(fact: Fact, clause: Clause) -> bool:
    """Whether a clause says what people, or a program that acts for them, may not do."""
    denied = fact.stance == "negated" and clause.adverb in _DENIES
    modal = clause.auxiliaries[0].lower() if len(clause.auxiliaries) == 1 else ""
    return denied and modal in _PERMITTING and _can_be_let(clause.subject)


def _can_be_let(subject: Phrase) -> bool:
    head = subject.head.lower()
    return is_person(subject) or head in _ACTING or head.removesuffix("s") in _ACTING
