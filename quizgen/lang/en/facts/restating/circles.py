"""People of a kind, whose view a text reports without a name: "Many sculptors believe that ..."."""

from collections.abc import Sequence

from spacy.tokens import Token

from quizgen.lang.en import lexicon

_OF_HOW_MANY = frozenset({"many", "most", "some"})
_TELLING = frozenset({"amod", "compound"})
_PEOPLE = (lexicon.words("people_nouns") | lexicon.words("person_nouns")) - {"people"}
_ENDINGS = ("ians", "ists")
_COMPARING = frozenset({"few", "later", "modern", "other", "recent", "such"})

LONGEST = 4
"""Words of a kind: "many early sea traders"."""


def are_of_a_kind(tokens: Sequence[Token]) -> bool:
    """Whether words name people of a kind, of whom nobody needs to know which: "geologists"."""
    head = tokens[-1]
    if head.tag_ not in ("NNS", "NNPS") or len(tokens) > LONGEST or not _is_of_people(head):
        return False
    return all(_tells_which(token, head) for token in tokens[:-1])


def _is_of_people(noun: Token) -> bool:
    known = noun.lemma_.lower() in _PEOPLE or noun.lower_ in _PEOPLE
    return known or noun.lower_.endswith(_ENDINGS)


def _tells_which(token: Token, head: Token) -> bool:
    telling = token.dep_ in _TELLING and token.head.i == head.i
    return (telling and token.lower_ not in _COMPARING) or token.lower_ in _OF_HOW_MANY
