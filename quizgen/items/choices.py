"""Multiple choice: a direct question whose key has enough wrong answers of its own kind."""

import random
from collections.abc import Iterator

from quizgen.items.candidate import Candidate
from quizgen.items.distractors import Pool, distractors
from quizgen.items.identity import question_id
from quizgen.lang.en.dates import parse_date
from quizgen.lang.en.numbers import parse_amount
from quizgen.model import MultipleChoice, Numerical, Option, RichText, ShortAnswer, Slot, fold


def as_choice(candidate: Candidate, slot: Slot, pool: Pool) -> Iterator[Candidate]:
    """The multiple choice of a direct question, where the key has good distractors."""
    question = candidate.question
    if not isinstance(question, ShortAnswer | Numerical):
        return
    fact = candidate.fact
    identity = question_id(fact, f"choice {candidate.form}", slot)
    rng = random.Random(f"choice {identity}")  # noqa: S311 - no secret hangs on it
    wrong = distractors(slot, fact, question.prompt_text, pool, rng)
    options = [slot.text, *wrong]
    if not wrong or len({fold(option) for option in options}) < len(options):
        return
    if isinstance(question, Numerical):
        options = [_bare(option) for option in options]
        if len({fold(option) for option in options}) < len(options):
            return
    key = options[0]
    yield Candidate(
        MultipleChoice(
            id=identity,
            family=fact.id,
            stem=question.stem,
            options=tuple(
                Option(text=RichText.of(option), correct=option == key)
                for option in _in_order(options, slot, rng)
            ),
            source=question.source,
        ),
        fact,
        candidate.form,
        candidate.key,
        candidate.key_type,
    )


def _bare(text: str) -> str:
    """A number without the unit that its stem already asks for."""
    amount = parse_amount(text)
    return amount.number.lower() if amount else text


def _in_order(options: list[str], slot: Slot, rng: random.Random) -> list[str]:
    """Numbers and dates rise, names are shuffled."""
    if slot.type == "date":
        return sorted(options, key=lambda text: _date_key(text))
    if slot.type in ("number", "quantity", "money", "percent"):
        return sorted(options, key=_amount_key)
    shuffled = list(options)
    rng.shuffle(shuffled)
    return shuffled


def _date_key(text: str) -> str:
    value = parse_date(text)
    return value.iso if value else text


def _amount_key(text: str) -> tuple[float, str]:
    amount = parse_amount(text)
    return (float(amount.value) if amount else 0.0, text)
