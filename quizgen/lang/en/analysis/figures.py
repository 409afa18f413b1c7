"""Who is only a figure of a story told in passing: "Ben and his son paddle out into the ocean".

A textbook opens with them, calls them by a given name, tells in the present tense what they do or
are like, or how old they are, and soon leaves them. Nothing about them is to be known.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.labels import PRESENT_TAGS, SUBJECTS

_GIVEN_NAMES = lexicon.words("feminine_given_names") | lexicon.words("masculine_given_names")
_PEOPLE = lexicon.words("kin") | lexicon.words("people_nouns") | lexicon.words("person_nouns")
_PEOPLES_ENDINGS = lexicon.entries("agent_suffixes")
_SAYING = lexicon.words("speech_verbs") | lexicon.words("judging_verbs")

LONGEST_STORY = 12
"""Sentences from the first to the last that name a figure: of others a text goes on to tell."""


def figures_of(docs: Sequence[Doc], title: str) -> frozenset[str]:
    """The names of figures, who have no other name in the document or its title.

    Whoever is named in a row with them is one of them.
    """
    places, others = defaultdict[str, list[int]](list), set(title.split())
    acting: set[str] = set()
    for number, doc in enumerate(docs):
        for token in doc:
            if token.pos_ != "PROPN":
                continue
            places[token.text].append(number)
            if _has_more_names(token) or _is_called_a_thing(token):
                others.add(token.text)
            elif _opens_a_story(token):
                acting.add(token.text)
    return frozenset(name for name in acting - others if _is_soon_left(name, places))


def _opens_a_story(token: Token) -> bool:
    """Whether somebody is told by an age, or acts before our eyes."""
    return _is_told_by_age(token) or (_is_given(token) and _acts_in_the_present(token))


def _is_given(token: Token) -> bool:
    """Whether a name, or one with which it stands in a row, is a person's given name."""
    return any(
        one.text in _GIVEN_NAMES and not place_class(one.text) for one in (token, *_row(token))
    )


def _row(token: Token) -> Iterator[Token]:
    """The words before a name with which it stands in a row, the nearest first."""
    while token.dep_ == "conj":
        token = token.head
        yield token


def _is_called_a_thing(token: Token) -> bool:
    """Whether a name is said to be something else than a person: "Alfred is a tool"."""
    if token.dep_ not in SUBJECTS or token.head.lemma_ != "be":
        return False
    said = dependents(token.head, {"attr"})
    return any(noun.tag_ == "NN" and not _means_a_person(noun.lemma_.lower()) for noun in said)


def _means_a_person(noun: str) -> bool:
    return noun in _PEOPLE or noun.endswith(_PEOPLES_ENDINGS)


def _has_more_names(token: Token) -> bool:
    """Whether another name stands beside a given name, as its surname or title does."""
    return any(
        0 <= place < len(token.doc) and token.doc[place].pos_ == "PROPN"
        for place in (token.i - 1, token.i + 1)
    )


def _acts_in_the_present(token: Token) -> bool:
    """Whether a name is, or is joined to, a subject in the present; "Ana argues" quotes Ana."""
    first = [token, *_row(token)][-1]
    verb = first.head
    acts = first.dep_ in SUBJECTS and verb.tag_ in PRESENT_TAGS
    return acts and verb.lemma_ not in _SAYING


def _is_told_by_age(token: Token) -> bool:
    """Whether a name is told by an age and no surname: "Ilse, a 40-year-old baker, had a cough"."""
    behind = token.doc[token.i + 1 :].text
    return _AGED.match(behind) is not None and _YEAR.search(token.doc.text) is None


_AGED = re.compile(
    r"(?:,| is| was) an? (?:[a-z]+ ){0,2}\d{1,3}[ -](?:day|month|week|year)s?[ -]old\b"
)
_YEAR = re.compile(r"\b(?:1\d{3}|20\d{2})\b")
"""A year, which is told of somebody who lived: "Mozart, aged 35, died in 1791"."""


def _is_soon_left(name: str, places: Mapping[str, Sequence[int]]) -> bool:
    return places[name][-1] - places[name][0] < LONGEST_STORY
