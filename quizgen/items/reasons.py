"""Why it is so: a card whose back is the reason that the clause gives."""

import re
from collections.abc import Iterator

from quizgen.items.candidate import Candidate
from quizgen.items.identity import question_id
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Fact, Flashcard, RichText, Slot

_REASON = re.compile(r"^(?:because|due to|owing to)\b", re.IGNORECASE)

LONGEST_REASON = 24
"""Words: nobody keeps a longer reason in mind as one."""


def reason_questions(fact: Fact) -> Iterator[Candidate]:
    """The card that asks for the reason, where the clause ends with one."""
    clause = fact.clause
    if clause is None or not clause.complements:
        return
    last = clause.complements[-1]
    if not _REASON.match(last.text) or not 3 <= len(last.text.split()) <= LONGEST_REASON:
        return
    stem = ask(clause, "Why", last)
    if stem is None:
        return
    slot = Slot(type="term", text=last.text)
    question = Flashcard(
        id=question_id(fact, "why", slot),
        family=fact.id,
        stem=RichText.of(stem),
        back=RichText.of(last.text[:1].upper() + last.text[1:] + "."),
        source=fact.evidence[0],
    )
    yield Candidate(question, fact, "why", last.text, "term")
