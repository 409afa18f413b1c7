"""Matching and ordering questions of Moodle as ours."""

import re
from html import unescape
from typing import Any

from quizgen.model import Matching, Ordering, Pair, Question, RichText, clean
from quizgen_moodle.item import Item
from quizgen_moodle.questions.read_choices import stem
from quizgen_moodle.reading import Reading, UnfitError

_ENTITY = re.compile(r"&[A-Za-z0-9#]{1,8};")
_TAG = re.compile(r"<(?!\s)[^<>]*>")
_BLANKS = re.compile(r"[ \t\n\r\f]+")


def listed(text: str) -> str:
    """The words that a drop-down list shows for `text`: no tags, entities decoded, one line."""
    bare = _TAG.sub("", text)
    return clean(_BLANKS.sub(" ", _ENTITY.sub(lambda found: unescape(found[0]), bare))).strip(" ")


def matching(reading: Reading, item: Item, common: dict[str, Any]) -> Question:
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
    return Matching(pairs=tuple(pairs), distractors=tuple(wrong), **stem(reading, item, common))


def ordering(reading: Reading, item: Item, common: dict[str, Any]) -> Question:
    """Items in file order, which is the right one."""
    items = tuple(reading.required(answer.text, "an item") for answer in item.answers)
    return Ordering(items=items, **stem(reading, item, common))
