"""Lists that the parser took for appositions: "consists of a membrane, a nucleus and cytoplasm".

And appositions that it put to the wrong noun.

`serials` is a component of the spaCy pipeline: components alone may write into a parse.
"""

from spacy.language import Language
from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.listed import is_item
from quizgen.lang.en.analysis.objects import give_to_its_word
from quizgen.lang.en.analysis.tree import dependents, has_dependent, token_after, token_before

COMPONENT = "quizgen_serials"
"""The name under which spaCy knows the component."""

_LISTING = frozenset(lexicon.pairs("listing_verbs").values()) | {"consist", "compose", "divide"}
_INDEFINITE = lexicon.words("indefinite_articles")
_COMMON = frozenset({"NN", "NNS"})
_NOUN_TAGS = _COMMON | {"NNP", "NNPS"}


@Language.component(
    COMPONENT, requires=["token.tag", "token.dep"], assigns=["token.dep", "token.head"]
)
def serials(doc: Doc) -> Doc:
    """`doc`, what a verb of listing has as the second of three things coordinated with the first.

    "A membrane, a nucleus and cytoplasm" are three things, "a lawyer, the founder of the firm and
    its head" is one; only nouns of one form, with "a" or bare, are taken for a list. "One" takes up
    the noun beside it: "a harp is a kind of lute, one that stands".
    """
    for token in doc:
        if token.dep_ == "appos" and _coordinate(token):
            continue
        if token.lower_ == "one" and _is_beside_another(token):
            _take_up(token)
        elif token.dep_ == "dep" and token.tag_ in _COMMON:
            _set_beside(token)
        else:
            give_to_its_word(token)
    return doc


def _coordinate(second: Token) -> bool:
    """Make the second of a list coordinated with the first, with its comma; False if it is none."""
    if _goes_on_a_list(second) and _is_listed(second.head):
        second.dep_ = "conj"
        return True
    if is_item(second):
        second.dep_, second.left_edge.nbor(-1).head = "conj", second.head
        return True
    return False


def _set_beside(noun: Token) -> None:
    """Make a noun of no known place stand beside the noun before its comma: "ada, a language".

    It has "a" before it, or a comma behind it.
    """
    first = noun.left_edge
    comma = token_before(first)
    other = token_before(comma) if comma is not None and comma.text == "," else None
    after = token_after(noun.right_edge)
    told = first.lower_ in _INDEFINITE or (after is not None and after.text == ",")
    if other is not None and other.tag_ in _NOUN_TAGS and told:
        noun.head, noun.dep_ = other, "appos"


def _is_beside_another(one: Token) -> bool:
    """Whether "one" is an apposition, or the second of what a verb says that something is."""
    if one.dep_ == "attr":
        return any(other.i < one.i for other in dependents(one.head, {"attr"}))
    return one.dep_ == "appos"


def _take_up(one: Token) -> None:
    """Make the head of "one" the noun before its comma, where a verb is before its own."""
    comma = token_before(one)
    if comma is None or comma.text != ",":
        return
    noun = token_before(comma)
    between = one.doc[one.head.i : one.i]
    far = any(token.pos_ in ("VERB", "AUX") for token in between)
    if far and noun is not None and noun.tag_ in _COMMON and has_dependent(one, {"relcl"}):
        one.head, one.dep_, comma.head = noun, "appos", noun


def _goes_on_a_list(second: Token) -> bool:
    """Whether a noun is of the form of the one that it stands behind, and "and" follows it."""
    first = second.head
    plain = second.tag_ in _COMMON and first.tag_ in _COMMON and second.i > first.i
    joined = has_dependent(second, {"cc"}) and has_dependent(second, {"conj"})
    apart = second.left_edge.i and second.left_edge.nbor(-1).text == ","
    return plain and joined and bool(apart) and _article(first) == _article(second) != "the"


def _article(noun: Token) -> str:
    """ "a" for an indefinite article, empty without a determiner, else "the"."""
    words = [child.lower_ for child in dependents(noun, {"det", "poss", "nummod"})]
    if not words:
        return ""
    return "a" if _INDEFINITE.issuperset(words) else "the"


def _is_listed(noun: Token) -> bool:
    """Whether a verb of listing governs a noun, by itself or with a preposition."""
    governor = noun.head
    verb = governor.head if governor.dep_ == "prep" else governor
    return noun.dep_ in ("dobj", "pobj") and verb.lemma_ in _LISTING
