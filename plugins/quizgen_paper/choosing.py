"""Which questions are on the paper: one of each family, the best where they are too many."""

import random

from quizgen.plugin import Context, Deck, Question, QuestionId


def chosen(deck: Deck, context: Context, most: int | None) -> list[Question]:
    """The questions of the paper in the deck's order; each that is left off is noted.

    Two questions of one family give each other's answer away: the better stays, or the first of
    equals. Where more than `most` are left, quality decides, and chance among equals.
    """
    best = _best_of_families(deck)
    kept = {question.id for question in best.values()}
    if most is not None and len(kept) > most:
        kept = _likeliest(deck, kept, most, context.rng)
    for question in deck.questions:
        reason = _left_off(question, best[question.family], most)
        if question.id not in kept:
            context.note("skipped", reason, question=question.id)
    return [question for question in deck.questions if question.id in kept]


def _best_of_families(deck: Deck) -> dict[str, Question]:
    best: dict[str, Question] = {}
    for question in deck.questions:
        held = best.setdefault(question.family, question)
        if question.quality > held.quality:
            best[question.family] = question
    return best


def _likeliest(deck: Deck, kept: set[QuestionId], most: int, rng: random.Random) -> set[QuestionId]:
    ranked = [question for question in deck.questions if question.id in kept]
    rng.shuffle(ranked)
    ranked.sort(key=lambda question: -question.quality)
    return {question.id for question in ranked[:most]}


def _left_off(question: Question, sibling: Question, most: int | None) -> str:
    """Why `question` is not on the paper; `sibling` is the best of its family."""
    if sibling is not question:
        return f"not on the paper: it gives away, or is given away by, {sibling.id}"
    return f"not on the paper, which has {most} questions"
