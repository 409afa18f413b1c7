"""Our own notes back to questions of their kinds, from the fields that `notes` has written."""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from quizgen.plugin import Gap, RichText, fold
from quizgen_anki import notetypes
from quizgen_anki.notes import CASE
from quizgen_anki.slots import asked
from quizgen_anki.unmarkup import cloze, rich

Values = Mapping[str, str]

_ITEM = re.compile(r'<li class="tappable" data-n="(\d+)" dir="auto">(.*?)</li>', re.DOTALL)
_LISTED = re.compile(r'<li dir="auto">(.*?)</li>', re.DOTALL)
_MARKED = re.compile(r"<i>(.*?)</i>", re.DOTALL)
_DATA = re.compile(r'<data value="(\S+) (\S+)">')
_GAP_ROW = re.compile(r"For (?P<answer>.*?) also accepted: (?P<accepted><i>.*)", re.DOTALL)
_SOURCE = re.compile(
    r'<q cite="(?P<document>[^"]*)#char=(?P<start>\d+),(?P<end>\d+)">(?P<quote>.*)</q><br>'
    r"<cite>(?P<cited>.*?)(?:, p\. (?P<page>\d+))?</cite>",
    re.DOTALL,
)


def is_own(fields: tuple[str, ...]) -> bool:
    """Whether a note type with these fields is one of ours."""
    return fields in _TYPES


def own_questions(fields: tuple[str, ...], values: Values) -> Iterator[dict[str, Any]]:
    """The questions, for validation, of a note with these fields; none if the type is not ours.

    `KeyError`, `ValueError` or `ArithmeticError` where a field was changed beyond recognition.
    """
    note_type = _TYPES.get(fields)
    for _, kind, one in asked(note_type, values) if note_type else ():
        yield _question(kind.fields, one)


def _question(fields: tuple[str, ...], values: Values) -> dict[str, Any]:
    return _READERS[fields](values) | {
        "id": html.unescape(values["Id"]),
        "explanation": _maybe(values["Explanation"]),
        "hints": _hints(values["Hint"]),
        "source": _source(values["Source"]),
    }


def _choice(values: Values) -> dict[str, Any]:
    right = values["Correct"].split()
    named = [(str(n), values[f"Option {n}"]) for n in range(1, notetypes.OPTIONS + 1)]
    kind, _, fixed = values["Kind"].partition(" ")
    if fixed and [text for _, text in named if text] == ["True", "False"]:
        _, _, correction = values["Answer"].partition("<br>")
        return {
            "kind": "true_false",
            "stem": _text(values["Question"]),
            "answer": right == ["1"],
            "correction": _maybe(correction),
        }
    options = [
        {
            "text": _text(text),
            "correct": number in right,
            "feedback": _feedback(values["Feedback"], text),
        }
        for number, text in named
        if text
    ]
    return {
        "kind": "multiple_response" if kind == "multi" else "multiple_choice",
        "stem": _text(values["Question"]),
        "options": options,
    }


def _feedback(page: str, option: str) -> RichText | None:
    _, found, rest = page.partition(f"<li><b>{option}</b> ")
    return _maybe(rest.partition("</li>")[0]) if found else None


def _cloze(values: Values) -> dict[str, Any]:
    parts = cloze(values["Text"], exact=True)
    gaps = [part for part in parts if isinstance(part, Gap)]
    accepted = _accepted_by_group(values["Accepted"], gaps)
    return {
        "kind": "cloze",
        "parts": [
            part.model_copy(update={"accepted": accepted[part.answer]})
            if isinstance(part, Gap)
            else part
            for part in parts
        ],
    }


def _accepted_by_group(page: str, gaps: list[Gap]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in page.split("<br>"):
        if parted := _GAP_ROW.fullmatch(row):
            texts = _MARKED.findall(parted["accepted"])
            found[fold(_line(parted["answer"]))] = tuple(_line(text) for text in texts)
    return {gap.answer: found.get(fold(gap.answer), ()) for gap in gaps}


def _typed(values: Values) -> dict[str, Any]:
    answer, accepted = _line(values["Answer"]), values["Accepted"]
    number = _DATA.match(accepted)
    stem = {"stem": _text(values["Question"])}
    if number is None:
        answers = [answer, *(_line(text) for text in _MARKED.findall(accepted))]
        sharp = accepted.endswith(CASE)
        return stem | {"kind": "short_answer", "answers": answers, "case_sensitive": sharp}
    return stem | {
        "kind": "numerical",
        "value": Decimal(number[1]),
        "tolerance": Decimal(number[2]),
        "unit": _line(values["Unit"]) if values["Unit"] else None,
        "answer": None if answer == number[1] else answer,
    }


def _matching(values: Values) -> dict[str, Any]:
    lefts = dict(_ITEM.findall(values["Left"]))
    rights = _ITEM.findall(values["Right"])
    partner = {number: text for number, text in rights if number != "0"}
    return {
        "kind": "matching",
        "stem": _text(values["Question"]),
        "pairs": [
            {"left": _text(left), "right": _text(partner[number])}
            for number, left in sorted(lefts.items(), key=lambda item: int(item[0]))
        ],
        "distractors": [_text(text) for number, text in rights if number == "0"],
    }


def _ordering(values: Values) -> dict[str, Any]:
    items = sorted(_ITEM.findall(values["Items"]), key=lambda item: int(item[0]))
    return {
        "kind": "ordering",
        "stem": _text(values["Question"]),
        "items": [_text(text) for _, text in items],
    }


def _basic(values: Values) -> dict[str, Any]:
    sides = {"stem": _text(values["Question"]), "back": _text(values["Answer"])}
    return sides | {"kind": "flashcard"}


_READERS: dict[tuple[str, ...], Callable[[Values], dict[str, Any]]] = {
    notetypes.BASIC.fields: _basic,
    notetypes.CLOZE.fields: _cloze,
    notetypes.TYPE_IN.fields: _typed,
    notetypes.CHOICE.fields: _choice,
    notetypes.MATCHING.fields: _matching,
    notetypes.ORDERING.fields: _ordering,
}
_TYPES = {one.fields: one for one in notetypes.NOTE_TYPES}


def _source(page: str) -> dict[str, Any] | None:
    found = _SOURCE.fullmatch(page)
    if found is None:
        return None
    quote = _maybe(found["quote"])
    start, end = int(found["start"]), int(found["end"])
    text = quote.plain if quote else ""
    if len(text) != end - start:
        return None
    return {
        "document": html.unescape(found["document"]),
        "quote": text,
        "start": start,
        "end": end,
        "page": int(found["page"]) if found["page"] else None,
        "heading": [_line(one) for one in _MARKED.findall(found["cited"])],
    }


def _hints(page: str) -> list[RichText]:
    if not page:
        return []
    return [_text(one) for one in _LISTED.findall(page) or [page]]


def _text(page: str) -> RichText:
    found = _maybe(page)
    if found is None:
        raise ValueError("a field is empty")
    return found


def _maybe(page: str) -> RichText | None:
    return rich(page, exact=True) if page else None


def _line(page: str) -> str:
    found = rich(page, exact=True)
    return found.plain if found else ""
