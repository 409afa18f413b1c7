"""What a clause is in its sentence: its main clause, a coordinate, relative or subordinate one."""

from collections.abc import Callable
from typing import Literal

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.labels import NOUNS, VERBS
from quizgen.lang.en.syntax.clefts import cleft_focus
from quizgen.lang.en.syntax.constituents import after_comma, tells_of_a_place
from quizgen.lang.en.syntax.splices import is_joined_by_comma
from quizgen.lang.en.syntax.subordination import is_factive

_LIST_PARTICIPLES = lexicon.words("list_participles")

Origin = Literal["root", "conjunct", "relative", "subordinate", "participle"]


def origin_of(verb: Token) -> Origin | None:
    """What the clause of `verb` is in its sentence; None where it says nothing by itself."""
    if verb.dep_ == "ROOT" or cleft_focus(verb):
        return "root"
    rule = _BY_DEPENDENCY.get(verb.dep_)
    return rule(verb) if rule is not None else None


def _coordinate(verb: Token) -> Origin | None:
    """A conjunct of the main verb or of that of a relative clause, directly or through others."""
    first = verb.head
    main = first.pos_ in VERBS and origin_of(first) in ("root", "conjunct", "relative")
    return "conjunct" if main else None


def _spliced(verb: Token) -> Origin | None:
    """A sentence that a comma alone parts from the next, which it seems to belong to."""
    return "root" if is_joined_by_comma(verb) else None


def _subordinate(verb: Token) -> Origin | None:
    return "subordinate" if is_factive(verb) else None


def _participle(verb: Token) -> Origin | None:
    """A passive participle that a comma sets off from a noun: "the bridge, built in 1890"."""
    opens = verb.tag_ == "VBN" and verb.left_edge.i == verb.i and after_comma(verb)
    says = opens and verb.lemma_ not in _LIST_PARTICIPLES and verb.head.pos_ in NOUNS
    return "participle" if says else None


def _relative(verb: Token) -> Origin | None:
    """A relative clause that a comma sets off, or one with "where" behind a name."""
    told = verb.head.pos_ in NOUNS and (after_comma(verb) or tells_of_a_place(verb))
    return "relative" if told and not _tells_of_the_name_above(verb) else None


def _tells_of_the_name_above(verb: Token) -> bool:
    """ "Duke William of Normandy, who": a name behind "of" is not who does it."""
    tie = verb.head.head
    named = tie.lower_ == "of" and verb.head.pos_ == tie.head.pos_ == "PROPN"
    return named and any(child.lower_ == "who" for child in verb.children)


_BY_DEPENDENCY: dict[str, Callable[[Token], Origin | None]] = {
    "ccomp": _spliced,
    "conj": _coordinate,
    "advcl": _subordinate,
    "acl": _participle,
    "relcl": _relative,
}
"""The rule for verbs that are not the main one, by what they are to their heads."""
