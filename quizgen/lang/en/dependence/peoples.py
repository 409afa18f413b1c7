"""One of a people, whom only the text before tells from others: "the Persian grew wary"."""

from spacy.tokens import Token

from quizgen.lang.en.dependence.passage import Passage
from quizgen.lang.en.gazetteer import nationalities
from quizgen.lang.en.labels import SUBJECTS

_OF_WHICH = frozenset({"prep", "relcl", "acl", "appos", "compound", "amod", "nummod", "conj"})
_PEOPLES = ("ch", "ese", "s", "sh")
"""Endings of words for a whole people: "the French", "the Chinese", "the Greeks", "the Swiss"."""


def is_one_of_a_people(token: Token, passage: Passage) -> bool:
    """Whether `token` is the article before one of a people, who did something once."""
    if token.lower_ != "the" or token.dep_ != "det":
        return False
    one = token.head
    acting = one.i == token.i + 1 and one.dep_ in SUBJECTS and one.head.tag_ == "VBD"
    if not acting or any(child.dep_ in _OF_WHICH for child in one.children):
        return False
    named = one.text in nationalities() or one.ent_type_ == "NORP"
    return named and not one.text.endswith(_PEOPLES)
