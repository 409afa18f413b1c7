"""The noun for what a named thing is ("city", "university"), as far as its name tells."""

from quizgen.lang.en.gazetteer import place_class
from quizgen.model import Slot

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
