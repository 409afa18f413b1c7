"""Words with a hyphen that the parser took for three: "The sub-group meets", "a re-entry".

It does so behind parts that seldom stand alone ("sub", "non", "cross"), and a clause then has three
subjects. `hyphens` is a component of the spaCy pipeline: components alone may write into a parse.
"""

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc, Token

COMPONENT = "quizgen_hyphens"
"""The name under which spaCy knows the component."""

_WORDS = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
_VERBS = frozenset({"VERB", "AUX"})
_BEFORE_NOUNS = frozenset({"det", "poss", "amod", "nummod", "compound", "nmod"})


@Language.component(
    COMPONENT,
    requires=["token.tag", "token.dep"],
    assigns=["token.tag", "token.dep", "token.pos"],
)
def hyphens(doc: Doc) -> Doc:
    """`doc`, the part before a hyphen and the hyphen made dependents of the part behind it."""
    for place in (doc.to_array("ORTH") == doc.vocab.strings.add("-")).nonzero()[0]:
        hyphen = doc[int(place)]
        if hyphen.dep_ != "punct" and 0 < hyphen.i < len(doc) - 1 and _joins(hyphen):
            _join(hyphen.nbor(-1), hyphen, hyphen.nbor())
    return doc


def _joins(hyphen: Token) -> bool:
    """Whether a hyphen stands inside of a word, and is no dash between two."""
    before, behind = hyphen.nbor(-1), hyphen.nbor()
    tight = not before.whitespace_ and not hyphen.whitespace_
    return tight and before.is_alpha and behind.is_alpha and behind.pos_ in _WORDS


def _join(before: Token, hyphen: Token, behind: Token) -> None:
    """Make one word of three tokens, in the place of the highest, which something else governs."""
    parts = (before, hyphen, behind)
    top = _highest(parts)
    if top is not behind:
        behind.head, behind.dep_ = (behind if top.head == top else top.head), top.dep_
    below = [child for one in (before, hyphen) for child in one.children if child not in parts]
    for child in (*below, *_astray(before, behind)):
        child.head = behind
    before.head, before.dep_ = behind, "advmod" if behind.pos_ == "VERB" else "compound"
    hyphen.head, hyphen.dep_, hyphen.tag_, hyphen.pos_ = behind, "punct", "HYPH", "PUNCT"


def _highest(parts: Sequence[Token]) -> Token:
    """The part below no other: the last of several, or the first behind its preposition."""
    high = [one for one in parts if not any(above in parts for above in one.ancestors)]
    return high[0] if high[0].dep_ == "pobj" else high[-1]


def _astray(before: Token, behind: Token) -> list[Token]:
    """What stands before a noun and was given to its verb: "The" of "The sub-group meets"."""
    above = behind.head
    if above == behind or above.pos_ not in _VERBS:
        return []
    return [one for one in above.lefts if one.dep_ in _BEFORE_NOUNS and one.i < before.i]
