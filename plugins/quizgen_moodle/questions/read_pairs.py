"""Matching and ordering questions of Moodle as ours."""

from quizgen.plugin import Matching, Ordering, Pair, Question, RichText
from quizgen_moodle.html.lists import listed
from quizgen_moodle.item import Item
from quizgen_moodle.reading import Common, Reading, UnfitError


def matching(reading: Reading, item: Item, common: Common) -> Question:
    """Pairs; a line without a stem is a distractor."""
    pairs, wrong = [], []
    for line in item.subquestions:
        answer = listed(line.answer)
        if not answer.strip():
            raise UnfitError("a pair has no answer")
        left = reading.rich(line.stem)
        if left is None:
            wrong.append(RichText.of(answer))
        else:
            pairs.append(Pair(left=left, right=RichText.of(answer)))
    return Matching(
        pairs=tuple(pairs), distractors=tuple(wrong), **common.with_stem(reading.stem(item))
    )


def ordering(reading: Reading, item: Item, common: Common) -> Question:
    """Items in file order, which is the right one."""
    items = tuple(reading.required(answer.text, "an item") for answer in item.answers)
    return Ordering(items=items, **common.with_stem(reading.stem(item)))
