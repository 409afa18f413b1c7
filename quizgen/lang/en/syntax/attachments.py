"""What a parser hangs on the verb and belongs to the object before it.

"The board keeps a list naming shops | from earlier years" says from when the shops are, and "uses
plates | in the wall that have a seam" which plates: nobody keeps from years, and no wall have.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependent, token_after
from quizgen.lang.en.labels import NOUNS, PLURAL_TAGS, RELATIVE_TAGS, TIMES
from quizgen.lang.en.syntax.constituents import Part

_OF_NOUNS = frozenset({"about", "from", "of", "on"})
"""Prepositions of a phrase that tells of the noun before it, and seldom where a verb is."""

_OF_MANY = frozenset({"are", "have", "were"})


def with_own_phrases(parts: Sequence[Part]) -> list[Part]:
    """The complements of a verb, a phrase that tells of the object before it joined to that."""
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        if last is not None and _tells_of_object(part, last):
            joined[-1] = replace(last, tokens=[*last.tokens, *part.tokens])
        else:
            joined.append(part)
    return joined


def _tells_of_object(part: Part, before: Part) -> bool:
    beside = before.tokens[-1].i + 1 == part.tokens[0].i and before.role == "object"
    phrase = part.role == "oblique" and part.preposition is not None and not part.comma
    if not (beside and phrase) or part.head.ent_type_ in TIMES:
        return False
    return any(told(part, before) for told in (_ends_in_deed, _is_many, _is_of_relation))


def _ends_in_deed(part: Part, before: Part) -> bool:
    """Whether an object ends in what something it names does: "a list naming shops"."""
    noun = before.tokens[-1]
    doing = noun.head.tag_ == "VBG" and noun.head.dep_ == "acl" and noun.dep_ == "dobj"
    return doing and part.preposition is not None and part.preposition.lower_ in _OF_NOUNS


def _is_of_relation(part: Part, before: Part) -> bool:
    """Whether an object is the bare noun for what two have: "improved relations | to the north"."""
    bare = len(before.tokens) == 1 and before.head.lemma_.lower() in _RELATIONS
    return bare and part.head.pos_ != "PROPN" and str(part.preposition).lower() in _BETWEEN


_RELATIONS = lexicon.words("relational_nouns")
_BETWEEN = frozenset({"between", "to", "with"})


def _is_many(part: Part, before: Part) -> bool:
    """Whether a clause on one thing has the verb of several: "the wall that have a seam"."""
    clause = dependent(part.head, "relcl")
    single = part.head.pos_ in NOUNS and part.head.tag_ not in PLURAL_TAGS
    return clause is not None and single and before.head.tag_ in PLURAL_TAGS and _agrees(clause)


def _agrees(clause: Token) -> bool:
    """Whether a relative clause says of several things what they are or have."""
    first = next((one for one in clause.subtree if one.tag_ in RELATIVE_TAGS), None)
    following = token_after(first) if first is not None else None
    return following is not None and following.lower_ in _OF_MANY
