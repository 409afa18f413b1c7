"""Times that depend on another time: a month without its year, "last year", "soon"."""

import re

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.states import times_a_state
from quizgen.lang.en.analysis.tree import dependents, word_before
from quizgen.lang.en.dates import MONTHS
from quizgen.lang.en.dependence.likeness import is_at_one_time
from quizgen.lang.en.dependence.passage import Passage
from quizgen.lang.en.labels import AUXILIARIES, SUBJECTS
from quizgen.lang.en.relative_time import RELATIVE, may_be_relative

_COORDINATORS = lexicon.words("coordinators")
_INDEFINITE = lexicon.words("indefinite_articles")
_FORMER_STATE_ADVERBS = lexicon.words("former_state_adverbs")
_TIME_TIES = lexicon.words("time_ties")

_MONTHS = frozenset(MONTHS)
_YEAR = re.compile(r"1?\d{3}|20\d{2}|[12]\d{3}s")


def has_yearless_date(passage: Passage) -> bool:
    """Whether a month is named, and no year anywhere in the words."""
    dated = [token for token in passage.tokens if token.ent_type_ == "DATE"]
    resolved = any(replacement.value for replacement in passage.replaced.values())
    return (
        any(token.text in _MONTHS for token in dated)
        and not any(_YEAR.fullmatch(token.text) for token in dated)
        and not resolved
    )


def has_relative_time(passage: Passage) -> bool:
    """Whether a time is counted from one that is not among the words: "two years later"."""
    read = passage.read
    if any(map(times_a_state, read)):
        return True
    if not may_be_relative(" ".join([token.text for token in read])):
        return False
    counted = [
        token.text for token in read if not any(tells(token, passage) for tells in _TOLD_INSIDE)
    ]
    return RELATIVE.search(" ".join(counted)) is not None


def _orders_conjuncts(adverb: Token, passage: Passage) -> bool:
    """Whether an adverb places something after words of its own sentence: "and later sold"."""
    if adverb.lower_ not in _TIME_TIES:
        return False
    follows = word_before(adverb) in _COORDINATORS
    verb = adverb.head
    return follows or (verb.dep_ == "conj" and verb.head.i in passage.places)


def _describes_former_state(adverb: Token, passage: Passage) -> bool:
    """Whether an adverb says what a thing was, and no time: "formerly wooded land"."""
    if adverb.lower_ not in _FORMER_STATE_ADVERBS or adverb.dep_ != "advmod":
        return False
    described = adverb.head
    return described.dep_ == "amod" or (described.dep_ == "acl" and described.tag_ == "VBN")


def _precedes_its_main_verb(adverb: Token, passage: Passage) -> bool:
    """Whether a past perfect is before what the sentence tells: "reopened pits that had
    previously been shut".
    """
    verb = adverb.head.head if adverb.head.dep_ in AUXILIARIES else adverb.head
    before = adverb.lower_ in _FORMER_STATE_ADVERBS and verb.dep_ == "relcl"
    perfect = before and any(aux.lower_ == "had" for aux in dependents(verb, AUXILIARIES))
    return perfect and any(
        told.tag_ == "VBD" and told.i in passage.places for told in verb.head.ancestors
    )


def _tells_of_what_kind(adjective: Token, passage: Passage) -> bool:
    """Whether "later" or "earlier" tells of what kind things are: "a later test", "earlier kings".

    "The later test" is one that was told.
    """
    if adjective.lower_ not in _COMPARED_TIMES or adjective.dep_ != "amod":
        return False
    noun = adjective.head
    determined = [child.lower_ for child in noun.children if child.dep_ == "det"]
    return all(word in _INDEFINITE for word in determined) and noun.dep_ not in SUBJECTS


def _is_of_several(word: Token, passage: Passage) -> bool:
    """Whether "at the same time" is said of several things: "many gulls nest at the same time"."""
    return word.lower_ == "time" and is_at_one_time(word)


_COMPARED_TIMES = frozenset({"earlier", "later"})
_TOLD_INSIDE = (
    _orders_conjuncts,
    _describes_former_state,
    _precedes_its_main_verb,
    _tells_of_what_kind,
    _is_of_several,
)
"""When an adverb of time is told by the words beside it."""
