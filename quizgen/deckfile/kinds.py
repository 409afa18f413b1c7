"""What each kind of question is made of beside its stem, from its blocks."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from pydantic import ValidationError

from quizgen.deckfile.blocks import Blocks
from quizgen.deckfile.fields import Field
from quizgen.deckfile.inline import parse_inline
from quizgen.deckfile.lines import join
from quizgen.deckfile.record import Row
from quizgen.deckfile.shape import ANSWER_NUMBER
from quizgen.deckfile.words import split_escaped, unescape
from quizgen.model import RichText

Fields = Mapping[str, Field]


def parse_rich(lines: Sequence[str], row: Row) -> RichText:
    """The rich text over `lines`; `InputError` at `row` where it is none."""
    raw = join(lines)
    try:
        return RichText.model_validate({"parts": parse_inline(raw, row)})
    except ValidationError as error:
        message = "text is missing here" if not raw else error.errors()[0]["msg"]
        raise row.error(message.removeprefix("Value error, ")) from error


def _choice(blocks: Blocks, _: Fields) -> dict[str, Any]:
    return {
        "options": tuple(
            {
                "text": parse_rich(option.lines, option.row),
                "correct": option.right,
                "feedback": parse_rich(option.feedback, option.row) if option.feedback else None,
            }
            for option in blocks.options
        )
    }


def _true_false(blocks: Blocks, _: Fields) -> dict[str, Any]:
    raw, row = _answer(blocks)
    if raw.lower() not in ("true", "false"):
        raise row.error("the answer is True or False")
    corrections = blocks.labels.get("correction", ())
    return {
        "answer": raw.lower() == "true",
        "correction": parse_rich(corrections[0].lines, corrections[0].row) if corrections else None,
    }


def _short_answer(blocks: Blocks, fields: Fields) -> dict[str, Any]:
    raw, row = _answer(blocks)
    answers = tuple(unescape(piece.strip(" \t")) for piece in split_escaped(raw, "|"))
    if not all(answers):
        raise row.error("an answer is empty", hint="answers are parted by |; `\\|` is mere text")
    sensitive = fields["case_sensitive"].text.lower() if "case_sensitive" in fields else "false"
    if sensitive not in ("true", "false"):
        raise fields["case_sensitive"].row.error("true or false is wanted here")
    return {"answers": answers, "case_sensitive": sensitive == "true"}


def _numerical(blocks: Blocks, fields: Fields) -> dict[str, Any]:
    raw, row = _answer(blocks)
    found = ANSWER_NUMBER.match(raw)
    if not found:
        raise row.error("the answer is not a number", hint="write `1.41 ± 0.01 m`")
    unit = found["unit"]
    if unit[:1].isdigit() or unit[:1] in (".", ","):
        raise row.error("a number is written without blanks or commas between its digits")
    values: dict[str, Any] = {"value": _plain_number(found["value"])}
    if found["tolerance"]:
        values["tolerance"] = _plain_number(found["tolerance"])
    if unit:
        values["unit"] = unescape(unit)
    if "written" in fields:
        values["answer"] = fields["written"].text
    return values


def _matching(blocks: Blocks, _: Fields) -> dict[str, Any]:
    pairs, wrong = [], []
    for row, left, right in _table(blocks.table):
        if not right:
            raise row.error("a row without a right side")
        if left:
            pairs.append({"left": parse_rich([left], row), "right": parse_rich([right], row)})
        else:
            wrong.append(parse_rich([right], row))
    return {"pairs": tuple(pairs), "distractors": tuple(wrong)}


def _ordering(blocks: Blocks, _: Fields) -> dict[str, Any]:
    return {"items": tuple(parse_rich(item.lines, item.row) for item in blocks.items)}


def _flashcard(blocks: Blocks, _: Fields) -> dict[str, Any]:
    back = blocks.labels["back"][0]
    return {"back": parse_rich(back.lines, back.row)}


KINDS: Final[Mapping[str, Callable[[Blocks, Fields], dict[str, Any]]]] = {
    "multiple_choice": _choice,
    "multiple_response": _choice,
    "true_false": _true_false,
    "cloze": lambda _blocks, _fields: {},
    "short_answer": _short_answer,
    "numerical": _numerical,
    "matching": _matching,
    "ordering": _ordering,
    "flashcard": _flashcard,
}
"""By kind: the fields of the question that its blocks give."""


def _answer(blocks: Blocks) -> tuple[str, Row]:
    entry = blocks.labels["answer"][0]
    raw = join(entry.lines)
    if "\n" in raw:
        raise entry.row.error("an answer is one line")
    return raw, entry.row


def _plain_number(text: str) -> str:
    return text.replace("−", "-")


def _table(rows: Sequence[Row]) -> list[tuple[Row, str, str]]:
    """The rows below the header, each with its left and right cell as raw text."""
    cells = [(row, _cells(row)) for row in rows]
    for row, found in cells:
        if len(found) != 2:
            raise row.error("a row of two cells is wanted here", hint="`\\|` is a mere bar")
    rule = cells[1][1] if len(cells) > 1 else []
    if not rule or any(set(cell) - set(":-") or "-" not in cell for cell in rule):
        raise rows[0].error("a table has a header and a line `| --- | --- |` below it")
    return [(row, found[0], found[1]) for row, found in cells[2:]]


def _cells(row: Row) -> list[str]:
    """The cells of a row; `\\|` is a bar inside one, before anything else is read."""
    text = row.text.strip(" \t").removeprefix("|")
    pieces, cell, before = [], "", ""
    for char in text:
        if char == "|" and before != "\\":
            pieces.append(cell)
            cell = ""
        elif char == "|":
            cell = cell[:-1] + "|"
        else:
            cell += char
        before = char
    if cell.strip(" \t"):
        pieces.append(cell)
    return [piece.strip(" \t") for piece in pieces]
