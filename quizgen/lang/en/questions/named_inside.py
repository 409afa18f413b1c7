"""A wh-word for a name beside the noun that it names: "the Tagus valley": which valley."""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.in_place import NO_PART_OF_NOUN, Place

_NOUNS = lexicon.words("nouns_with_names")
_NAMED = frozenset({"group", "name", "organisation", "person", "place", "term", "work"})

_NOUN_BEHIND = re.compile(r" (?P<words>(?:[a-z]+ )?(?P<noun>[a-z]+))(?=$|[ ,.;])")
_NOUN_BEFORE = re.compile(
    r"(?:^|(?<=\s))(?:the|by|of|in|on|with) "
    r"(?P<words>(?:(?!(?:the|an?|by|of|in|on|with)\b)[a-z-]+ ){0,2}(?P<noun>[a-z]+)) $",
    re.IGNORECASE,
)
_BEHIND = lexicon.alternatives("stranded_prepositions", "forms_of_be", "modals")
_ENDS_NOUN = re.compile(
    rf"(?:$|[,.;]| (?:{_BEHIND}|after|before|during|until|had|has|have|in|of"
    r"|to|that|which|who|where|when|while|as|and|[a-z]+ed|[a-z]+ly)\b)"
)
"""What a noun is over before: a preposition, a verb, a clause."""

_NAMING = re.compile(
    r"\b(?:re)?(?:call|christen|dub|entitl|label|nam|titl)(?:b?ed|e?s|b?ing) (?:[\w-]+ ){1,5}$"
)
"""What gives something its name: "named the ship _____" does not say which ship was named."""


def which_named(place: Place) -> tuple[str, str, str] | None:
    """ "the _____ valley": which valley; "the icebreaker _____": which icebreaker."""
    if place.slot.type not in _NAMED or not place.slot.text[:1].isupper():
        return None
    return _noun_inside(place) or _noun_behind(place) or _noun_before(place)


def _noun_inside(place: Place) -> tuple[str, str, str] | None:
    """ "the Brook organization": which organization."""
    *name, noun = place.slot.text.split()
    named = bool(name) and noun in _NOUNS and all(word[:1].isupper() for word in name)
    if not named or not place.before.lower().endswith("the "):
        return None
    return place.before[: -len("the ")], f"which {noun}", place.after


def _noun_behind(place: Place) -> tuple[str, str, str] | None:
    found = _NOUN_BEHIND.match(place.after)
    if found is None or not place.before.lower().endswith("the "):
        return None
    words = found["words"] if found["noun"] in _NOUNS else found["words"].split()[0]
    rest = place.after[len(words) + 1 :]
    if words.split()[-1] not in _NOUNS or _ENDS_NOUN.match(rest) is None:
        return None
    return place.before[: -len("the ")], f"which {words}", rest


def _noun_before(place: Place) -> tuple[str, str, str] | None:
    found = _NOUN_BEFORE.search(place.before)
    if found is None or found["noun"] not in _NOUNS or _ENDS_NOUN.match(place.after) is None:
        return None
    if _NAMING.search(place.before) is not None or _has_function_word(found["words"]):
        return None
    words = found["words"]
    lead = place.before.removesuffix(f"{words} ")
    return lead.removesuffix("the ").removesuffix("The "), f"which {words}", place.after


def _has_function_word(words: str) -> bool:
    return not NO_PART_OF_NOUN.isdisjoint(words.lower().split())
