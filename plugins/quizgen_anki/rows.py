"""Cards as rows of a text file: a table of terms (CSV, TSV), and Anki's "Notes in Plain Text".

Anki's file says in lines like `#separator:tab` what its columns are. Any other file has one card a
row, the front first; a first row that names the columns is no card. Columns beside front, back and
tags become the explanation.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from pydantic import TypeAdapter, ValidationError

from quizgen.plugin import (
    Context,
    Deck,
    Inline,
    InputError,
    Media,
    NoMedia,
    Question,
    RichText,
    Source,
    clean,
    digest,
)
from quizgen.plugin.documents import decode
from quizgen_anki.foreign import regrouped
from quizgen_anki.gaps import cards
from quizgen_anki.missing import without_missing
from quizgen_anki.unmarkup import cloze, rich

_QUESTION: TypeAdapter[Question] = TypeAdapter(Question)
_HEADER = re.compile(r"#(?P<key>[a-z ]+):(?P<value>.*)")
_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "space": " ", "colon": ":"}
_FRONTS = frozenset("front question term word expression prompt q".split())
_BACKS = frozenset("back answer definition meaning translation description a".split())
_TAGS = frozenset(("tag", "tags"))
_SPECIAL = ("guid", "notetype", "deck", "tags")
_HEAD = 50  # rows that are looked at
_FEWEST = 2
"""Rows: less is no table."""


@dataclass
class _Layout:
    """How a file is laid out: what parts columns, whether they are HTML, which ones mean what.

    `directed` says that it has the lines with which Anki's exports begin ("#separator:tab").
    """

    separator: str
    html: bool = False
    special: dict[str, int] = field(default_factory=dict)
    front: int = 0
    back: int = 1
    tags: int = -1
    header: bool = False
    directed: bool = False

    def columns(self, width: int) -> tuple[int, int, list[int]]:
        """The front, the back, and the others, of a row of `width` cells; -1 for none."""
        special = {self.tags, *self.special.values()}
        free = [place for place in range(width) if place not in special]
        if self.special:
            front, back, *more = [*free, -1, -1][: max(2, len(free))]
            return front, back, more
        more = [place for place in free if place not in (self.front, self.back)]
        return self.front, self.back, more


def is_rows(data: bytes) -> bool:
    """Whether a text file is a table of cards: Anki's own, or two columns parted by tabs."""
    lines = data[:65536].decode("utf-8", "replace").removeprefix("\ufeff").splitlines()
    if lines and lines[0].startswith(("#separator:", "#html:")):
        return True
    filled = [line for line in lines if line.strip()]
    return len(filled) >= _FEWEST and all(
        line.count("\t") == 1 and all(cell.strip() for cell in line.split("\t")) for line in filled
    )


def read(source: Source, context: Context) -> tuple[Deck, Media]:
    """The deck whose cards are the rows of `source`; `InputError` where it has none."""
    text = decode(source.data, source.name).replace("\r\n", "\n").replace("\r", "\n")
    stem = PurePath(source.name).stem
    try:
        questions = tuple(_each_once(_questions(text, source, context)))
    except csv.Error as error:
        raise InputError(f"no table: {error}", where=source.name) from error
    if not questions:
        hint = "a row is a card: the front, then the back"
        raise InputError("no row has a front and a back", where=source.name, hint=hint)
    deck = Deck(
        title=source.title or stem,
        namespace=stem,
        language=source.language or "en",
        questions=questions,
    )
    return deck, NoMedia()


def _questions(text: str, source: Source, context: Context) -> Iterator[Question]:
    headers, body, skipped = _opening(text)
    layout = _layout(headers, body, source.suffix)
    lines = io.StringIO(body)
    if _is_quoted(body, layout.separator):
        reader = csv.reader(lines, delimiter=layout.separator)
    else:
        reader = csv.reader(lines, delimiter=layout.separator, quoting=csv.QUOTE_NONE)
    for number, row in enumerate(reader):
        if not any(cell.strip() for cell in row) or (layout.header and number == 0):
            continue
        where = f"{source.name}:{skipped + reader.line_num}"
        try:
            lost: list[str] = []
            made = [
                _QUESTION.validate_python(without_missing(card, (), lost.append))
                for card in _cards(row, layout)
            ]
        except (ValidationError, ValueError) as error:
            context.note("skipped", f"a row is no card: {_reason(error)}", where=where)
            continue
        for src in dict.fromkeys(lost):
            context.note("not_rendered", f"the file has no images: {src}", where=where)
        yield from made


def _is_quoted(text: str, separator: str) -> bool:
    """Whether quotation marks stand around cells; between tabs they may be what is written.

    Quizlet and whoever copies cells writes no marks around a text that begins with one.
    """
    if separator != "\t":
        return True
    try:
        for _row in csv.reader(io.StringIO(text), delimiter=separator, strict=True):
            pass
    except csv.Error:
        return False
    return True


