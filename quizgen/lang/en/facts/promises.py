"""What a speaker promises: "I shall ask the Congress for two ships"."""

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.tree import dependents
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.subordination import is_conditional
from quizgen.model import Fact

_ORIGINS = frozenset({"root", "conjunct"})
_NAMED = frozenset({"ORG", "GPE", "NORP"})
_TOLD = {"shall": "will"}
_WE = lexicon.words("first_person_plural")


def is_promised(raw: RawClause, material: Material) -> bool:
    """Whether a speaker says what he, his side or somebody named will do, on no condition."""
    if material.reading.speaker is None or raw.origin not in _ORIGINS or raw.stance != "planned":
        return False
    if any(is_conditional(clause) for clause in dependents(raw.verb, {"advcl"})):
        return False
    return _speaks(raw, material) or _is_announced(raw)


def _speaks(raw: RawClause, material: Material) -> bool:
    head = raw.subject.head
    return head.text == "I" and head.i in material.replaced


def _is_announced(raw: RawClause) -> bool:
    """Whether the speaker says it of "us", or of a country or body by its name."""
    head = raw.subject.head
    return head.lower_ in _WE or head.ent_type_ in _NAMED


def as_promised(fact: Fact, raw: RawClause, material: Material) -> Fact:
    """The fact as others tell it, where it is a promise: "will" for "shall", with whose word it is.

    Of what the speaker says of himself, the statement names him.
    """
    if not is_promised(raw, material):
        return fact
    speaker = None if _speaks(raw, material) else material.reading.speaker
    clause = fact.clause
    if clause is not None:
        told = tuple(_TOLD.get(word, word) for word in clause.auxiliaries)
        clause = clause.model_copy(update={"auxiliaries": told})
    attribution = fact.attribution or speaker
    return fact.model_copy(update={"clause": clause, "attribution": attribution})
