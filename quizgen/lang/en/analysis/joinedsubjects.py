"""Two subjects of one verb that the parser left unjoined: "the level of the pond and the fee rise".

The second goes on from the first, or from a noun in it; or it only says more of the first.
"""

from spacy.tokens import Token

from quizgen.lang.en.analysis.tree import dependents, has_dependent, token_after, token_before
from quizgen.lang.en.labels import (
    AUXILIARIES,
    NOUNS,
    PLURAL_TAGS,
    PRESENT_TAGS,
    SINGULAR_TAGS,
    VERBS,
)

_ALL = frozenset({"all", "both", "each"})
_OF_MANY = _ALL | {"many", "most", "some", "several", "even", "especially", "particularly"}


def join_subjects(noun: Token, other: Token, verb: Token) -> None:
    """Make of two subjects before a verb one, where words and marks between them tell how."""
    joint = token_before(other.left_edge)
    if _is_the_word(other, noun) or _is_among(other, noun, verb):
        other.head, other.dep_ = noun, "appos"
    elif _opens_the_rest(other, noun):
        other.head, other.dep_ = noun, "conj"
    elif joint is not None and _joins(joint, noun, other):
        first = _first_of_two(joint, noun, verb)
        if first is not None:
            other.head, other.dep_ = first, "conj"
            joint.head, joint.dep_ = first, "cc"


def _joins(joint: Token, noun: Token, other: Token) -> bool:
    """Whether "and" joins a second subject to the first: "the level of tolls and the fee rise".

    A lone comma before it may part two clauses, of which the first lost its verb.
    """
    before = token_before(noun.left_edge)
    torn = before is not None and before.pos_ in VERBS  # "when it reaches | 5 degrees C, ..."
    if torn or joint.lower_ not in ("and", "or") or joint.i < noun.i or other.tag_ == "PRP":
        return False
    commas = sum(token.text == "," for token in joint.doc[noun.i : joint.i])
    comma = token_before(joint)
    parted = comma is not None and comma.text == ","
    return not parted or commas > 1 or _is_closed(other)


def _is_closed(noun: Token) -> bool:
    """Whether a comma ends what a noun heads."""
    last, after = noun.right_edge, token_after(noun.right_edge)
    return last.text == "," or (after is not None and after.text == ",")


def _first_of_two(joint: Token, noun: Token, verb: Token) -> Token | None:
    """What the second of two subjects goes on from: the first, or a noun in it, by the verb.

    "The link between the gate and the bell | is"; "the link and the bell | are".
    """
    inner = _noun_in(noun, joint.head)
    several = _is_several(min([verb, *dependents(verb, AUXILIARIES)], key=lambda token: token.i))
    single = noun.tag_ in SINGULAR_TAGS
    if several is None or not single:
        return None if several is False else inner or noun
    return noun if several else inner


def _noun_in(noun: Token, inner: Token) -> Token | None:
    """The noun `inner` where it is below `noun`; else None."""
    below = inner.i != noun.i and inner in list(noun.subtree)
    return inner if below and inner.pos_ in NOUNS else None


def _is_several(verb: Token) -> bool | None:
    """Whether a finite verb is that of several; None where its form does not show it."""
    if verb.lower_ in ("was", "were"):
        return bool(verb.lower_ == "were")
    return verb.tag_ == "VBP" if verb.tag_ in PRESENT_TAGS else None


def _is_among(other: Token, noun: Token, verb: Token) -> bool:
    """Whether a second subject only says how many are meant: "ropes, many of them old, | tore"."""
    comma = token_before(other.left_edge)
    opened = other.left_edge.lower_ in _OF_MANY and noun.tag_ in PLURAL_TAGS
    within = noun.i < other.i < verb.i and comma is not None and comma.text == ","
    return opened and within and (_is_closed(other) or other.lower_ in _ALL)


def _opens_the_rest(other: Token, noun: Token) -> bool:
    """Whether a second subject goes on to a third with "and": "Ada, Ben, and Carl | rowed"."""
    comma = token_before(other.left_edge)
    listed = has_dependent(other, {"cc"}) and has_dependent(other, {"conj"})
    named = noun.pos_ in ("NUM", "PROPN") and other.pos_ == "PROPN" and noun.i < other.i
    return listed and named and comma is not None and comma.text == ","


def _is_the_word(name: Token, noun: Token) -> bool:
    """Whether a noun is the word or the like that stands behind it: "the word "lock" means"."""
    opened = token_before(name)
    quoted = opened is not None and opened.text == '"' and name.i == noun.i + 2
    near = quoted or name.i == noun.i + 1
    return near and noun.lower_ in ("word", "term", "name") and name.pos_ in NOUNS
