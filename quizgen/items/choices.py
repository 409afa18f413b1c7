"""Multiple choice: a direct question whose key has enough wrong answers of its own kind."""

import random
from collections.abc import Iterator, Sequence

from quizgen.items.candidate import Candidate
from quizgen.items.distractors import distractors
from quizgen.items.identity import family_of, question_id
from quizgen.items.pool import Pool
from quizgen.items.request import Request
from quizgen.model import MultipleChoice, Numerical, Option, RichText, ShortAnswer, Slot, fold


def as_choice(candidate: Candidate, key: Slot, pool: Pool) -> Iterator[Candidate]:
    """The multiple choice of a direct question, where the key has good distractors."""
    question, fact = candidate.question, candidate.fact
    if not isinstance(question, ShortAnswer | Numerical):
        return
    identity = question_id(fact, f"choice {candidate.form}", key)
    rng = random.Random(f"choice {identity}")  # noqa: S311 - no secret
    request = Request(key, fact, question.prompt_text, candidate.language)
    wrong = distractors(request, pool, rng)
    show = _bare if isinstance(question, Numerical) else _whole
    options = [key, *wrong]
    if not wrong or not _are_distinct([slot.text for slot in options]):
        return
    if not _are_distinct([show(slot) for slot in options]):
        return
    yield Candidate(
        MultipleChoice(
            id=identity,
            family=family_of(fact),
            stem=question.stem,
            options=tuple(
                Option(text=RichText.of(show(slot)), correct=slot is key)
                for slot in _in_order(options, rng)
            ),
            source=question.source,
        ),
        fact,
        candidate.language,
        candidate.form,
        candidate.key,
        candidate.key_type,
    )


def _are_distinct(texts: Sequence[str]) -> bool:
    return len({fold(text) for text in texts}) == len(texts)


def _whole(slot: Slot) -> str:
    return slot.text


def _bare(slot: Slot) -> str:
    """A number without the unit that its stem already asks for."""
    return slot.amount.number.lower() if slot.amount else slot.text


def _in_order(options: list[Slot], rng: random.Random) -> list[Slot]:
    """Numbers and dates rise, names are shuffled."""
    if options[0].type == "date":
        return sorted(options, key=lambda slot: slot.date.iso if slot.date else slot.text)
    if options[0].amount is not None:
        return sorted(options, key=_size)
    shuffled = list(options)
    rng.shuffle(shuffled)
    return shuffled


def _size(slot: Slot) -> tuple[float, str]:
    return (float(slot.amount.value) if slot.amount else 0.0, slot.text)
