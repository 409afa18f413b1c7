"""The nouns that clauses with "which" or "that" are about, where the parser took another.

"For rail freight capacity which grew": "capacity" is no adverb. "A steppe is found in lands that
border the sea": a steppe alone "borders" it. `antecedents` is a component of the spaCy pipeline:
components alone may write into a parse.
"""

from spacy.language import Language
from spacy.tokens import Doc, Token

from quizgen.lang.en.analysis.tree import has_dependent, token_before
from quizgen.lang.en.labels import NOUNS

COMPONENT = "quizgen_antecedents"
"""The name under which spaCy knows the component."""


@Language.component(COMPONENT, requires=["token.tag", "token.dep"], assigns=["token.dep"])
def antecedents(doc: Doc) -> Doc:
    """`doc`, relative clauses set to the noun right before them where no other can be meant."""
    for relative in doc:
        noun = token_before(relative) if _opens_a_relative_clause(relative) else None
        if noun is None:
            continue
        if noun.dep_ == "advmod" and noun.tag_ == "RB" and relative.lower_ == "which":
            _make_head(noun, relative.head)
        elif relative.dep_ == "nsubj" and _agrees_with_nearer(relative.head, noun):
            relative.head.head, relative.head.dep_ = noun, "relcl"
    return doc


def _opens_a_relative_clause(word: Token) -> bool:
    return word.lower_ in _RELATIVES and word.dep_ in _ROLES and word.head.dep_ in _MODIFYING


def _agrees_with_nearer(verb: Token, noun: Token) -> bool:
    """Whether the noun right before a clause has the number of its verb, and its head has not."""
    farther = verb.head
    numbers = _NUMBERS.get(verb.tag_)
    if numbers is None or noun.i == farther.i or has_dependent(farther, {"conj"}):
        return False
    own, other = numbers
    return farther.tag_ == other and noun.tag_ == own


_RELATIVES = frozenset({"that", "which"})
_MODIFYING = frozenset({"acl", "relcl"})
_ROLES = frozenset({"nsubj", "nsubjpass", "dobj"})
_NUMBERS = {"VBP": ("NNS", "NN"), "VBZ": ("NN", "NNS")}
"""The tag of a noun that a verb of this tag has for its subject, and of one that it has not."""


def _make_head(noun: Token, verb: Token) -> None:
    """Make a word the head of the noun right before it, of which the clause of `verb` tells."""
    before = token_before(noun)
    if before is None or before.pos_ not in NOUNS:
        return
    above, label = before.head, before.dep_
    for child in list(before.children):
        if child.i < before.i:
            child.head = noun
    noun.head, noun.dep_, noun.tag_, noun.pos_ = above, label, "NN", "NOUN"
    before.head, before.dep_ = noun, "compound"
    verb.head = noun
