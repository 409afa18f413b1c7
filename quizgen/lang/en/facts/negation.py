"""Whether a verb keeps the rest of its sentence from saying what is so."""

from spacy.tokens import Token


def is_negated(verb: Token) -> bool:
    """Whether a verb has a negation or a modal: "is not", "may be"."""
    return any(child.dep_ == "neg" or child.tag_ == "MD" for child in verb.children)
