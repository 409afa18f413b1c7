"""A deck file, from text to deck: front matter, then a question under each `## ` heading."""

from collections.abc import Sequence
from typing import Any, Final

from pydantic import ValidationError

from quizgen.api import Media, NoMedia
from quizgen.deckfile.assemble import assemble
from quizgen.deckfile.blocks import cut
from quizgen.deckfile.fields import Field, parse_fields
from quizgen.deckfile.record import DeckFile, Row
from quizgen.deckfile.verbatim import as_text
from quizgen.model import Deck, Question

FRONT: Final = ("title", "namespace", "description", "language", "tags", "sources", "allow")

_SOURCE: Final = ("document", "title", "date", "sha256")


def parse(text: str, name: str) -> Deck:
    """The deck in `text`, a deck file called `name`; `InputError` names the line of a mistake."""
    return read(text, name).deck


def read(text: str, name: str, media: Media | None = None) -> DeckFile:
    """The deck in `text`, with the line of each question and the rules that it silences."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    rows = [Row(name, number, line.rstrip(" \t")) for number, line in enumerate(lines, start=1)]
    rows = _without_comments(as_text(rows))
    front, start = _front_matter(rows)
    title, sections = _sections(rows[start:], front)
    questions, allow = _questions(sections)
    if "allow" in front:
        allow[""] = frozenset(front["allow"].several(","))
    values = _deck_values(front, title, name)
    try:
        deck = Deck.model_validate({**values, "questions": [one for one, _ in questions]})
    except ValidationError as error:
        raise _front_error(error, front, Row(name, 1, lines[0])) from error
    lines_of = {str(one.id): row.number for one, row in questions}
    return DeckFile(name, deck, lines_of, allow, media or NoMedia())


def _without_comments(rows: Sequence[Row]) -> list[Row]:
    """The rows outside `<!-- comments -->` that start a line and end one."""
    kept: list[Row] = []
    opened: Row | None = None
    for row in rows:
        if opened is None and row.text.lstrip(" \t").startswith("<!--"):
            opened = row
        if opened is None:
            kept.append(row)
        elif row.text.endswith("-->"):
            opened = None
    if opened is not None:
        raise opened.error("a comment is not closed", hint="end it with `-->` at the end of a line")
    return kept


def _front_matter(rows: Sequence[Row]) -> tuple[dict[str, Field], int]:
    """The fields between the first two `---`, and where the questions start."""
    if not rows or rows[0].text != "---":
        return {}, 0
    for number, row in enumerate(rows[1:], start=1):
        if row.text == "---":
            return parse_fields(rows[1:number], FRONT, lists=("sources",)), number + 1
    raise rows[0].error("the front matter is not closed", hint="end it with a line `---`")


def _sections(
    rows: Sequence[Row], front: dict[str, Field]
) -> tuple[str | None, list[tuple[Row, list[Row]]]]:
    """The `# ` title, where there is one, and each `## ` heading with the lines below it."""
    title: str | None = None
    sections: list[tuple[Row, list[Row]]] = []
    for row in rows:
        if row.text.startswith("## ") or row.text == "##":
            sections.append((row, []))
        elif sections:
            sections[-1][1].append(row)
        elif row.text.startswith("# ") and title is None and "title" not in front:
            title = row.text[2:].strip()
        elif row.text.strip():
            raise row.error("text before the first question", hint="a question starts with `## `")
    return title, sections


def _questions(
    sections: Sequence[tuple[Row, list[Row]]],
) -> tuple[list[tuple[Question, Row]], dict[str, frozenset[str]]]:
    questions: list[tuple[Question, Row]] = []
    allow: dict[str, frozenset[str]] = {}
    seen: dict[str, int] = {}
    for heading, rows in sections:
        question, silenced = assemble(cut(heading, rows))
        if question.id in seen:
            raise heading.error(
                f"the id {question.id} stands at line {seen[question.id]} already",
                hint="give each question an id of its own in its ```quiz block",
            )
        seen[question.id] = heading.number
        questions.append((question, heading))
        if silenced:
            allow[question.id] = silenced
    return questions, allow


def _deck_values(front: dict[str, Field], title: str | None, name: str) -> dict[str, Any]:
    base = name.replace("\\", "/").rpartition("/")[2].strip()
    stem = base.removesuffix(".md").removesuffix(".quiz").strip() or "deck"
    values: dict[str, Any] = {"title": title or stem, "namespace": stem}
    for key in ("title", "namespace", "description", "language"):
        if key in front:
            values[key] = front[key].text
    if "tags" in front:
        values["tags"] = front["tags"].several(",")
    if "sources" in front:
        values["sources"] = [_source(item) for item in front["sources"].items]
    return values


def _source(item: Any) -> dict[str, str]:
    for key, field in item.items():
        if key not in _SOURCE:
            raise field.row.error(f"unknown key {key!r}", hint=f"one of {', '.join(_SOURCE)}")
    return {key: field.text for key, field in item.items()}


def _front_error(error: ValidationError, front: dict[str, Field], first: Row) -> Exception:
    found = error.errors()[0]
    key = str(found["loc"][0]) if found["loc"] else ""
    row = front[key].row if key in front else first
    return row.error(f"{key or 'deck'}: {found['msg'].removeprefix('Value error, ')}")
