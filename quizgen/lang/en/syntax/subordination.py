"""What the word that opens a subordinate clause makes of it: a fact, a time, a condition."""

from collections.abc import Collection, Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents, has_dependent, subject_of
from quizgen.lang.en.labels import (
    AUXILIARIES,
    COMPARATIVE_TAGS,
    PRESENT_TAGS,
    SUBJECTS_OF_ANY_KIND,
    SUBORDINATORS,
    VERBS,
)

FACTIVE = lexicon.words("factive_subordinators")

_CONDITIONS = lexicon.words("conditions")
_INVERTED = lexicon.words("inverted_auxiliaries")
_LEADING = frozenset({"advcl", "ccomp"})
_SAYING = frozenset({"attr", "acomp", "prep", "advmod", "xcomp", "ccomp", "oprd"})
_LIMITS = frozenset({"until"})
_OCCASIONS = frozenset({"when", "whenever"})
_CHANGING = lexicon.words("changing_verbs")
_TIMES = lexicon.words("time_subordinators")
_WITH_WHEN = lexicon.words("nouns_with_when")


def is_factive(verb: Token) -> bool:
    """Whether a subordinate clause says what is so: "after they had met", not "if they meet"."""
    words = {mark.lower_ for mark in _marks(verb) if mark.i < verb.i}
    opened = not words.isdisjoint(FACTIVE) and words.isdisjoint(_CONDITIONS)
    general = not words.isdisjoint(_OCCASIONS | {"as"}) and not _is_past(verb)
    return opened and not general and not _is_predicate(verb)


def _is_past(verb: Token) -> bool:
    """Whether a verb tells what was: "when it fell", and not "when it falls" or "has fallen"."""
    return any(token.tag_ == "VBD" for token in (verb, *verb.lefts) if token.pos_ in VERBS)


def _is_predicate(verb: Token) -> bool:
    """Whether a clause is all that is said of a subject: "a thaw is when the ice melts"."""
    main = verb.head
    return (
        main.lemma_ == "be"
        and verb.i > main.i
        and not any(child.dep_ in _SAYING and child.i != verb.i for child in main.children)
    )


def is_temporal(verb: Token) -> bool:
    """Whether a subordinate clause says when: "before it sank"."""
    return _is_opened_by(verb, _TIMES)


def is_conditional(verb: Token) -> bool:
    """Whether a subordinate clause is a condition: "unless it rains", "were it to rain"."""
    return _is_opened_by(verb, _CONDITIONS) or _is_inverted(verb)


def _is_inverted(verb: Token) -> bool:
    """Whether a clause opens with the auxiliary before its subject (Quirk et al., 15.36)."""
    subject = subject_of(verb)
    first = verb.left_edge
    opens = first.lower_ in _INVERTED and (first.i == verb.i or first.head.i == verb.i)
    leads = verb.dep_ in _LEADING and verb.i < verb.head.i
    return leads and opens and subject is not None and subject.i > first.i


def is_occasion(verb: Token) -> bool:
    """Whether a subordinate clause says on what occasion: "when the valve opens"."""
    opened = _is_opened_by(verb, _OCCASIONS) or _goes_along(verb)
    opened = opened and not (_is_predicate(verb) or _goes_on(verb) or _tells_of_a_time(verb))
    return opened and has_dependent(verb, SUBJECTS_OF_ANY_KIND)


def _goes_on(verb: Token) -> bool:
    """Whether a comma before "when" makes it "and then": "It is warmed, when the wax melts"."""
    first = verb.left_edge
    return verb.i > verb.head.i and first.lower_ == "when" and first.nbor(-1).text == ","


def _tells_of_a_time(verb: Token) -> bool:
    """Whether "when" stands right behind the noun for a time that it tells of: "periods when"."""
    first = verb.left_edge
    before = first.nbor(-1) if first.i else None
    behind = before is not None and verb.i > verb.head.i and first.lower_ in _OCCASIONS
    return behind and before is not None and before.lemma_.lower() in _WITH_WHEN


def _goes_along(verb: Token) -> bool:
    """Whether a clause in front says with what change another goes: "as a cell grows, it"."""
    mark = next((mark for mark in _marks(verb) if mark.lower_ == "as"), None)
    leads = mark is not None and verb.i < verb.head.i and not is_likened(mark)
    return leads and is_present(verb) and is_present(verb.head) and _changes(verb)


def is_likened(mark: Token) -> bool:
    """Whether "as" only likens one thing to another: "just as a plant needs light, ..."."""
    return mark.i > 0 and mark.nbor(-1).lower_ in _LIKENING


_LIKENING = frozenset({"exactly", "just", "much", "precisely"})


def is_present(verb: Token) -> bool:
    """Whether a verb, the auxiliary of its passive or its modal is in the present tense."""
    return verb.tag_ in PRESENT_TAGS or any(
        helping.tag_ in PRESENT_TAGS | {"MD"} for helping in dependents(verb, AUXILIARIES)
    )


def _changes(verb: Token) -> bool:
    """Whether a verb tells of a change, by itself or by degrees: "is pressed harder"."""
    by_degrees = any(child.tag_ in COMPARATIVE_TAGS for child in verb.children)
    return by_degrees or verb.lemma_ in _CHANGING


def is_limit(verb: Token) -> bool:
    """Whether a subordinate clause says until when: "until it has dried"."""
    return _is_opened_by(verb, _LIMITS)


def opening(verb: Token) -> int:
    """The place of the word that makes the factive clause of `verb` subordinate; -1 without one."""
    return next((c.i for c in verb.children if c.lower_ in FACTIVE and c.i < verb.i), -1)


def _marks(verb: Token) -> Iterator[Token]:
    return (child for child in verb.children if child.dep_ in SUBORDINATORS)


def _is_opened_by(verb: Token, words: Collection[str]) -> bool:
    return any(mark.lower_ in words for mark in _marks(verb))
