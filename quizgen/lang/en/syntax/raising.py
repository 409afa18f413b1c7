"""What something is said, or seems, to do, as a clause of its own: "is thought to spread by sea".

The main verb says no more than how sure or how usual it is, so that it helps the other one. It
stays in the clause as a helping verb does, and with it in each question: "By what is rust thought
to spread?".
"""

from collections.abc import Sequence

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents, has_dependent
from quizgen.lang.en.labels import AUXILIARIES, COMPARATIVE_TAGS, SUBJECTS_OF_ANY_KIND
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.complements import Dependents
from quizgen.lang.en.syntax.constituents import BrokenPhrase, Part
from quizgen.lang.en.syntax.subordination import is_conditional

_RAISING = lexicon.words("raising_verbs")
_HELD = lexicon.words("held_verbs")
_CHANGES = lexicon.words("nouns_of_change")
_ORIGINS = frozenset({"root", "conjunct"})
_SHARED = frozenset({"conj", "cc"})
_COMPARATIVES = lexicon.words("comparatives")


def raised(raw: RawClause) -> RawClause | None:
    """The clause of what the subject of `raw` is said, or seems, to do; None in other clauses."""
    left_open = raw.origin in _ORIGINS and raw.stance == "possible"  # others are facts themselves
    if not left_open or not (_is_raising(raw) or _is_held(raw)):
        return None
    done = _infinitive(raw)
    found = _told_of(raw, done) if done is not None else None
    if done is None or found is None:
        return None
    before = [*raw.auxiliaries, *raw.adverbs, raw.verb, *found.auxiliaries]
    return RawClause(
        verb=done,
        subject=raw.subject,
        origin=raw.origin,
        auxiliaries=sorted(before, key=lambda token: token.i),
        adverbs=found.adverbs,
        particle=found.particle,
        fronted=raw.fronted,
        complements=found.complements,
    )


def _told_of(raw: RawClause, done: Token) -> Dependents | None:
    """What is told of a deed, where that is no limit, aim or comparison."""
    if _is_limited(raw.verb) or _is_limited(done):
        return None
    try:
        found = _dependents(raw, done)
    except BrokenPhrase:
        return None
    aims = any(map(_is_infinitive, found.complements))
    return None if aims or _compares(found.complements) else found


def _is_raising(raw: RawClause) -> bool:
    changes = raw.subject.head.lemma_.lower() in _CHANGES  # "a rise in rent tends to": all it does
    return raw.verb.lemma_ in _RAISING and not raw.auxiliaries and not changes


def _is_held(raw: RawClause) -> bool:
    """Whether a passive says that something is taken to be so: "is thought", "has been found"."""
    passive = any(token.dep_ == "auxpass" for token in raw.auxiliaries)
    modal = any(token.tag_ == "MD" for token in raw.auxiliaries)
    return passive and not modal and raw.verb.lemma_ in _HELD


def _infinitive(raw: RawClause) -> Token | None:
    """The one infinitive with "to" behind the verb, which nothing stands before."""
    found = [child for child in dependents(raw.verb, {"xcomp"}) if child.i > raw.verb.i]
    if len(found) != 1 or has_dependent(found[0], SUBJECTS_OF_ANY_KIND | _SHARED):
        return None
    helpers = dependents(found[0], AUXILIARIES)
    first = min((helper.i for helper in helpers), default=-1)
    to = first == raw.verb.i + 1 and raw.verb.doc[first].lower_ == "to"
    return found[0] if to else None


def _is_limited(verb: Token) -> bool:
    """Whether a condition limits a verb, or something denies it."""
    denied = has_dependent(verb, {"neg"})
    return denied or any(is_conditional(clause) for clause in dependents(verb, {"advcl"}))


def _is_infinitive(part: Part) -> bool:
    """ "It tends to grow to endemic size": a parser may take "endemic" for a deed."""
    return part.role == "clause" and part.tokens[0].lower_ == "to"


def _compares(parts: Sequence[Part]) -> bool:
    """Whether it is the deed as a whole that sets a thing apart: "tends to hold more water"."""
    firsts = [part for part in parts if part.role in ("object", "attribute")][:1]
    return any(
        token.lower_ in _COMPARATIVES or token.tag_ in COMPARATIVE_TAGS
        for part in firsts
        for token in part.tokens[:2]
    )


def _dependents(raw: RawClause, done: Token) -> Dependents:
    """What depends on the infinitive, and what the parser has put under the verb behind it."""
    found = Dependents(done, raw.subject)
    behind = [child for child in raw.verb.children if child.i > done.i]
    for child in sorted((*done.children, *behind), key=lambda token: token.i):
        found.place(child)
    return found
