"""Which blank many words fit: one of several examples, a date that pins nothing, half a phrase."""

import re
from collections.abc import Callable

from quizgen.lang.base.wording import Blanked
from quizgen.lang.en import lexicon
from quizgen.lang.en.flaws.blanks import goes_on_with_others
from quizgen.lang.en.gazetteer import nationalities
from quizgen.lang.en.names import class_noun, goes_without_saying
from quizgen.lang.en.numbers import word_number
from quizgen.lang.en.numerals import ORDINALS

_ITEM = r"(?:(?:the|an?) )?[\w’'.-]+(?: [\w’'.-]+){0,4}"
_LISTING = r"\b(?:include|includes|included|including|such as|like|examples of [^,.]{1,40} are)"
_FIRST_EXAMPLE = re.compile(rf"{_LISTING} (?:the |an? )?$")
_NEXT_EXAMPLE = re.compile(rf"{_LISTING} {_ITEM}(?:, {_ITEM})*, (?:and |or )?(?:the |an? )?$")
_GOES_ON = re.compile(rf"^(?: [a-z-]+){{0,2}}(?:, {_ITEM})*,? (?:and|or) (?:the |an? )?[\w’'.-]+")
_SEVERAL = re.compile(r" (?:and|or) ")
_AS_OF = re.compile(r"\bas of (?:early |late |mid-)?$", re.IGNORECASE)
_ANY_YEAR = re.compile(r"\b(?:an?) $", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}s?")
_IS = re.compile(rf"\b(?:{lexicon.alternatives('forms_of_be')}|became) (?:an?|the) $")
_ONES = frozenset({"one", "ones"})
_RANKING = lexicon.words("ranking_adjectives") | frozenset(ORDINALS)
_NOUN_GOES_ON = re.compile(r"^ (?:ever )?(?:to|for|that|who|which|in|by which) ")
_EXAMPLES = frozenset({"term", "name", "organisation", "work", "place", "group"})


def _is_one_with_others(blank: Blanked) -> bool:
    """ "_____ and other salts", "_____, brine, and more": any other would do."""
    return blank.key.type in _EXAMPLES and goes_on_with_others(blank.after)


def _is_listed_example(blank: Blanked) -> bool:
    """ "Banks include the _____, the bank of Porto and others": one of a list of examples.

    So is a part of a name: "such as the _____ ferry line and barges".
    """
    if blank.key.type not in _PLACED:
        return False
    several = _SEVERAL.search(blank.key.text) or _GOES_ON.match(blank.after)
    first = several and _FIRST_EXAMPLE.search(blank.before)
    return bool(first or _NEXT_EXAMPLE.search(blank.before))


def _dates_a_state(blank: Blanked) -> bool:
    """ "As of _____, it has ten masts", "a _____ study": the year is not what is told."""
    before = blank.before
    year = _YEAR.fullmatch(blank.key.text) is not None and _ANY_YEAR.search(before) is not None
    return year or (blank.key.type == "date" and _AS_OF.search(before) is not None)


def _dates_what_leads_to_nothing(blank: Blanked) -> bool:
    """ "In _____ the guild decided to mend it": when that was done, is told elsewhere."""
    alone = blank.before in ("In ", "In early ", "In late ") and " and " not in blank.after
    return alone and blank.key.type == "date" and _WITHOUT_OUTCOME.search(blank.after) is not None


_STEMS = "|".join(verb.rstrip("ey") for verb in sorted(lexicon.words("deeds_without_outcome")))
_TIED = lexicon.alternatives("forms_of_be", "forms_of_have")
_OTHER_VERB = rf"(?:that|which|who|whom|whose|where|when|{_TIED}|\w+ed)\b"
_WITHOUT_OUTCOME = re.compile(
    rf"^,? (?:(?!{_OTHER_VERB})[\w’'-]+ ){{1,6}}?(?:{_STEMS})i?ed\b(?! by\b)"
)
"""The verb right behind the subject: "the lock, which they had visited, was opened" has another."""


def _names_a_people(blank: Blanked) -> bool:
    """ "It fed _____ trade": whose trade, a text tells beside what it is about."""
    known = blank.key.text in nationalities() or goes_without_saying(blank.key)
    return blank.key.attributive and known and not _IS.search(blank.before)


def _opens_an_epithet(blank: Blanked) -> bool:
    """ "by _____ ferryman Rui Costa": of what, the name behind tells better."""
    lone = blank.key.attributive and " " not in blank.key.text
    return lone and _EPITHET.match(blank.after) is not None


_EPITHET = re.compile(r" [a-z][a-z-]+ [A-Z][a-z]+ [A-Z]")


def _places_what_is_placed(blank: Blanked) -> bool:
    """ "Docks in the _____ are deep", "In _____, it is found in Ohio": a country or a continent
    that a reader thinks of first, or that the place beside it tells."""
    if blank.key.type != "place":
        return False
    first = goes_without_saying(blank.key) and _INSIDE.search(blank.before) is not None
    among = _ONE_OF_IN.search(blank.before) is not None
    around = blank.before == "In " and class_noun(blank.key) == "continent"
    return first or among or (around and _PLACED_IN.search(blank.after) is not None)


_INSIDE = re.compile(r"\b[Ii]n (?:the )?$")
_ONE_OF_IN = re.compile(r"\bone of the (?:most |least |[a-z]+est )(?:[\w-]+ ){0,4}in (?:the )?$")
_PLACED_IN = re.compile(r"\b(?:in|near|of|on) (?:the )?[A-Z]")


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


