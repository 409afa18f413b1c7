"""Questions of Moodle with an answer to type, and what has none, as ours."""

import re
from decimal import Decimal, InvalidOperation

from quizgen.plugin import Flashcard, Numerical, Question, RichText, ShortAnswer
from quizgen.plugin.bank import NUMBER_FORM
from quizgen_moodle.item import Answer, Item
from quizgen_moodle.reading import Common, Reading, UnfitError, is_right, one_line, percent
from quizgen_moodle.wildcards import has_wildcard, unescape_stars

_CARD = re.compile(r'\s*<p class="quizgen-flashcard">')
_WRITTEN = re.compile(r'<p class="quizgen-answer">')


def short_answer(reading: Reading, item: Item, common: Common) -> Question:
    """The answers at 100 percent; a flashcard where our exporter says so."""
    fields = common.with_stem(reading.stem(item))
    right = [answer for answer in item.answers if is_right(answer)]
    if sum(percent(answer) > 0 for answer in item.answers) > len(right):
        reading.note("downgraded", "partly right answers left out")
    answers = _accepted(reading, right)
    if not answers:
        raise UnfitError("there is no right answer without a wildcard")
    if _CARD.match(item.text.text):
        return Flashcard(back=RichText.of(answers[0]), **fields)
    return ShortAnswer(
        answers=tuple(dict.fromkeys(answers)),
        case_sensitive=item.settings.get("usecase") == "1",
        **fields,
    )


def _accepted(reading: Reading, right: list[Answer]) -> list[str]:
    """The texts of the `right` answers that accept one text only."""
    texts = [answer.text.text.strip() for answer in right]
    for text in texts:
        if has_wildcard(text):
            reading.note("downgraded", f"an answer with a wildcard left out: {text}")
    return [one_line(unescape_stars(text)) for text in texts if text and not has_wildcard(text)]


def numerical(reading: Reading, item: Item, common: Common) -> Question:
    """The first answer at 100 percent, with its tolerance and the unit of multiplier 1."""
    fields = common.with_stem(reading.stem(item))
    right = [answer for answer in item.answers if is_right(answer)]
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
    if not NUMBER_FORM.fullmatch(plain):
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


def essay(reading: Reading, item: Item, common: Common) -> Question:
    """A flashcard with the grader's information on its back; without one it is no question."""
    marked = common.marked.get("back")
    back = reading.rich(marked or item.graderinfo)
    if back is None:
        raise UnfitError("an essay without an answer has no right and wrong")
    if not _CARD.match(item.text.text):
        reading.note("downgraded", "an essay became a flashcard")
    return Flashcard(back=back, **common.with_stem(reading.stem(item)))


def description(reading: Reading, item: Item, common: Common) -> Question:
    """A flashcard where our exporter wrote one; any other description asks nothing."""
    marked = common.marked.get("back")
    back = reading.rich(marked) if marked and _CARD.match(item.text.text) else None
    if back is None:
        raise UnfitError("a description asks nothing")
    return Flashcard(back=back, **common.with_stem(reading.stem(item)))
