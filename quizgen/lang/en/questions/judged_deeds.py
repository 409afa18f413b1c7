"""Questions for what it is illegal, allowed or compulsory for somebody to do."""

import re
from collections.abc import Iterator

from quizgen.lang.base.wording import AskedCard
from quizgen.lang.en.phrases import as_answer
from quizgen.lang.en.questions.pointers import points_out
from quizgen.model import Clause, Fact, Slot

_RULINGS = frozenset(
    {"advisable", "allowed", "compulsory", "forbidden", "illegal", "mandatory", "permitted"}
    | {"prohibited", "unlawful"}
)
_FOR_SOMEBODY = re.compile(
    r"for (?P<who>(?:[\w'’-]+ ){1,5}?)to (?P<deed>(?!be\b)[a-z]+ [^;:]+)", re.IGNORECASE
)
RULE = "judged deed"
LONGEST_DEED = 20
"""Words."""


def judged_deed_questions(fact: Fact) -> Iterator[AskedCard]:
    """ "What is it illegal for captains to do?", of "It is illegal for captains to ..."."""
    clause = fact.clause
    if clause is None or not _is_ruling(clause):
        return
    attribute, told = clause.complements
    found = _FOR_SOMEBODY.fullmatch(told.text)
    if found is None or points_out(found[0].lower().split(), pronouns=True):
        return
    deed = found["deed"]
    if len(deed.split()) <= LONGEST_DEED:
        stem = f"What {clause.verb} it {attribute.text} for {found['who']}to do?"
        yield AskedCard("doing", stem, Slot(type="term", text=deed), as_answer(deed))


def _is_ruling(clause: Clause) -> bool:
    """Whether a clause says that something is illegal, or allowed, and what."""
    roles = [one.role for one in clause.complements]
    plain = clause.lemma == "be" and clause.subject.text.lower() == "it" and not clause.auxiliaries
    told = roles == ["attribute", "clause"] and clause.complements[0].head.lower() in _RULINGS
    return plain and told and clause.adverb is None
