"""Whose "our" is in a speech whose speaker acts for a country: "Brazil will open our market"."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.replacements import Replacement, Substitution
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import root_of, subject_of
from quizgen.lang.en.coreference.countries import means_both
from quizgen.lang.en.gazetteer import place_class

_EVERYBODYS = lexicon.words("everybodys_things") | lexicon.words("units_of_time") | {"time"}
_NOT_FOR_IT = lexicon.words("bodies_named_by_country")
_OWN_STATES = lexicon.words("own_states")


def own_country(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """The country for "our country", where the office of the speaker names it."""
    country = country_of(reading.speaker)
    for token in parsed.doc if country is not None else ():
        if _is_our(token) and token.head.i == token.i + 1 and token.head.lower_ in _OWN_STATES:
            yield [token, token.head], Replacement(country or "", "place")


def owners(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """ "Its" or "their" for "our", where the subject is the country or countries of the speaker."""
    if reading.speaker is None:
        return
    subject = subject_of(root_of(parsed.doc))
    word = _their_word(subject, reading) if subject is not None else None
    for token in parsed.doc if word is not None else ():
        if _is_our(token) and subject is not None and _is_theirs(token, subject):
            yield [token], Replacement(word or "")


def country_of(speaker: str | None) -> str | None:
    """The country that an office names: of "the President of the Republic of Brazil", "Brazil".

    The head of a body that is only called after a country does not speak for it.
    """
    office, _, place = (speaker or "").rpartition(" of ")
    country = place.removeprefix("the ")
    acts = _NOT_FOR_IT.isdisjoint(office.lower().split())
    return country if acts and place_class(country) == "country" else None


def _their_word(subject: Token, reading: Reading) -> str | None:
    if means_both(subject):
        return "their"
    country = country_of(reading.speaker)
    alone = not any(child.dep_ == "conj" for child in subject.children)
    name = subject.doc[subject.left_edge.i : subject.i + 1].text
    name = name.removeprefix("The ").removeprefix("the ")
    return "its" if name == country and alone else None


def _is_our(token: Token) -> bool:
    return token.lower_ == "our" and token.dep_ == "poss"


def _is_theirs(our: Token, subject: Token) -> bool:
    """Whether "our" stands behind the subject and is of no thing that all people have."""
    return our.i > subject.i and our.head.lemma_.lower() not in _EVERYBODYS
