"""Multiple response: which of these belong to a group."""

import random
from collections.abc import Iterator, Sequence

from quizgen.items.candidate import Candidate
from quizgen.items.identity import set_id
from quizgen.lang.base import Language
from quizgen.model import Membership, MultipleResponse, Option, RichText, fold

MOST_RIGHT = 4
FEWEST_RIGHT = 3
"""Members, at least: fewer are asked about by their sentence."""

FEWEST_WRONG = 2


def memberships(
    fact: Membership, groups: Sequence[Membership], language: Language
) -> Iterator[Candidate]:
    """Which of these belong: the members, among members of other `groups` of the documents.

    Of lists with a line that heads them all items are asked for; what is in another may fit too.
    """
    if not _is_asked(fact):
        return
    rng = random.Random(f"members {fact.id}")  # noqa: S311 - no secret
    wrong = _strangers(fact, [group for group in groups if _is_asked(group)], language)
    rng.shuffle(wrong)
    right = [slot.text for slot in fact.members[:MOST_RIGHT]]
    wrong, few = wrong[: max(FEWEST_WRONG, len(right) - 1)], len(wrong) < FEWEST_WRONG
    if few or len({fold(text) for text in (*right, *wrong)}) < len(right) + len(wrong):
        return
    options = [
        *(Option(text=RichText.of(text), correct=True) for text in right),
        *(Option(text=RichText.of(text)) for text in wrong),
    ]
    rng.shuffle(options)
    question = MultipleResponse(
        id=set_id("membership", fact.id),
        family=fact.id,
        stem=RichText.of(language.wording.set_stem("membership", fact)),
        options=tuple(options),
        source=fact.evidence[0],
    )
    yield Candidate(question, fact, language, "membership", "; ".join(right), "term")


def _is_asked(fact: Membership) -> bool:
    """Whether a group has no line that heads it, and members enough for a choice."""
    return not fact.headed and len(fact.members) >= FEWEST_RIGHT


def _strangers(fact: Membership, groups: Sequence[Membership], language: Language) -> list[str]:
    """The members of other groups that could be taken for members of this one, in order."""
    own = {fold(slot.text) for slot in fact.members}
    quote = fold(fact.evidence[0].quote)
    alike = (other for other in groups if other.id != fact.id and _alike(other, fact, language))
    found = {slot.text for other in alike for slot in other.members}
    return sorted(text for text in found if fold(text) not in own and fold(text) not in quote)


def _alike(one: Membership, other: Membership, language: Language) -> bool:
    """Whether the members of two groups are of one kind: cities and cities, poets and poets."""
    if one.members[0].type != other.members[0].type:
        return False
    noun = language.names.group_noun
    return one.members[0].type != "term" or noun(one.group) == noun(other.group)