def _counts_what_is_shown(blank: Blanked) -> bool:
    """ "_____ kinds of wood, oak, ash and elm": the number of members that are there to count."""
    number = word_number(blank.key.text) if blank.key.type in ("number", "quantity") else None
    shown = _SHOWN.search(blank.after) if number is not None and number > MANY else None
    return shown is not None and len(_BETWEEN.split(shown["row"])) == number


MANY = 2
"""Members of two are a pair, of which a text may say other things than what they are."""

_MEMBER = r"[\w’'-]+(?: [\w’'-]+){0,2}"
_SHOWN = re.compile(rf"[,:(–—] ?(?P<row>(?:{_MEMBER}, )+{_MEMBER},? (?:and|or) {_MEMBER})")
_BETWEEN = re.compile(r",? (?:and|or) |, ")


def _places_an_example(blank: Blanked) -> bool:
    """ "Some stones, like the ones at _____, are old": where an example of it is."""
    return blank.key.type in _PLACED and _EXAMPLE_AT.search(blank.before) is not None


_PLACED = _EXAMPLES | {"person"}
_EXEMPLIFIERS = lexicon.alternatives("exemplifiers")
_EXAMPLE_AT = re.compile(
    rf"(?:^|[,(—–] ?)(?:{_EXEMPLIFIERS})"
    r" (?:[\w-]+ ){1,4}(?:at|by|from|in|near|of|on) (?:the )?$",
    re.IGNORECASE,
)


def _is_inside_a_sample(blank: Blanked) -> bool:
    """ "An example of a password is horse _____ staple": a word of a sample."""
    inside = blank.after.strip(" .") and _SAMPLE.match(blank.before)
    return bool(inside)


_BE = lexicon.alternatives("forms_of_be")
_SAMPLE = re.compile(
    rf"(?:An?|Another|One|The) (?:[\w-]+ )?(?:example|instance|sample) of [^,]{{1,60}} (?:{_BE})"
    r" (?!(?:an?|the|that|when|where|how) )\w.* $"
)


def _says_where_it_is_shown(blank: Blanked) -> bool:
    """ "On the _____, a graph is plotted: far right hand side": a place on a page."""
    shown = _SHOWN_AT.search(blank.before) is not None
    return shown and _PAGE_SIDE.search(blank.key.text) is not None


_SHOWN_AT = re.compile(r"\b(?:[OoIiAa][nt]|[Tt]o|[Ff]rom) the $")
_PAGE_SIDE = re.compile(
    r"\b(?:bottom|left|lower|middle|right|top|upper)(?:[- ]hand)?"
    r" (?:column|corner|end|half|panel|row|side)$"
)


def _is_one_of_a_row(blank: Blanked) -> bool:
    """ "The masts _____, Bel, Cor, Dan, are old": one of a row of names that stand side by side."""
    return blank.after.startswith(", ") and _ROW.match(blank.after) is not None


_NAME = r"(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?"
_ROW = re.compile(rf"(?:, {_NAME}){{3,}}(?:,|\.$)")


def _says_in_what_sense(blank: Blanked) -> bool:
    """ "In a _____, a shed is a house: broad sense": how a word is meant."""
    last = blank.key.text.rpartition(" ")[2]
    return last in _SENSES and _IN.search(blank.before) is not None


_SENSES = frozenset({"fashion", "manner", "respect", "respects", "sense", "senses", "way", "ways"})
_IN = re.compile(r"\b[Ii]n (?:an? |the )?$")


def _owns_what_all_know(blank: Blanked) -> bool:
    """ "the _____'s crust: Earth": whose it is, goes without saying."""
    known = blank.key.text.lower().removeprefix("the ") in _UNIQUE
    return known and blank.after.startswith(("'s ", "’s "))


_UNIQUE = lexicon.words("unique_things") - {"east", "middle", "north", "south", "west"}


def _owns_a_page(blank: Blanked) -> bool:
    """ "The rates are on _____'s tariff page": whose page it is, and not what stands there."""
    return _PAGE.match(blank.after) is not None


_PAGE = re.compile(r"['’]s? (?:[\w-]+ ){0,3}(?:blog|docs|documentation|page|site|website|wiki)s?\b")


def _is_said_to_exist(blank: Blanked) -> bool:
    """ "There is _____ to mend it", "There are two problems in _____": many a word would do."""
    if blank.key.type != "term" or not blank.key.text[:1].islower():
        return False
    return blank.before.startswith("There ") or _THERE_IS.search(blank.before) is not None


_THERE_IS = re.compile(
    r"\b[Tt]here (?:(?:can|could|may|might|must|will|would) be"
    rf"|{lexicon.alternatives('forms_of_be')})"
    r" (?:\w+ly )?(?:an? |the )?$"
)

OPEN_BLANKS: tuple[tuple[str, Callable[[Blanked], bool]], ...] = (
    ("one with others", _is_one_with_others),
    ("listed example", _is_listed_example),
    ("date of a state", _dates_a_state),
    ("date of no outcome", _dates_what_leads_to_nothing),
    ("whose it is", _names_a_people),
    ("before an epithet", _opens_an_epithet),
    ("where it must be", _places_what_is_placed),
    ("stands for a noun", _stands_for_a_noun),
    ("rank that goes on", _ranks_what_goes_on),
    ("count in passing", _counts_in_passing),
    ("count of what is shown", _counts_what_is_shown),
    ("place of an example", _places_an_example),
    ("said to exist", _is_said_to_exist),
    ("inside a sample", _is_inside_a_sample),
    ("side of a page", _says_where_it_is_shown),
    ("one of a row", _is_one_of_a_row),
    ("in what sense", _says_in_what_sense),
    ("owner whom all know", _owns_what_all_know),
    ("owner of a page", _owns_a_page),
)
"""What leaves a blank open, in the order in which it is looked for."""