def _each_once(questions: Iterable[Question]) -> Iterator[Question]:
    """The questions without those whose row stands in the file before."""
    seen: set[str] = set()
    for question in questions:
        if question.id not in seen:
            seen.add(question.id)
            yield question


def _opening(text: str) -> tuple[Mapping[str, str], str, int]:
    """What the lines say with which Anki's file begins, the rest, and how many they are."""
    headers: dict[str, str] = {}
    lines = text.split("\n")
    while lines and (found := _HEADER.fullmatch(lines[0].strip())):
        headers[found["key"].strip()] = found["value"].strip()
        lines.pop(0)
    return headers, "\n".join(lines), len(headers)


def _layout(headers: Mapping[str, str], body: str, suffix: str) -> _Layout:
    said = headers.get("separator", "").lower()
    separator = _SEPARATORS.get(said, said[:1]) or _guessed(body, suffix)
    layout = _Layout(separator, html=headers.get("html") == "true", directed=bool(headers))
    for name in _SPECIAL:
        number = headers.get(f"{name} column", "")
        if number.isdecimal():
            layout.special[name] = int(number) - 1
    if not headers:
        _by_names(layout, next(csv.reader(io.StringIO(body), delimiter=separator), []))
    layout.tags = layout.special.get("tags", layout.tags)
    return layout


def _guessed(body: str, suffix: str) -> str:
    """What parts the columns of a file that does not say so: what most rows have alike."""
    if suffix in (".tsv", ".txt"):
        return "\t"
    head = "\n".join(body.split("\n")[:_HEAD])
    return max(",;\t", key=lambda separator: _even(head, separator))


def _even(text: str, separator: str) -> int:
    """How many rows have as many columns, two or more, as most of them."""
    sizes = Counter(len(row) for row in csv.reader(io.StringIO(text), delimiter=separator) if row)
    return max((count for size, count in sizes.items() if size > 1), default=0)


def _by_names(layout: _Layout, names: Sequence[str]) -> None:
    """Take the columns by their names, where the first row has those."""
    flat = [name.strip().casefold() for name in names]
    front = next((place for place, name in enumerate(flat) if name in _FRONTS), None)
    back = next((place for place, name in enumerate(flat) if name in _BACKS), None)
    if front is None or back is None:
        return
    layout.header, layout.front, layout.back = True, front, back
    layout.tags = next((place for place, name in enumerate(flat) if name in _TAGS), -1)


def _cards(row: Sequence[str], layout: _Layout) -> Iterator[dict[str, Any]]:
    """The questions of a row, as the fields of each."""
    front, back, more = layout.columns(len(row))
    rest = [text for place in more if (text := _text(row, place, layout))]
    fields = {
        "tags": _tags(_cell(row, layout.tags)),
        "explanation": RichText.of(*_lines(rest)) if rest else None,
    }
    page = _cell(row, front)
    has_sides = not layout.directed and _text(row, back, layout) is not None
    if "{{c" in page and not has_sides:  # a front with a back may be about the very marks
        made = _with_gaps(page)
    else:
        made = iter([_with_sides(_text(row, front, layout), _text(row, back, layout))])
    yield from ({**fields, **one} for one in made)


def _with_gaps(page: str) -> Iterator[dict[str, Any]]:
    """The cards of a text with gaps."""
    for number, card in enumerate(cards(page)):
        identity = digest("row", page, str(number))
        parts = regrouped(cloze(card))
        yield {"kind": "cloze", "id": identity, "family": identity, "parts": parts}


def _with_sides(stem: RichText | None, answer: RichText | None) -> dict[str, Any]:
    """The card with a front and a back; `ValueError` where one has no words."""
    if stem is None or answer is None:
        raise ValueError("it has a front and no back" if stem else "it has no front")
    identity = digest("row", stem.plain, answer.plain)
    sides = {"kind": "flashcard", "stem": stem, "back": answer}
    return {**sides, "id": identity, "family": identity}


def _cell(row: Sequence[str], place: int) -> str:
    """A cell of a row; empty where the row has none there."""
    return row[place] if 0 <= place < len(row) else ""


def _text(row: Sequence[str], place: int, layout: _Layout) -> RichText | None:
    page = _cell(row, place)
    if layout.html:
        return rich(page)
    plain = clean(page).strip()
    return RichText.of(plain) if plain else None


def _lines(texts: Sequence[RichText]) -> Iterator[str | Inline]:
    for number, text in enumerate(texts):
        if number:
            yield "\n"
        yield from text.parts


def _tags(cell: str) -> tuple[str, ...]:
    tags = {tag.casefold(): tag[:255] for tag in re.split(r"[\s,;]+", clean(cell)) if tag}
    return tuple(tags.values())


def _reason(error: Exception) -> str:
    if isinstance(error, ValidationError):
        return str(error.errors()[0]["msg"]).removeprefix("Value error, ")
    return str(error)
