"""Which questions are on the paper: one of each family, the best where they are too many."""

from quizgen.plugin import Context, Deck, Question


def chosen(deck: Deck, context: Context, most: int | None) -> list[Question]:
    """The questions of the paper in the deck's order; each that is left off is noted.

    Two questions of one family give each other's answer away: the better stays, or the first of
    equals. Where more than `most` are left, quality decides, and chance among equals.
    """
    best: dict[str, Question] = {}
    for question in deck.questions:
        held = best.setdefault(question.family, question)
        if question.quality > held.quality:
            best[question.family] = question
    kept = {question.id for question in best.values()}
    if most is not None and len(kept) > most:
        ranked = [question for question in deck.questions if question.id in kept]
        context.rng.shuffle(ranked)
        ranked.sort(key=lambda question: -question.quality)
        kept = {question.id for question in ranked[:most]}
    for question in deck.questions:
        sibling = best[question.family]
        if sibling is not question:
            told = f"another question of its family is on the paper: {sibling.id}"
            context.note("skipped", told, question=question.id)
        elif question.id not in kept:
            context.note("skipped", f"the paper has {most} questions", question=question.id)
    return [question for question in deck.questions if question.id in kept]
