"""An embedded gap of Moodle's as the fields of a gap of ours."""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from quizgen.plugin import Math
from quizgen_moodle.embedded.parse import Alternative, EmbeddedGap
from quizgen_moodle.item import Field
from quizgen_moodle.reading import Reading, UnfitError, one_line
from quizgen_moodle.wildcards import has_wildcard, unescape_stars

_OPTION = "an option of a gap"
_Answer = TypeVar("_Answer")


def read_gap(reading: Reading, gap: EmbeddedGap) -> dict[str, Any]:
    """The answer of `gap`, and what else it accepts or offers; `UnfitError` where no gap can."""
    if gap.kind == "response":
        raise UnfitError("a gap has several right options")
    shares = [one.fraction for one in gap.alternatives]
    right, wrong = right_and_wrong(reading, gap.alternatives, shares)
    if any(one.feedback for one in gap.alternatives):
        reading.setting("feedback of gaps")
    if gap.kind == "choice":
        return _options(reading, right, wrong)
    if gap.kind == "short_case":
        reading.note("downgraded", "a gap was sensitive to case")
    read = _number if gap.kind == "number" else _typed
    return accepted(filter(None, [read(reading, one.text) for one in right]))


def right_and_wrong(
    reading: Reading, answers: Iterable[_Answer], percents: Iterable[float]
) -> tuple[list[_Answer], list[_Answer]]:
    """The answers at 100 percent and those at 0 or less; the others are left out, with a note."""
    right, wrong = [], []
    partly = False
    for answer, percent in zip(answers, percents, strict=True):
        if percent == 100:
            right.append(answer)
        elif percent <= 0:
            wrong.append(answer)
        else:
            partly = True
    if partly:
        reading.note("downgraded", "partly right answers of a gap left out")
    return right, wrong


def accepted(texts: Iterable[str]) -> dict[str, Any]:
    """The fields of a gap that is answered by any of `texts`, the first one being the answer."""
    answers = list(texts)
    if not answers:
        raise UnfitError("a gap has no answer without a wildcard")
    return {"answer": answers[0], "accepted": tuple(dict.fromkeys(answers[1:]))}


def _options(
    reading: Reading, right: list[Alternative], wrong: list[Alternative]
) -> dict[str, Any]:
    if len(right) != 1:
        raise UnfitError("a gap has several right options")
    texts, formula = option_texts(reading, [Field(one.text) for one in (right[0], *wrong)])
    return {"answer": texts[0], "distractors": tuple(texts[1:]), "formula": formula}


def option_texts(reading: Reading, fields: list[Field]) -> tuple[list[str], bool]:
    """The options of a gap, and whether they are formulas; `UnfitError` where some only are."""
    options = [reading.required(field, _OPTION) for field in fields]
    formulas = [part.tex for one in options for part in one.parts if isinstance(part, Math)]
    if not formulas:
        return [reading.line(field, _OPTION) for field in fields], False
    if len(formulas) < len(options) or any(len(one.parts) > 1 for one in options):
        raise UnfitError("the options of a gap are formulas and words")
    return formulas, True


def _typed(reading: Reading, text: str) -> str | None:
    """The text of an answer to type; None where it holds a wildcard."""
    if has_wildcard(text):
        reading.note("downgraded", f"an answer with a wildcard left out: {text}")
        return None
    return one_line(unescape_stars(text))


def _number(reading: Reading, text: str) -> str:
    value, _, tolerance = text.partition(":")
    try:
        Decimal(value)
        exact = not tolerance or Decimal(tolerance) == 0
    except InvalidOperation as error:
        raise UnfitError(f"{text!r} is not written as a number that is read alike") from error
    if not exact:
        reading.note("downgraded", f"the tolerance of a gap is not kept: {text}")
    return value
