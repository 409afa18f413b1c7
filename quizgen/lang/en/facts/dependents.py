"""What depends on a word, by its label: questions that several fact rules ask of a parse."""

from spacy.tokens import Token

from quizgen.lang.en.analysis.material import Material


def root_of(material: Material) -> Token:
    """The main verb of the sentence, or what the parser takes for it."""
    return next(token for token in material.parsed.doc if token.dep_ == "ROOT")


def dependent(token: Token, label: str) -> Token | None:
    """The first word that depends on `token` by this label."""
    return next((child for child in token.children if child.dep_ == label), None)


def is_negated(verb: Token) -> bool:
    """Whether a negation or a modal keeps a verb from saying what is so."""
    return any(child.dep_ == "neg" or child.tag_ == "MD" for child in verb.children)
