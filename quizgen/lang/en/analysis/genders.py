"""The gender that a word shows: a pronoun, a noun for persons, a given name."""

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.discourse import Gender

_ANIMATE = lexicon.words("animate_pronouns")
_FEMININE = lexicon.words("feminine")
_FEMININE_NAMES = lexicon.words("feminine_given_names")
_FORMS_OF_ADDRESS = lexicon.words("forms_of_address")
_MASCULINE = lexicon.words("masculine")
_MASCULINE_NAMES = lexicon.words("masculine_given_names")
_MASCULINE_PRONOUNS = lexicon.words("masculine_pronouns")

OFTEN, MOST = 3, 4
"""How many pronouns of one gender, and how many times those of the other, make a text one's."""

_PRONOUN_TAGS = frozenset({"PRP", "PRP$"})


def gender_of(pronoun: str) -> Gender | None:
    """The gender of a personal pronoun in lower case; None where it shows none."""
    if pronoun not in _ANIMATE:
        return None
    return "masculine" if pronoun in _MASCULINE_PRONOUNS else "feminine"


def gender_of_noun(noun: str) -> Gender | None:
    """The gender that a noun for persons shows; None where it shows none."""
    if noun in _MASCULINE:
        return "masculine"
    return "feminine" if noun in _FEMININE else None


def gender_of_name(name: str) -> Gender | None:
    """The gender that a form of address or a given name shows; one word may be a surname."""
    first, *_ = name.split() or [""]
    addressed = gender_of_noun(first.lower())
    words = [word for word in name.split() if word not in _FORMS_OF_ADDRESS]
    if addressed is not None or len(words) < 2:
        return addressed
    if words[0] in _MASCULINE_NAMES:
        return "masculine"
    return "feminine" if words[0] in _FEMININE_NAMES else None


def main_gender(docs: Sequence[Doc]) -> Gender | None:
    """The gender of nearly all the pronouns for persons; None where there are few."""
    found = Counter(
        gender_of(token.lower_) for doc in docs for token in doc if token.tag_ in _PRONOUN_TAGS
    )
    men, women = found["masculine"], found["feminine"]
    if max(men, women) < max(OFTEN, MOST * min(men, women)):
        return None
    return "masculine" if men > women else "feminine"
