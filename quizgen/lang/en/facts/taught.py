"""Clauses that say what is not, may be or will be, and still teach something that can be asked."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents, word_after
from quizgen.lang.en.labels import TIMES
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.coordination import verbs_that_follow, verbs_that_lead
from quizgen.lang.en.syntax.subordination import is_conditional

_APPOINTING = lexicon.words("appointing_verbs")
_LIMITING = lexicon.words("restrictives")
_INTENDING = lexicon.words("intending_verbs")
_NOT = lexicon.words("negative_adverbs")
_RULING = lexicon.words("ruling_verbs")
_OF_OTHERS = frozenset({"expect", "need", "want"})
_SPOKEN = lexicon.words("first_person_plural") | lexicon.words("second_person") | {"i"}

_ORIGINS = frozenset({"root", "conjunct"})
_SUBORDINATE = frozenset({"advcl", "ccomp"})
_BODIES = frozenset({"ORG", "GPE"})
_NAMED = frozenset({"PERSON", "ORG", "NORP", "GPE"})


def is_taught(raw: RawClause) -> bool:
    """Whether a clause that is not asserted says something general, and all of it.

    What holds on a condition does not, without it; a plan is one where its verb stays in it.
    """
    if raw.origin not in _ORIGINS or raw.subject.head.lower_ in _SPOKEN:
        return False
    if any(is_conditional(clause) for clause in _subordinate_clauses(raw)):
        return False
    if is_ruled(raw):
        return True
    match raw.stance:
        case "negated":
            return _is_plainly_negated(raw)
        case "possible" | "planned":
            told = _is_general(raw) or _says_what_is_intended(raw)
            return told or is_appointed(raw) or is_announced(raw)
    return False


def is_appointed(raw: RawClause) -> bool:
    """Whether somebody, by name, is to have an office: "Ana Souza will serve as head"."""
    helpers = [token.lower_ for token in raw.auxiliaries]
    takes = raw.verb.lemma_ in _APPOINTING and helpers == ["will"] and raw.origin == "root"
    subject = raw.subject.head
    named = subject.ent_type_ == "PERSON" and subject.pos_ == "PROPN"
    return takes and named and bool(raw.complements)


def is_announced(raw: RawClause) -> bool:
    """Whether a body or a country, by name, is to do something: "NASA will open a museum"."""
    helpers = [token.lower_ for token in raw.auxiliaries]
    does = helpers == ["will"] and raw.verb.lemma_ not in ("be", "have")
    subject = raw.subject.head
    named = subject.ent_type_ in _BODIES and subject.pos_ == "PROPN"
    return does and named and bool(raw.complements)


def _subordinate_clauses(raw: RawClause) -> Iterator[Token]:
    """The clauses under the verb, and under those that it is coordinated with."""
    for verb in (raw.verb, *verbs_that_lead(raw.verb), *verbs_that_follow(raw.verb)):
        yield from dependents(verb, _SUBORDINATE)


def is_ruled(raw: RawClause) -> bool:
    """Whether the passive says what somebody has to do: "are expected to reply"."""
    passive = any(token.dep_ == "auxpass" for token in raw.auxiliaries)
    told = any(part.role == "clause" for part in raw.parts)
    return passive and told and raw.verb.lemma_ in _RULING and raw.stance == "possible"


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


def _says_what_is_intended(raw: RawClause) -> bool:
    """Whether the verb itself says that something is only planned or usual: "intends to build"."""
    infinitives = dependents(raw.verb, {"xcomp", "advcl", "ccomp"})
    return raw.verb.lemma_ in _INTENDING | _OF_OTHERS and any(
        child.dep_ == "aux" and child.lower_ == "to"
        for verb in infinitives
        for child in verb.children
    )
