"""Multiple response: which of these belong to a group."""

import random
from collections.abc import Iterator, Sequence

from quizgen.items.candidate import Candidate
from quizgen.items.identity import set_id
from quizgen.items.library import Group, is_choosable
from quizgen.lang.base import Language
from quizgen.model import Membership, MultipleResponse, Option, RichText, fold

MOST_RIGHT = 4
FEWEST_WRONG = 2


def memberships(
    fact: Membership, groups: Sequence[Group], language: Language
) -> Iterator[Candidate]:
    """Which of these belong: the members, among members of other `groups` of the documents."""
    if not is_choosable(fact):
        return
    rng = random.Random(f"members {fact.id}")  # noqa: S311 - no secret
    wrong = _strangers(fact, groups, language)
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


def _strangers(fact: Membership, groups: Sequence[Group], language: Language) -> list[str]:
    """The members of other groups that could be taken for members of this one, in order."""
    own = {fold(slot.text) for slot in fact.members}
    quote = fold(fact.evidence[0].quote)
    alike = (other for other in groups if other.id != fact.id and _alike(fact, other, language))
    found = {text for other in alike for text in other.members}
    return sorted(text for text in found if fold(text) not in own and fold(text) not in quote)


def _alike(fact: Membership, other: Group, language: Language) -> bool:
    """Whether the members of two groups are of one kind: cities and cities, poets and poets."""
    if fact.members[0].type != other.type:
        return False
    noun = language.names.group_noun
    return other.type != "term" or noun(fact.group) == noun(other.group)
