"""True or false: a statement as it is, or with one typed value swapped for a false one."""

import random
import re
from collections.abc import Iterator

from quizgen.distract import Pool, distractors
from quizgen.generate.candidate import Candidate
from quizgen.generate.identity import question_id
from quizgen.model import Fact, RichText, Slot, TrueFalse, Words

SWAPPABLE = frozenset(
    ["person", "place", "group", "date", "number", "quantity", "money", "percent"]
)
_BOUNDED = re.compile(
    r"\b(?:over|than|about|around|least|most|nearly|almost|approximately|roughly|some|to|the) $"
)
"""What before a value makes another one true as well ("over 13%" where it is over 20%), or false
for grammar's sake."""

LONGEST = 26
"""Words: a longer statement hides what it asks."""


def true_or_false(fact: Fact, pool: Pool) -> Iterator[Candidate]:
    """One statement a fact: which value is swapped, and whether at all, hangs on the fact's id."""
    text = fact.statement.text
    if len(text.split()) > LONGEST:
        return
    rng = random.Random(f"true or false {fact.id}")  # noqa: S311 - no secret hangs on it
    choices = []
    for number, part in enumerate(fact.statement.parts):
        before = fact.statement.parts[number - 1].text if number else ""
        if isinstance(part, Slot) and part.type in SWAPPABLE and not _BOUNDED.search(before):
            wrong = distractors(part, fact, text, pool, rng, near=True)
            if wrong:
                choices.append((number, part, wrong[0]))
    if not choices:
        return
    number, slot, wrong_text = choices[rng.randrange(len(choices))]
    answer = rng.random() < 0.5
    stem = text if answer else _swapped(fact, number, wrong_text)
    question = TrueFalse(
        id=question_id(fact, "true_false", slot),
        family=fact.id,
        stem=RichText.of(stem),
        answer=answer,
        correction=None if answer else RichText.of(text),
        source=fact.evidence[0],
    )
    yield Candidate(question, fact, "true_false", slot.text, slot.type)


def _swapped(fact: Fact, number: int, wrong: str) -> str:
    parts = [part.text for part in fact.statement.parts]
    before = parts[number - 1] if number else ""
    parts[number] = wrong
    if before.endswith((" a ", " an ")) and isinstance(fact.statement.parts[number - 1], Words):
        article = "an" if wrong[:1].lower() in "aeiou" else "a"
        parts[number - 1] = before.rstrip().rsplit(" ", 1)[0] + f" {article} "
    return "".join(parts)
