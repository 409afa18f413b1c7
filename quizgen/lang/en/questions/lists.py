"""Lists: cards for all items or the next step, clozes "The four branches are A, _____ and C"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizgen.lang.base.wording import AskedCard, Blanked
from quizgen.lang.en.numbers import word_number
from quizgen.lang.en.structure.heads import head_question
from quizgen.model import Membership, Slot
from quizgen.model import Sequence as Steps

NUMBER_WORDS = "zero one two three four five six seven eight nine ten".split()

MOST_LISTED = 6
FEW, MOST_COUNTED, MOST_UNCOUNTED = 4, 7, 5
"""Items of a list that a card asks for: more only where its author counts them."""

SHORT_MEMBER = 5
"""Words: a longer member fills no blank."""

SHORT_ITEM = 4
"""Words: several longer items are read as several sentences."""

LONGEST_LIST = 36
"""Words of all items of a list: nobody remembers more as one."""

LONGEST_COUNTED_LIST = 48
"""The same, of four items at most that the question counts."""

LONGEST_SENTENCE = 28
"""The same, where the items are told as one sentence."""

_ADDITION = re.compile(
    r"\s*\([^()]*\)|,\s+(?:which|who|whose|where|[a-z]+ed (?:as|by|in|on|to|with|from))\b.*$"
    r"|\s+so (?:that )?\w.*$"
)
"""An aside, an addition behind a comma, or what an item is for: "ring the bell so all can hear"."""

_COUNTED = re.compile(r"the (three|four|five|six|[3-6]) ")


def listed(fact: Membership) -> Iterator[Blanked]:
    """The list with each of its members taken out, the others given.

    That the group is counted and whole gives the blank one answer. Of lists that no "namely"
    announces the sentence itself is asked about, in its own tense.
    """
    if fact.headed:
        yield from _of_head(fact)
        return
    if not _is_named_whole(fact):
        return
    members = [slot.text for slot in fact.members]
    articles = [_article_of(member, fact.evidence[0].quote) for member in members]
    named = [article + member for article, member in zip(articles, members, strict=True)]
    lead = f"{fact.group[:1].upper()}{fact.group[1:]} are "
    for number, slot in enumerate(fact.members):
        rest = named[number + 1 :]
        joint = "" if rest else "and "
        before = lead + "".join(f"{member}, " for member in named[:number]) + joint
        yield Blanked(before + articles[number], slot, _goes_on(rest))


def _is_named_whole(fact: Membership) -> bool:
    """Whether a sentence counts a group and names all its members behind "namely"."""
    return _is_whole(fact) and "namely" in fact.evidence[0].quote


def _of_head(fact: Membership) -> Iterator[Blanked]:
    """The members of a counted list behind the line that heads it, each taken out in its turn."""
    members = [slot.text for slot in fact.members]
    short = all(len(member.split()) <= SHORT_MEMBER for member in members)
    counts = any(word_number(word) == len(members) for word in fact.group.lower().split())
    if not (fact.complete and short and counts) or not 3 <= len(members) <= MOST_LISTED:
        return
    for number, slot in enumerate(fact.members):
        joint = "" if members[number + 1 :] else "and "
        before = "".join(f"{member}, " for member in members[:number])
        yield Blanked(f"{fact.group}: {before}{joint}", slot, _goes_on(members[number + 1 :]))


def _is_whole(fact: Membership) -> bool:
    """Whether the document names all members of a group, and says how many there are."""
    counted = _COUNTED.match(fact.group)
    if not fact.complete or counted is None or len(fact.members) > MOST_LISTED:
        return False
    return word_number(counted[1]) == len(fact.members)


def _goes_on(rest: Sequence[str]) -> str:
    """The list behind a member."""
    if not rest:
        return "."
    return "".join(f", {member}" for member in rest[:-1]) + f", and {rest[-1]}."


def _article_of(member: str, quote: str) -> str:
    """The article, with a blank behind it, that the sentence gives to a member; `` where none."""
    found = re.search(rf"\b(the |an? ){re.escape(member)}", quote)
    return found[1] if found else ""


def member_questions(fact: Membership) -> Iterator[AskedCard]:
    """The card that asks for all items of a list by its head, or for all members of a group."""
    if fact.headed:
        yield from _head_questions(fact)
    elif _is_named_whole(fact):
        key = _first_large("; ".join(slot.text for slot in fact.members))
        yield AskedCard("listed", f"What are {fact.group}?", Slot(type="term", text=key), f"{key}.")


def _head_questions(fact: Membership) -> Iterator[AskedCard]:
    above = [one for one in fact.evidence[0].heading if one.lower() != fact.group.lower()]
    stem = head_question(fact.group, above[-1] if above else None)
    if stem is None:
        return
    texts = _memorable([slot.text for slot in fact.members], _longest(stem, len(fact.members)))
    if texts is None or _counts_otherwise(stem, len(texts)) or _is_too_much(stem, len(texts)):
        return
    key = Slot(type="term", text=_first_large("; ".join(texts)))
    yield AskedCard("listed", _counting(stem, len(texts)), key, _first_large(_told(texts)) + ".")


_ASKED_NUMBER = re.compile(rf"\b(?:which|the) ({'|'.join(NUMBER_WORDS[2:])}) ", re.IGNORECASE)


def _counts_otherwise(stem: str, count: int) -> bool:
    """Whether a stem asks for another number of members: four chambers, "two atria and two ..."."""
    asked = _ASKED_NUMBER.search(stem)
    return asked is not None and word_number(asked[1]) != count


def _is_too_much(stem: str, count: int) -> bool:
    """Whether nobody would recall so many items, of which the stem may say how many there are."""
    return count > (MOST_COUNTED if _says(stem, count) else MOST_UNCOUNTED)


def _longest(stem: str, count: int) -> int:
    """How many words all items of a list may have: more where a few are counted by the stem."""
    return LONGEST_COUNTED_LIST if count <= FEW and _says(stem, count) else LONGEST_LIST


def _memorable(members: Sequence[str], longest: int) -> Sequence[str] | None:
    """The members, of a long list without what each is whole without; None if it is long still."""
    if _words_of(members) > longest:
        members = _without_shared_opening(members)
    if _words_of(members) > longest:
        members = [_ADDITION.sub("", member).strip(" ,;") for member in members]
    if _words_of(members) > longest and all(", " in member for member in members):
        members = [member.partition(", ")[0] for member in members]
    return None if _words_of(members) > longest else members


def _without_shared_opening(members: Sequence[str]) -> Sequence[str]:
    """The members without the subject and modal that opens each: "You will have ..."."""
    found = [_OPENING.match(member) for member in members]
    if not all(found) or len({one[0].lower() for one in found if one}) > 1:
        return members
    return [_OPENING.sub("", member) for member in members]


_OPENING = re.compile(r"(?:you|they|we|it) (?:will|can|may|must|should) (?=[a-z])", re.IGNORECASE)


def _words_of(members: Sequence[str]) -> int:
    return sum(len(member.split()) for member in members)


def _told(members: Sequence[str]) -> str:
    """The members as items; as one sentence where some of them are clauses without a comma."""
    short = all(len(member.split()) <= SHORT_ITEM for member in members)
    long = _words_of(members) > LONGEST_SENTENCE
    apart = any("," in one or ";" in one for one in members) or all(
        one[:1].isupper() for one in members
    )
    if short or long or apart:
        return "; ".join(members)
    return f"{', '.join(members[:-1])}, and {members[-1]}"


def _first_large(text: str) -> str:
    return text[:1].upper() + text[1:]


def _counting(stem: str, count: int) -> str:
    """The stem, with how many answers it has where it does not say so."""
    number = NUMBER_WORDS[count] if count < len(NUMBER_WORDS) else str(count)
    return stem if _says(stem, count) else f"{stem} Name {number}."


def _says(stem: str, count: int) -> bool:
    """Whether a stem says how many answers it has."""
    number = NUMBER_WORDS[count] if count < len(NUMBER_WORDS) else str(count)
    return re.search(rf"\b(?:{number}|{count})\b", stem, re.IGNORECASE) is not None


def step_questions(fact: Steps) -> Iterator[AskedCard]:
    """The cards that ask for the step after another one."""
    for before, after in pairwise(fact.steps):
        stem = f"{fact.name}: what comes directly after “{before}”?"
        yield AskedCard("step", stem, Slot(type="term", text=after), f"{after}.")
