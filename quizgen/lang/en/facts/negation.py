"""Whether a verb keeps the rest of its sentence from saying what is so."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon

_DENYING = lexicon.words("limiting_adverbs") | lexicon.words("negatives")
_NEGATIVES = lexicon.words("negatives")
_FEW = lexicon.words("scarce_quantities")


def is_negated(verb: Token) -> bool:
    """Whether a verb has a negation, a limit or a modal: "is not", "is rarely", "may be"."""
    return any(
        child.dep_ == "neg" or child.tag_ == "MD" or child.lower_ in _DENYING
        for child in verb.children
    )


def is_of_none(noun: Token) -> bool:
    """Whether a noun phrase denies or limits what is said of it: "no fish", "hardly any fish"."""
    return any(
        token.dep_ == "neg" or token.lower_ in _DENYING or token.lower_ in _FEW
        for token in _opening(noun)
    )


def _opening(noun: Token) -> list[Token]:
    """The words of a noun phrase before the noun."""
    return [token for token in noun.subtree if token.i < noun.i]


def is_without(noun: Token) -> bool:
    """Whether a noun is what something lacks: "drugs without side effects"."""
    governor = noun.head if noun.dep_ == "pobj" else None
    return governor is not None and governor.lower_ in _NEGATIVES
