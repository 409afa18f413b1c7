"""Clauses that say what is not, may be or will be, and still teach something that can be asked."""

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.tree import dependents, word_after
from quizgen.lang.en.labels import TIMES
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.subordination import is_conditional
from quizgen.model import Clause

_LIMITING = lexicon.words("restrictives")
_NOT = frozenset({"not", "never"})
_SPOKEN = lexicon.words("first_person_plural") | lexicon.words("second_person") | {"i"}

_TOLD = {"shall": "will"}
_ORIGINS = frozenset({"root", "conjunct"})
_NAMED = frozenset({"PERSON", "ORG", "NORP", "GPE"})


def is_taught(raw: RawClause) -> bool:
    """Whether a clause that is not asserted says something general, and all of it.

    What holds on a condition does not, without it; nor do plans of people and bodies.
    """
    if raw.origin not in _ORIGINS or raw.subject.head.lower_ in _SPOKEN:
        return False
    if any(is_conditional(clause) for clause in dependents(raw.verb, {"advcl"})):
        return False
    match raw.stance:
        case "negated":
            return _is_plainly_negated(raw)
        case "possible" | "planned":
            return _is_general(raw)
    return False


def is_promised(raw: RawClause, material: Material) -> bool:
    """Whether a speaker says what he will do: "I shall ask the Congress for two ships"."""
    if material.reading.speaker is None or raw.origin not in _ORIGINS:
        return False
    conditional = any(is_conditional(clause) for clause in dependents(raw.verb, {"advcl"}))
    own = raw.subject.head.text == "I" and raw.subject.head.i in material.replaced
    return own and raw.stance == "planned" and not conditional


def in_third_person(clause: Clause) -> Clause:
    """The clause of a promise as others tell it: with "will" where the speaker says "shall"."""
    told = tuple(_TOLD.get(word, word) for word in clause.auxiliaries)
    return clause.model_copy(update={"auxiliaries": told})


def _is_plainly_negated(raw: RawClause) -> bool:
    """Whether "not" or "never" in the verb group denies the whole clause, at any time."""
    denying = [token for token in raw.adverbs if token.dep_ == "neg"]
    if len(denying) != 1 or denying[0].lower_ not in _NOT:
        return False
    if not raw.auxiliaries or any(token.tag_ == "VBD" for token in raw.auxiliaries):
        return False
    corrected = any(child.lower_ == "but" for child in raw.verb.children)
    return word_after(denying[0]) not in _LIMITING and not corrected


def _is_general(raw: RawClause) -> bool:
    """Whether a clause with a modal is about a kind of thing, at no particular time."""
    tokens = [token for part in raw.parts for token in part.tokens]
    dated = any(token.ent_type_ in TIMES for token in tokens)
    modal = any(token.tag_ == "MD" for token in raw.auxiliaries)
    return modal and not dated and raw.subject.head.ent_type_ not in _NAMED
