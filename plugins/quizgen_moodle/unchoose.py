"""Choice, matching and ordering questions of Moodle as ours."""

import re
from html import unescape
from typing import Any

from quizgen.plugin import (
    Matching,
    MultipleChoice,
    MultipleResponse,
    Option,
    Ordering,
    Pair,
    Question,
    RichText,
    TrueFalse,
    clean,
)
from quizgen_moodle.bank import Reading, UnfitError
from quizgen_moodle.item import Answer, Item

_ENTITY = re.compile(r"&[A-Za-z0-9#]{1,8};")
_TAG = re.compile(r"<(?!\s)[^<>]*>")
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_SINGLE_NOT = frozenset({"false", "0", ""})


def stem(reading: Reading, item: Item, common: dict[str, Any]) -> dict[str, Any]:
    """`common` with the stem, without what only some kinds use."""
    rest = {key: value for key, value in common.items() if key != "marked"}
    return {**rest, "stem": reading.required(item.text, "the question text")}


def percent(answer: Answer) -> float:
    """The fraction of `answer` in percent; `UnfitError` where it is no number."""
    try:
        return float(answer.fraction)
    except ValueError as error:
        raise UnfitError(f"the fraction {answer.fraction!r} is no number") from error


def multichoice(reading: Reading, item: Item, common: dict[str, Any]) -> Question:
    """One right option, or several; partly right options of the first kind are left out."""
    fields = stem(reading, item, common)
    answers = [answer for answer in item.answers if answer.text.text.strip()]
    if item.settings.get("single", "true") in _SINGLE_NOT:
        options = [_option(reading, one, percent(one) > 0) for one in answers]
        return MultipleResponse(options=tuple(options), **fields)
    clear = [one for one in answers if percent(one) <= 0 or percent(one) >= 99.999]
    if len(clear) < len(answers):
        reading.note("downgraded", f"{len(answers) - len(clear)} partly right options left out")
    options = [_option(reading, one, percent(one) > 0) for one in clear]
    return MultipleChoice(options=tuple(options), **fields)


def _option(reading: Reading, answer: Answer, right: bool) -> Option:
    text = reading.required(answer.text, "an option")
    return Option(text=text, correct=right, feedback=reading.rich(answer.feedback))


def true_false(reading: Reading, item: Item, common: dict[str, Any]) -> Question:
    """A statement; the key is the answer at 100 percent."""
    texts = [answer.text.text.strip() for answer in item.answers]
    if sorted(text.lower() for text in texts) != ["false", "true"]:
        raise UnfitError(f"the answers are {texts}, not true and false")
    if sorted(map(percent, item.answers)) != [0, 100]:
        raise UnfitError("not one of true and false has 100 percent")
    if any(text != text.lower() for text in texts):
        reading.note("advice", f"Moodle itself takes {texts} for true: it wants lower case")
    right = next(text for text, one in zip(texts, item.answers, strict=True) if percent(one) == 100)
    marked = common["marked"].get("correction")
    correction = reading.rich(marked) if marked else None
    return TrueFalse(
        answer=right.lower() == "true", correction=correction, **stem(reading, item, common)
    )


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
