"""Which words a document writes with a capital inside its sentences, and which without.

The start of a sentence tells nothing. What stands there is small inside of another one, unless the
document shows, or the word itself does, that it is a name.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Token

from quizgen.lang.en.analysis.tree import token_after, token_before
from quizgen.lang.en.phrases import is_spelled

FEW = 4
"""How often a word is written small for each time that it has a capital in a name, at least."""


@dataclass(frozen=True, slots=True)
class Capitals:
    """The words written small but for few times, those that never are, and names of two words.

    All are in lower case, the second word of a name in the singular.
    """

    small: frozenset[str] = frozenset()
    great: frozenset[str] = frozenset()
    names: frozenset[tuple[str, str]] = frozenset()

    def keeps(self, first: Token) -> bool:
        """Whether the word that opens a sentence has its capital inside of one too."""
        if is_spelled(first.text) or first.lower_ in self.great:
            return True
        following = token_after(first)
        if following is None or first.pos_ in _SMALL or not _is_great(following):
            return False
        return _pair(first, following) in self.names or _is_of_one_name(first, following)


def _is_of_one_name(first: Token, second: Token) -> bool:
    """Whether two nouns, no names known, both have capitals: "Boat Gaps"; not "Baker Tuva Lim"."""
    joined = first.dep_ == "compound" and first.head.i == second.i
    return joined and second.is_title and not second.ent_type_


_SMALL = frozenset({"ADP", "DET"})
"""Words that are small before a name, though its bearers write them great: "The Mills"."""


def capitals_of(docs: Sequence[Doc]) -> Capitals:
    """The words of `docs` by how they are written inside sentences.

    What stands alone at the start of a sentence is neither small nor great.
    """
    small = Counter(token.text for doc in docs for token in doc if token.is_lower)
    capital = Counter(token.lower_ for doc in docs for token in doc[1:] if token.is_title)
    alone = {
        token.lower_ for doc in docs for token in doc[1:] if token.is_title and _stands_alone(token)
    }
    mostly = {word for word, number in small.items() if number > FEW * capital[word]}
    names = frozenset(_names(docs))
    people = {token.lower_ for doc in docs for token in doc[1:] if _ends_a_person(token)}
    return Capitals(frozenset(mostly), frozenset((alone | people) - small.keys()), names)


def _names(docs: Sequence[Doc]) -> Iterator[tuple[str, str]]:
    """Two words with capitals in a row, behind one without, inside of a sentence."""
    for doc in docs:
        for first, second in pairwise(doc[1:]):
            if _is_great(first) and _is_great(second) and doc[first.i - 1].is_lower:
                yield _pair(first, second)


def _pair(first: Token, second: Token) -> tuple[str, str]:
    return first.lower_, second.lower_.removesuffix("s")


def _is_great(word: Token) -> bool:
    return word.text[:1].isupper()


def _ends_a_person(word: Token) -> bool:
    """Whether a word is the last of a person's name, which alone names that person, too."""
    after = token_after(word)
    ends = after is None or not after.text[:1].isupper()
    return ends and word.is_title and word.ent_type_ == "PERSON"


def _stands_alone(word: Token) -> bool:
    """Whether a word with a capital is a name by itself, and no part of a longer one."""
    beside = (token_before(word), token_after(word))
    return not any(token is not None and token.is_title for token in beside)
