"""Which phrase no blank should hide: it says next to nothing, or is half of what it belongs to.

A learner who knows the matter would still not find "the rest of the harbour" or "an enormous gate":
only the wording of the text decides for them.
"""

import re
from collections.abc import Callable

from quizgen.lang.base.wording import Blanked
from quizgen.lang.en import lexicon
from quizgen.lang.en.numerals import ORDINALS
from quizgen.lang.en.wordforms import is_superlative

_RANKS = frozenset(ORDINALS) | {"last", "next"}
_DEGREES = lexicon.words("degree_adverbs")
_OWNERS = (
    lexicon.words("third_person_possessives")
    | lexicon.words("second_person")
    | lexicon.words("first_person")
    | lexicon.words("first_person_plural")
)
_JUDGING = lexicon.words("judging_adjectives")
_IS_A = re.compile(rf"\b(?:{lexicon.alternatives('forms_of_be')}|became) an? $")


def _is_phrase(blank: Blanked) -> bool:
    """Whether several words in small letters are hidden, and no name or value."""
    return blank.key.type == "term" and " " in blank.key.text and blank.key.text[:1].islower()


def _first(blank: Blanked) -> str:
    return blank.key.text.split()[0].lower()


def _ranks(blank: Blanked) -> bool:
    """ "Rinsing is the _____: simplest step": which of its kind it is, and not what it is."""
    first = _first(blank)
    alone = _is_phrase(blank) and " of " not in blank.key.text  # "the first map of the coast"
    return alone and (first in _RANKS or is_superlative(first))


def _says_what_is_left(blank: Blanked) -> bool:
    """ "It is tied to the _____: rest of the quay", "one of the last quays": a share of them."""
    return _is_phrase(blank) and _SHARE_OF.match(blank.key.text) is not None


_SHARE_OF = re.compile(r"(?:one|rest|remainder|majority|bulk|whole|remaining \w+) of ")


def _hedges(blank: Blanked) -> bool:
    """ "The guild has an _____: almost complete hold": how far it is so, nobody says unasked."""
    return _is_phrase(blank) and _first(blank) in _DEGREES


def _is_somebodys(blank: Blanked) -> bool:
    """ "It helps you plan _____: your garden": whose it is, is a part of what is told."""
    return _is_phrase(blank) and _first(blank) in _OWNERS


def _judges_a_kind(blank: Blanked) -> bool:
    """ "The Mira was an _____ of oak: enormous barge": the judgement, nobody says unasked."""
    return (
        _is_phrase(blank) and _first(blank) in _JUDGING and _IS_A.search(blank.before) is not None
    )


def _praises(blank: Blanked) -> bool:
    """ "It took a _____ to the mill: clever path": the word of an author, for which many stand."""
    words = blank.key.text.split()
    return _is_phrase(blank) and len(words) == _PAIR and words[0] in _PRAISING


_PAIR = 2
_PRAISING = _JUDGING | lexicon.words("empty_modifiers") | lexicon.words("measuring_adjectives")


def _has_many_kinds(blank: Blanked) -> bool:
    """ "Ferries have many kinds of _____": of much there are many."""
    return blank.key.type == "term" and _MANY_KINDS.search(blank.before) is not None


_MANY_KINDS = re.compile(
    r"\b(?:all|different|diverse|many|most|numerous|several|various) (?:\w+ )?"
    r"(?:forms|kinds|sorts|types|varieties) of $"
    r"|\b(?:range|variety) of $",
    re.IGNORECASE,
)


def _shares_its_modifier(blank: Blanked) -> bool:
    """ "It shaped _____ and quarrels: local customs": half of what "local" is said of."""
    return _is_phrase(blank) and _ONE_MORE_NOUN.match(blank.after) is not None


_ENDS = r"(?=[,.;]|$| (?:as|of|that|which|who|with)\b)"
_ONE_MORE_NOUN = re.compile(rf" (?:and|or) [a-z-]{{3,}}{_ENDS}")


