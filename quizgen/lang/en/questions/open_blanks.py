"""Which blank many words fit: one of several examples, a date that pins nothing, half a phrase."""

import re
from collections.abc import Callable

from quizgen.lang.base.wording import Blanked
from quizgen.lang.en import lexicon
from quizgen.lang.en.flaws.blanks import goes_on_with_others
from quizgen.lang.en.gazetteer import nationalities
from quizgen.lang.en.numerals import ORDINALS

_ITEM = r"(?:(?:the|an?) )?[\w’'.-]+(?: [\w’'.-]+){0,4}"
_LISTING = r"\b(?:include|includes|included|including|such as|like)"
_FIRST_EXAMPLE = re.compile(rf"{_LISTING} (?:the |an? )?$")
_NEXT_EXAMPLE = re.compile(rf"{_LISTING} {_ITEM}(?:, {_ITEM})*, (?:and |or )?(?:the |an? )?$")
_GOES_ON = re.compile(rf"^(?:, {_ITEM})*,? (?:and|or) (?:the |an? )?[\w’'.-]+")
_SEVERAL = re.compile(r" (?:and|or) ")
_AS_OF = re.compile(r"\bas of (?:early |late |mid-)?$", re.IGNORECASE)
_ANY_YEAR = re.compile(r"\b(?:an?) $", re.IGNORECASE)
_IS = re.compile(rf"\b(?:{lexicon.alternatives('forms_of_be')}|became) (?:an?|the) $")
_ONES = frozenset({"one", "ones"})
_RANKING = lexicon.words("ranking_adjectives") | frozenset(ORDINALS)
_NOUN_GOES_ON = re.compile(r"^ (?:ever )?(?:to|for|that|who|which|in|by which) ")
_EXAMPLES = frozenset({"term", "name", "organisation", "work", "place", "group"})


def _is_one_with_others(blank: Blanked) -> bool:
    """ "_____ and other salts", "_____, brine, and more": any other would do."""
    return blank.key.type in _EXAMPLES and goes_on_with_others(blank.after)


def _is_listed_example(blank: Blanked) -> bool:
    """ "Banks include the _____, the bank of Porto and others": one of a list of examples."""
    if blank.key.type not in _EXAMPLES:
        return False
    several = _SEVERAL.search(blank.key.text) or _GOES_ON.match(blank.after)
    first = several and _FIRST_EXAMPLE.search(blank.before)
    return bool(first or _NEXT_EXAMPLE.search(blank.before))


def _dates_a_state(blank: Blanked) -> bool:
    """ "As of _____, it has ten masts", "a _____ study": the year is not what is told."""
    before = blank.before
    return blank.key.type == "date" and bool(_AS_OF.search(before) or _ANY_YEAR.search(before))


def _names_a_people(blank: Blanked) -> bool:
    """ "It fed _____ trade": whose trade, a text tells beside what it is about."""
    adjective = blank.key.attributive and blank.key.text in nationalities()
    return adjective and not _IS.search(blank.before)


def _stands_for_a_noun(blank: Blanked) -> bool:
    """ "more easily than _____: large ones"."""
    return blank.key.type == "term" and blank.key.text.lower().split()[-1] in _ONES


def _ranks_what_goes_on(blank: Blanked) -> bool:
    """ "the _____ ever to win twice: first captain": the rank without what it is a rank of."""
    first, *rest = blank.key.text.lower().split()
    ranked = blank.key.type == "term" and bool(rest) and first in _RANKING
    return ranked and _NOUN_GOES_ON.match(blank.after) is not None


def _counts_in_passing(blank: Blanked) -> bool:
    """ "the last of _____ parts": how many there were, is told beside what is told."""
    return blank.key.type in ("number", "quantity") and bool(_RANKED_OF.search(blank.before))


_RANKED_OF = re.compile(
    rf"\b(?:{'|'.join([*ORDINALS, 'last', 'next', 'one', 'only', 'most', 'eldest', 'youngest'])})"
    r" of (?:(?:the|his|her|its|their) )?$"
)

OPEN_BLANKS: tuple[tuple[str, Callable[[Blanked], bool]], ...] = (
    ("one with others", _is_one_with_others),
    ("listed example", _is_listed_example),
    ("date of a state", _dates_a_state),
    ("whose it is", _names_a_people),
    ("stands for a noun", _stands_for_a_noun),
    ("rank that goes on", _ranks_what_goes_on),
    ("count in passing", _counts_in_passing),
)
"""What leaves a blank open, in the order in which it is looked for."""
