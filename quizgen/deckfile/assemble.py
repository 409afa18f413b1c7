"""From the blocks of a question to the question."""

from collections.abc import Callable, Mapping
from typing import Any, Final, get_args

from pydantic import ValidationError

from quizgen.deckfile.blocks import Blocks
from quizgen.deckfile.fields import Field, parse_fields
from quizgen.deckfile.inline import parse_inline
from quizgen.deckfile.kinds import KINDS, parse_rich
from quizgen.deckfile.record import Row
from quizgen.deckfile.shape import check_blocks, infer_kind, prompt
from quizgen.errors import InputError
from quizgen.model import Question, QuestionKind, digest

KEYS: Final = (
    *("id", "kind", "family", "tags", "quality", "difficulty", "allow"),
    *("source", "page", "heading", "start", "end", "quote"),
    *("case_sensitive", "written"),
)
"""The keys of a ```quiz block, in the order in which they are printed."""

# Kind by kind, and not as a union: only the validators of kinds that a deck holds are built.
_CLASSES: Final[Mapping[str, type[Question]]] = {
    one.model_fields["kind"].default: one for one in get_args(get_args(Question)[0])
}
_OWN: Final[Mapping[str, str]] = {"case_sensitive": "short_answer", "written": "numerical"}


def assemble(blocks: Blocks) -> tuple[Question, frozenset[str]]:
    """The question that `blocks` describe, and the rules that it silences.

    Raises `InputError` at the line that is wrong, or at the heading where no single line is.
    """
    fields = parse_fields(blocks.fence or (), KEYS)
    kind = _kind(blocks, fields)
    check_blocks(blocks, kind)
    values = {"kind": kind, **_stem(blocks, kind), **KINDS[kind](blocks, fields)}
    values |= _shared(blocks, fields) | _source(fields)
    named = "id" in fields
    values["id"] = fields["id"].text if named else "new"
    values["family"] = fields["family"].text if "family" in fields else values["id"]
    question = _validated(values, blocks, fields)
    if not named:
        made = digest("deckfile", question.kind, question.prompt_text, *question.answer_texts)
        family = question.family if "family" in fields else made
        question = question.model_copy(update={"id": made, "family": family})
    return question, frozenset(fields["allow"].several(",") if "allow" in fields else ())


def _kind(blocks: Blocks, fields: Mapping[str, Field]) -> str:
    if "kind" not in fields:
        return infer_kind(blocks)
    kind = fields["kind"].text
    kinds = get_args(QuestionKind)
    if kind not in kinds:
        raise fields["kind"].row.error(f"unknown kind {kind!r}", hint=f"one of {', '.join(kinds)}")
    return kind


def _stem(blocks: Blocks, kind: str) -> dict[str, Any]:
    row = blocks.body.row if blocks.body else blocks.heading
    raw = prompt(blocks)
    if not raw:
        raise row.error("nothing is asked", hint="write the question after `## ` or below it")
    if kind == "cloze":
        return {"parts": _checked(lambda: parse_inline(raw, row, gaps=True), row)}
    return {"stem": parse_rich([raw], row)}


def _shared(blocks: Blocks, fields: Mapping[str, Field]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if blocks.quotes:
        values["explanation"] = parse_rich(blocks.quotes[0].lines, blocks.quotes[0].row)
    hints = blocks.labels.get("hint", ())
    values["hints"] = tuple(parse_rich(hint.lines, hint.row) for hint in hints)
    if "tags" in fields:
        values["tags"] = fields["tags"].several(",")
    for key in ("quality", "difficulty"):
        if key in fields:
            values[key] = fields[key].text
    for key, kind in _OWN.items():
        if key in fields and kind != _kind(blocks, fields):
            raise fields[key].row.error(f"{key!r} belongs to {kind} questions")
    return values


def _source(fields: Mapping[str, Field]) -> dict[str, Any]:
    """The evidence: `source`, `quote` and `start` together, the others where known."""
    given = [key for key in ("source", "quote", "start", "end", "page", "heading") if key in fields]
    if not given:
        return {}
    for key in ("source", "quote", "start"):
        if key not in fields:
            raise fields[given[0]].row.error(
                f"a source without {key!r}", hint="a source has `source`, `quote` and `start`"
            )
    quote, start = fields["quote"].text, _whole(fields["start"])
    found: dict[str, Any] = {
        "document": fields["source"].text,
        "quote": quote,
        "start": start,
        "end": _whole(fields["end"]) if "end" in fields else start + len(quote),
    }
    if "page" in fields:
        found["page"] = _whole(fields["page"])
    if "heading" in fields:
        found["heading"] = fields["heading"].several(" > ")
    return {"source": found}


def _whole(field: Field) -> int:
    if not (field.text.isascii() and field.text.isdigit() and len(field.text) <= 15):
        raise field.row.error("a whole number is wanted here")
    return int(field.text)


def _checked(make: Callable[[], Any], row: Row) -> Any:
    try:
        return make()
    except ValidationError as error:
        raise row.error(_message(error)) from error


def _validated(values: dict[str, Any], blocks: Blocks, fields: Mapping[str, Field]) -> Question:
    try:
        return _CLASSES[values["kind"]].model_validate(values)
    except ValidationError as error:
        raise _placed(error, blocks, fields) from error


def _placed(error: ValidationError, blocks: Blocks, fields: Mapping[str, Field]) -> InputError:
    """The error at the line of the field that it is about."""
    for step in error.errors()[0]["loc"]:
        key = "source" if step == "document" else str(step)
        if key in fields:
            return fields[key].row.error(f"{key}: {_message(error)}")
    return blocks.heading.error(_message(error))


def _message(error: ValidationError) -> str:
    return error.errors()[0]["msg"].removeprefix("Value error, ")
