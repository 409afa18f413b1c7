"""The order in which Anki shows new cards: questions that give each other away on other days.

Anki buries siblings, the cards of one note, but a question is a note of its own unless burying is
asked for, and even then only a preset that not everybody imports has them buried. So the first
question of every family comes first, in the order of the deck, then the second of each: with twenty
new cards a day they are days apart.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from quizgen.plugin import Question


def places(questions: Sequence[Question]) -> Mapping[str, int]:
    """The place of each question among the new cards, from 1, by its id."""
    seen: Counter[str] = Counter()
    rounds = {}
    for number, question in enumerate(questions):
        rounds[question.id] = (seen[question.family], number)
        seen[question.family] += 1
    ordered = sorted(rounds, key=rounds.__getitem__)
    return {identity: place for place, identity in enumerate(ordered, 1)}