def _closes_a_row(blank: Blanked) -> bool:
    """ "Room for sheds, cranes and _____": the last of a row, which might be any other."""
    row = _is_phrase(blank) and _ROW_BEFORE.search(blank.before) is not None
    return row and not _PAIRS.search(blank.before)


_ROW_BEFORE = re.compile(r"\b[a-z-]{3,}, (?:[a-z-]+ )?[a-z-]{3,},? (?:and|or) $")
_PAIRS = re.compile(r"\b(?:between|both|either|neither)\b")


def _sets_the_scene(blank: Blanked) -> bool:
    """ "In the case of _____, four methods are known": what it is about, and not what is told."""
    return blank.key.text[:1].islower() and _SCENE.fullmatch(blank.before) is not None


_SCENE = re.compile(r"(?:As|In) (?:the )?(?:case|context|event|presence|matter) of (?:an? |the )?")


def _is_only_a_time(blank: Blanked) -> bool:
    """ "Two years before the founding of _____, Brook drew a pump": as many things were then."""
    timed = blank.key.type not in _TIMES and _TIMED_BY.fullmatch(blank.before) is not None
    return timed and _GOES_ON.match(blank.after) is not None


_TIMES = frozenset({"date", "number", "quantity"})
_TIMED_BY = re.compile(r"(?:[\w-]+ ){0,4}(?:after|before)(?: [\w’'-]+){0,4} ", re.IGNORECASE)
_GOES_ON = re.compile(r"[^,.]*, \w")


def _belongs_to_others(blank: Blanked) -> bool:
    """ "He met Bel, one of the great pilots of the _____": it tells of others, in passing."""
    ends = _CLAUSE_ENDS.match(blank.after) is not None
    return ends and _ONE_OF_OTHERS.search(blank.before) is not None


_CLAUSE_ENDS = re.compile(r" ?(?:,|[.;]?$)")
_ONE_OF_OTHERS = re.compile(
    r", one of (?:the|his|her|its|their) [^,]*\b(?:at|from|in|of) (?:the )?$"
)


def _only_backs_it(blank: Blanked) -> bool:
    """ "It sinks, just as the _____ predicts": what bears out the fact is not the fact."""
    return _AS.search(blank.before) is not None and _SAYS.match(blank.after) is not None


_AS = re.compile(r", (?:just |exactly )?as (?:the |an? )?$")
_SAYS = re.compile(
    r"(?: \w+)? (?:describe|explain|implie|imply|indicate|note|predict|say|show|suggest)s?[^,]*$"
)


def _is_spelled_out(blank: Blanked) -> bool:
    """ "Civil Works has many branches within _____: CW", and the other way round."""
    stem = f"{blank.before} {blank.after}"
    letters = blank.key.text
    if letters.isupper() and letters.isalpha() and len(letters) > 1:
        return letters in _initials(stem)
    short = _initials(letters)
    return len(short) > 1 and short.isupper() and short in _WORD.findall(stem)


def _initials(text: str) -> str:
    """The great letters that words begin with; a blank for each other word."""
    return "".join(word[0] if word[0].isupper() else " " for word in _WORD.findall(text))


_WORD = re.compile(r"[A-Za-z][\w’'-]*")

PHRASE_BLANKS: tuple[tuple[str, Callable[[Blanked], bool]], ...] = (
    ("rank of its kind", _ranks),
    ("what is left", _says_what_is_left),
    ("hedged", _hedges),
    ("somebody's", _is_somebodys),
    ("judged kind", _judges_a_kind),
    ("word of the author", _praises),
    ("many kinds", _has_many_kinds),
    ("shared modifier", _shares_its_modifier),
    ("end of a row", _closes_a_row),
    ("scene", _sets_the_scene),
    ("only a time", _is_only_a_time),
    ("of others", _belongs_to_others),
    ("what backs it", _only_backs_it),
    ("spelled out", _is_spelled_out),
)
"""What makes of a phrase none to hide, in the order in which it is looked for."""
