"""Questions for members of a group of which the text names some: "Name two causes of floods."."""

import re
from collections.abc import Iterator

from quizgen.lang.base.wording import AskedCard
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.lists import NUMBER_WORDS
from quizgen.model import Membership, Slot

_QUANTITIES = lexicon.words("open_quantities") | {"a", "certain", "various", "all"}
_DEPENDENT = lexicon.words("dependent_key_words") | lexicon.words("third_person_possessives")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PREPOSITION = re.compile(r" (?:of|in|for|from|on|to|with|around|that|which) ")
_THERE_ARE = re.compile(r"\bthere (?:are|were)\b")

SHORTEST = 3
"""Words of a group that says enough to be asked about."""

MOST = 5
"""Members: more are not remembered as one answer."""

RULE = "examples"
"""The name of the rule."""


def example_questions(fact: Membership) -> Iterator[AskedCard]:
    """The card that asks for the members that are named of a group, where it has others too."""
    group = _without_quantity(fact.group)
    words = _WORD.findall(group)
    told = len(words) >= SHORTEST and _DEPENDENT.isdisjoint(word.lower() for word in words)
    several = _PREPOSITION.split(group)[0].endswith("s")
    if fact.headed or fact.complete or not (told and several) or len(fact.members) > MOST:
        return
    if not _is_told_of(fact):
        return
    members = "; ".join(slot.text for slot in fact.members)
    key = f"{members[:1].upper()}{members[1:]}"
    stem = f"Name {NUMBER_WORDS[len(fact.members)]} {group}."
    yield AskedCard("listed", stem, Slot(type="term", text=key), f"{key.rstrip('.')}.")


def _is_told_of(fact: Membership) -> bool:
    """Whether the sentence is about the group, and does not only mention it with examples.

    "She wrote on rivers such as the Rhine" leaves open which others there are.
    """
    quote = " ".join(fact.evidence[0].quote.split()).lower()
    return _THERE_ARE.search(quote) is not None or f"{fact.group.lower()} include" in quote


def _without_quantity(group: str) -> str:
    """A group without what says how many it has: "several causes of floods"."""
    words = group.split()
    while words and (words[0].lower() in _QUANTITIES or words[0].lower() == "number"):
        words.pop(0)
    return " ".join(words)
