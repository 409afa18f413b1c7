"""How a typed value is asked for and answered: wh-words, class nouns, accepted spellings."""

import re

from quizgen.model import Slot
from quizgen.text.dates import DateValue, parse_date, show
from quizgen.text.gazetteer import place_class

CLASS_NOUNS: dict[str, str] = {
    word.capitalize(): noun
    for noun, words in {
        "university": "university",
        "college": "college",
        "school": "school academy",
        "party": "party",
        "company": "company corporation",
        "church": "church",
        "bank": "bank",
        "museum": "museum",
        "institute": "institute institution",
        "court": "court",
        "council": "council",
        "ministry": "ministry",
        "agency": "agency",
        "committee": "committee",
        "commission": "commission",
        "river": "river",
        "lake": "lake",
        "sea": "sea",
        "ocean": "ocean",
        "mountain range": "mountains",
        "island": "island",
        "desert": "desert",
        "treaty": "treaty",
        "act": "act",
        "war": "war",
        "battle": "battle",
        "bridge": "bridge",
        "highway": "highway",
        "newspaper": "times gazette",
        "theatre": "theatre theater",
        "hospital": "hospital",
        "airport": "airport",
        "station": "station",
        "stadium": "stadium",
        "dynasty": "dynasty",
        "empire": "empire",
        "province": "province",
        "county": "county",
        "prize": "prize",
        "order": "order",
        "forum": "forum",
        "summit": "summit",
        "conference": "conference",
        "organisation": "organization organisation",
        "association": "association",
        "society": "society",
        "union": "union",
    }.items()
    for word in words.split()
}
"""Last words of names that say what the named thing is. Ours, from everyday English names."""

_TITLES = re.compile(r"^(?:Dr|Mr|Mrs|Ms|Prof|Sir|Saint|St|President|King|Queen)\.? ")


def class_noun(slot: Slot) -> str | None:
    """The noun for what the value is ("city", "university"), where that is certain."""
    if slot.type == "place":
        return place_class(slot.text) or CLASS_NOUNS.get(slot.text.split()[-1])
    if slot.type in ("organisation", "work", "event", "name"):
        words = slot.text.split()
        if len(words) < 2:
            return None
        return CLASS_NOUNS.get(words[-1]) or (
            CLASS_NOUNS.get(words[0]) if words[1] == "of" else None
        )
    return None


def accepted(slot: Slot) -> tuple[str, ...]:
    """Other ways to write the value that are right too, best first."""
    more: list[str] = []
    if slot.type == "person" and len(slot.text.split()) > 1:
        more += [_TITLES.sub("", slot.text), *slot.aliases]
    if slot.type == "date":
        value = parse_date(slot.text)
        if value and value.precision in ("day", "month"):
            more.append(show(value))
            more.append(value.iso)
    if slot.type in ("number", "quantity", "money", "percent") and slot.value:
        more.append(slot.value)
    return tuple(dict.fromkeys(text for text in more if text and text != slot.text))


def when_words(value: DateValue, preposition: str | None) -> str | None:
    """The words that ask for a date of this precision after this preposition; None if unnatural."""
    if preposition not in ("in", "on", "by", "since", "until", "during", None):
        return None
    lead = {None: "In", "during": "In"}.get(preposition, (preposition or "").capitalize())
    match value.precision:
        case "day":
            return "On what date" if preposition in ("on", None) else f"{lead} what date"
        case "month":
            return "When" if preposition in ("in", None) else None
        case "year":
            return f"{lead} what year" if lead != "On" else None
        case "decade":
            return f"{lead} what decade" if "~" not in value.iso else "When"
        case "century":
            return f"{lead} which century" if "~" not in value.iso else "When"
        case _:
            return None
