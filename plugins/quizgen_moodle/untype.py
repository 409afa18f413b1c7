"""Questions of Moodle with an answer to type, and what has none, as ours."""

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from quizgen.plugin import Flashcard, Numerical, Question, RichText, ShortAnswer
from quizgen_moodle.bank import Reading, UnfitError, one_line
from quizgen_moodle.item import Answer, Item
from quizgen_moodle.unchoose import percent, stem

_WILDCARD = re.compile(r"(?<!\\)\*")
_NUMBER = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?")
_CARD = re.compile(r'\s*<p class="quizgen-flashcard">')
_WRITTEN = re.compile(r'<p class="quizgen-answer">')


def short_answer(reading: Reading, item: Item, common: dict[str, Any]) -> Question:
    """The answers at 100 percent; a flashcard where our exporter says so."""
    fields = stem(reading, item, common)
    right = [answer for answer in item.answers if percent(answer) >= 99.999]
    if any(0 < percent(answer) < 99.999 for answer in item.answers):
        reading.note("downgraded", "partly right answers left out")
    answers = []
    for answer in right:
        text = answer.text.text.strip()
        if _WILDCARD.search(text):
            reading.note("downgraded", f"an answer with a wildcard left out: {text}")
        elif text:
            answers.append(one_line(text.replace("\\*", "*")))
    if not answers:
        raise UnfitError("there is no right answer without a wildcard")
    if _CARD.match(item.text.text):
        return Flashcard(back=RichText.of(answers[0]), **fields)
    return ShortAnswer(
        answers=tuple(dict.fromkeys(answers)),
        case_sensitive=item.settings.get("usecase") == "1",
        **fields,
    )


def numerical(reading: Reading, item: Item, common: dict[str, Any]) -> Question:
    """The first answer at 100 percent, with its tolerance and the unit of multiplier 1."""
    fields = stem(reading, item, common)
    right = [answer for answer in item.answers if percent(answer) >= 99.999]
    if not right:
        raise UnfitError("no answer has 100 percent")
    if sum(percent(answer) > 0 for answer in item.answers) > 1:
        reading.note("downgraded", "right answers after the first left out")
    first = right[0]
    value = _decimal(first.text.text.strip(), "the answer")
    tolerance = _decimal(first.tolerance or "0", "the tolerance")
    return Numerical(
        value=value,
        tolerance=abs(tolerance),
        unit=_unit(reading, item),
        answer=_written(reading, first),
        **fields,
    )


def _decimal(text: str, what: str) -> Decimal:
    """`text` as a number that every reader of it takes for the same; `UnfitError` otherwise."""
    plain = re.sub(r"(?<=\d) (?=\d{3}(?!\d))", "", text.replace("\u2212", "-"))
    if not _NUMBER.fullmatch(plain):
        raise UnfitError(f"{what} {text!r} is no number that is read alike everywhere")
    try:
        return Decimal(plain)
    except InvalidOperation as error:
        raise UnfitError(f"{what} {text!r} is no number") from error


def _unit(reading: Reading, item: Item) -> str | None:
    if len(item.units) > 1:
        reading.note("downgraded", "units after the first left out")
    for unit in item.units:
        name = one_line(unit.name)
        if name and unit.multiplier in ("1", "1.0", "1.0000000", ""):
            return name
    return None


def _written(reading: Reading, answer: Answer) -> str | None:
    if not _WRITTEN.match(answer.feedback.text):
        return None
    found = reading.rich(answer.feedback)
    return None if found is None else one_line(found.plain) or None


def essay(reading: Reading, item: Item, common: dict[str, Any]) -> Question:
    """A flashcard with the grader's information on its back; without one it is no question."""
    marked = common["marked"].get("back")
    back = reading.rich(marked or item.graderinfo)
    if back is None:
        raise UnfitError("an essay without an answer has no right and wrong")
    if not _CARD.match(item.text.text):
        reading.note("downgraded", "an essay became a flashcard")
    return Flashcard(back=back, **stem(reading, item, common))


def description(reading: Reading, item: Item, common: dict[str, Any]) -> Question:
    """A flashcard where our exporter wrote one; any other description asks nothing."""
    marked = common["marked"].get("back")
    back = reading.rich(marked) if marked and _CARD.match(item.text.text) else None
    if back is None:
        raise UnfitError("a description asks nothing")
    return Flashcard(back=back, **stem(reading, item, common))
