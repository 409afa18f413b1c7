"""Gap questions of Moodle as clozes: embedded answers, words to choose, words to drag."""

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from quizgen.plugin import Cloze, Gap, Plain, Question, fold
from quizgen_moodle.bank import Reading, UnfitError, one_line
from quizgen_moodle.clozeparse import Alternative, ClozeError, EmbeddedGap, parse_gaps
from quizgen_moodle.htmlread import GAP_TAG, GapMark, gap_tag
from quizgen_moodle.item import Field, Item
from quizgen_moodle.pairing import STEM
from quizgen_moodle.unchoose import listed, percent
from quizgen_moodle.unpair import embedded_pairs

_PLACE = re.compile(r"\[\[(\d+)\]\]")
_GAP = re.compile(rf'<{GAP_TAG} data-number="(\d+)">')
_HINT, _HINT_END = ' <em class="quizgen-hint">(', ")</em>"
_WILDCARD = re.compile(r"(?<!\\)\*")


def cloze(reading: Reading, item: Item, common: dict[str, Any]) -> Question:
    """A cloze of embedded answers; the pairs of a matching where our exporter wrote those."""
    text = item.text.text
    try:
        found = parse_gaps(text)
    except ClozeError as error:
        raise UnfitError(str(error)) from error
    starts = [0, *(gap.end for gap in found)]
    ends = [*(gap.start for gap in found), len(text)]
    pieces = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    marked = "".join(
        piece + (gap_tag(number) if number < len(found) else "")
        for number, piece in enumerate(pieces)
    )
    field = item.text._replace(text=marked)
    if marked.startswith(f'<p class="{STEM}">'):
        return embedded_pairs(reading, field, found, common)
    return _cloze(reading, field, [_gap(reading, gap) for gap in found], common)


def chosen(reading: Reading, item: Item, common: dict[str, Any]) -> Question:
    """A cloze of words to choose or drag: the other words of a gap's group are its distractors."""
    gaps: list[dict[str, Any]] = []

    def tag(found: re.Match[str]) -> str:
        number = int(found[1]) - 1
        if not 0 <= number < len(item.choices):
            raise UnfitError(f"there is no word number {number + 1} to choose")
        right = item.choices[number]
        answer = listed(right.text)
        words = [listed(one.text) for one in item.choices if one.group == right.group]
        wrong = tuple(word for word in words if word and fold(word) != fold(answer))
        gaps.append({"answer": answer, "distractors": wrong})
        return gap_tag(len(gaps) - 1)

    text = _PLACE.sub(tag, item.text.text)
    return _cloze(reading, item.text._replace(text=text), gaps, common)


def missing(reading: Reading, item: Item, common: dict[str, Any]) -> Question:
    """A cloze of one gap out of a missing word, as GIFT has it."""
    right = [answer for answer in item.answers if percent(answer) == 100]
    wrong = [answer for answer in item.answers if percent(answer) <= 0]
    if len(right) + len(wrong) < len(item.answers):
        reading.note("downgraded", "partly right answers of a gap left out")
    plain = [one for one in right if not _WILDCARD.search(one.text.text)]
    if not plain:
        raise UnfitError("a gap has no answer without a wildcard")
    if wrong:
        answers = [reading.line(one.text, "an option of a gap") for one in right]
    else:
        answers = [one_line(one.text.text.replace("\\*", "*")) for one in plain]
    gap = {
        "answer": answers[0],
        "accepted": tuple(dict.fromkeys(answers[1:])),
        "distractors": tuple(reading.line(one.text, "an option of a gap") for one in wrong),
    }
    return _cloze(reading, item.text, [gap], common)


def _cloze(
    reading: Reading, field: Field, gaps: list[dict[str, Any]], common: dict[str, Any]
) -> Cloze:
    """The cloze of `field`, in which tags mark the `gaps`; equal answers are one blank."""
    field, hints = _hints(field)
    groups: dict[str, int] = {}
    parts: list[Any] = []
    for part in reading.parts(field):
        if isinstance(part, GapMark):
            if part.number >= len(gaps):
                raise UnfitError("the text holds a gap that is none")
            gap = {**gaps[part.number], "hint": _line(reading, hints.get(part.number, ""))}
            group = groups.setdefault(fold(gap["answer"]), len(groups) + 1)
            parts += [Plain(text=" ")] if parts and isinstance(parts[-1], Gap) else []
            parts.append(Gap(group=group, **gap))
        else:
            parts.append(Plain(text=part) if isinstance(part, str) else part)
    fields = {key: value for key, value in common.items() if key != "marked"}
    return Cloze(parts=tuple(parts), **fields)


def _hints(field: Field) -> tuple[Field, dict[int, str]]:
    """`field` without the hints that our exporter puts behind gaps, and those by gap number."""
    before, *rest = _GAP.split(field.text)
    texts, hints = [before], {}
    for number, piece in zip(map(int, rest[::2]), rest[1::2], strict=True):
        end = piece.find(_HINT_END) if piece.startswith(_HINT) else -1
        if end >= 0:
            hints[number] = piece[len(_HINT) : end]
            piece = piece[end + len(_HINT_END) :]
        texts.append(gap_tag(number) + piece)
    return field._replace(text="".join(texts)), hints


def _gap(reading: Reading, gap: EmbeddedGap) -> dict[str, Any]:
    if gap.kind == "response":
        raise UnfitError("a gap has several right options")
    right = [one for one in gap.alternatives if one.fraction == 100]
    wrong = [one for one in gap.alternatives if one.fraction <= 0]
    if len(right) + len(wrong) < len(gap.alternatives):
        reading.note("downgraded", "partly right answers of a gap left out")
    if any(one.feedback for one in gap.alternatives):
        reading.setting("feedback of gaps")
    if gap.kind == "choice":
        return _choice_gap(reading, right, wrong)
    if gap.kind == "short_case":
        reading.note("downgraded", "a gap was sensitive to case")
    texts = [_typed(reading, one, gap.kind) for one in right]
    answers = [text for text in texts if text]
    if not answers:
        raise UnfitError("a gap has no answer without a wildcard")
    return {"answer": answers[0], "accepted": tuple(dict.fromkeys(answers[1:]))}


def _choice_gap(
    reading: Reading, right: list[Alternative], wrong: list[Alternative]
) -> dict[str, Any]:
    if len(right) != 1:
        raise UnfitError("a gap has several right options")
    return {
        "answer": reading.line(Field(right[0].text), "an option of a gap"),
        "distractors": tuple(reading.line(Field(one.text), "an option of a gap") for one in wrong),
    }


def _line(reading: Reading, html: str) -> str | None:
    found = reading.rich(Field(html))
    return None if found is None else one_line(found.plain) or None


def _typed(reading: Reading, one: Alternative, kind: str) -> str | None:
    """The text of an answer to type; None where it holds a wildcard."""
    if kind == "number":
        return _number(reading, one.text)
    if _WILDCARD.search(one.text):
        reading.note("downgraded", f"an answer with a wildcard left out: {one.text}")
        return None
    return one_line(one.text.replace("\\*", "*"))


def _number(reading: Reading, text: str) -> str | None:
    value, _, tolerance = text.partition(":")
    try:
        Decimal(value)
        exact = not tolerance or Decimal(tolerance) == 0
    except InvalidOperation as error:
        raise UnfitError(f"{text!r} is not written as a number that is read alike") from error
    if not exact:
        reading.note("downgraded", f"the tolerance of a gap is not kept: {text}")
    return value
