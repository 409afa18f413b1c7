"""Items of lists that the parser took for appositions, told by the list: "of oak, ash, and elm"."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents, has_dependent, token_before
from quizgen.lang.en.labels import COMMON_NOUN_TAGS, PROPER_NOUN_TAGS

_ARTICLES = lexicon.words("articles")

MANY = 4
"""Things: so many with commas between them and a last "and" are a list, whatever they are."""

FEWEST = 3

_COUNTING = frozenset({"nummod", "det", "predet"})
_PLACES = frozenset({"GPE", "LOC"})
_CONTAINING = frozenset({"include", "comprise"})


def is_item(second: Token) -> bool:
    """Whether what was taken for an apposition is the second thing of a list.

    Four things are a list, but for what says which "several gates" are meant; so are three of one
    form with a comma before "and". A place behind a place says where that is: "Porto, Portugal".
    """
    first = second.head
    if second.i < first.i or not _is_parted(second) or _says_which(second, first):
        return False
    items = [first, *_chain(second), *(one for one in _chain(first) if one.i > second.i)]
    return len(items) >= FEWEST and _is_joined(items[-1]) and _is_list(items)


def _is_list(items: list[Token]) -> bool:
    first = items[0]
    if len(items) >= MANY:
        return not (first.tag_ in ("NNS", "NNPS") and has_dependent(first, _COUNTING))
    return _before_joint(items[-1]) == "," and _are_alike(items)


def _is_parted(noun: Token) -> bool:
    comma = token_before(noun.left_edge)
    return comma is not None and comma.text == ","


def _says_which(second: Token, first: Token) -> bool:
    """Whether it says where a place is, or is announced: "the four rules, namely, peace, ..."."""
    announced = any(word.lower_ == "namely" for word in second.lefts)
    return announced or _is_where(second, first)


def _is_where(second: Token, first: Token) -> bool:
    return first.ent_type_ in _PLACES and second.ent_type_ in _PLACES


def _chain(noun: Token) -> Iterator[Token]:
    """The things coordinated with a noun, each with the one before it; `noun` too if set off."""
    if noun.dep_ == "appos":
        yield noun
    for other in dependents(noun, {"conj"}):
        yield other
        yield from _chain(other)


def _is_joined(last: Token) -> bool:
    """Whether "and" or "or" stands before the last thing."""
    joint = token_before(last.left_edge)
    return joint is not None and joint.dep_ == "cc"


def _before_joint(last: Token) -> str:
    joint = token_before(last.left_edge)
    before = token_before(joint) if joint is not None else None
    return before.text if before is not None else ""


def _are_alike(items: list[Token]) -> bool:
    """Whether things are all names, all numbers or all bare nouns, or all that a whole includes."""
    if all(item.tag_ == "CD" for item in items):
        return True
    words = [_opening(item) for item in items]
    if set(words) == {"the"}:
        return items[0].head.lemma_ in _CONTAINING and items[0].dep_ == "dobj"
    if any(words):
        return False
    names = all(item.tag_ in PROPER_NOUN_TAGS for item in items[:-1])
    common = all(item.tag_ in COMMON_NOUN_TAGS for item in items)
    return names or common


def _opening(noun: Token) -> str:
    """The article of a noun, empty where it is bare, and "another" with another determiner."""
    words = {child.lower_ for child in dependents(noun, {"det", "poss", "nummod"})}
    if not words:
        return ""
    found = words & _ARTICLES
    return found.pop() if len(words) == len(found) == 1 else "another"
