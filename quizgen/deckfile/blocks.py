"""A section of a deck file cut into blocks: what each stretch of lines is, not what it means."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from quizgen.deckfile.lines import structural
from quizgen.deckfile.record import Row
from quizgen.errors import InputError

LABELS: Final = ("answer", "back", "correction", "hint")

_OPTION: Final = re.compile(r"[-*+] \[([ xX])\](?:[ \t]+(.*))?$", re.DOTALL)
_ITEM: Final = re.compile(r"\d{1,9}[.)][ \t]+(.*)$", re.DOTALL)
_LABEL: Final = re.compile(r"\*\*([^*\n]+?)(?::\*\*|\*\*:)[ \t]*(.*)$", re.DOTALL)
_RULE: Final = re.compile(r"(-{3,}|\*{3,}|_{3,})$")
_ROW: Final = re.compile(r"\|")
_QUOTE: Final = re.compile(r">(.*)$", re.DOTALL)


@dataclass(slots=True)
class Entry:
    """A stretch of text: where it starts and its lines; for an option whether it is right."""

    row: Row
    lines: list[str]
    right: bool = False
    feedback: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Blocks:
    """The blocks of one question, in the order of the file within each field.

    `fence` holds the lines inside the ```quiz block, None without one.
    """

    heading: Row
    title: str
    body: Entry | None = None
    options: list[Entry] = field(default_factory=list)
    items: list[Entry] = field(default_factory=list)
    table: list[Row] = field(default_factory=list)
    quotes: list[Entry] = field(default_factory=list)
    labels: dict[str, list[Entry]] = field(default_factory=dict)
    fence: list[Row] | None = None


def cut(heading: Row, rows: Sequence[Row]) -> Blocks:
    """The blocks of the question under `heading`, whose lines are `rows`.

    Raises `InputError` at the first line that is none of a question's blocks.
    """
    blocks = Blocks(heading, heading.text[2:].strip(" \t"))
    cutter = _Cutter(blocks, rows)
    position = 0
    while position < len(rows):
        position += cutter.take(position)
    return blocks


class _Cutter:
    """Takes line after line of `rows`; `open` is the entry that a following line continues."""

    def __init__(self, blocks: Blocks, rows: Sequence[Row]) -> None:
        self.blocks = blocks
        self.rows = rows
        self.open: Entry | None = None
        self.kind = "start"
        self.blank = True

    def take(self, at: int) -> int:
        """Take the line `at`; returns how many were taken, more than one where an end mark is."""
        row = self.rows[at]
        text = row.text.strip(" \t")
        if not text:
            self.blank = True
            if self.open is not None and self.kind in ("body", "label"):
                self.open.lines.append("")
            return 1
        taken = 1
        if text.startswith(("```", "~~~")):
            taken = self._fence(at, text)
        elif row.text.startswith("  ") and self.kind in ("option", "item") and not self.blank:
            self._continue(row, text)
        else:
            self._start(row, text)
        self.blank = False
        return taken

    def _fence(self, at: int, text: str) -> int:
        row = self.rows[at]
        if text.strip("`~ ") != "quiz" or not text.startswith("```"):
            raise row.error(
                "a fenced block that is not ```quiz",
                hint="put a backslash before it, if it is text",
            )
        if self.blocks.fence is not None:
            raise row.error("a second ```quiz block")
        end = next((n for n in range(at + 1, len(self.rows)) if self.rows[n].text == "```"), 0)
        if not end:
            raise row.error("the ```quiz block is not closed")
        self.blocks.fence = list(self.rows[at + 1 : end])
        self.open, self.kind = None, "fence"
        return end + 1 - at

    def _continue(self, row: Row, text: str) -> None:
        entry = self.open
        if entry is None:  # the kinds that continue always have one
            raise row.error("not understood")
        if text.startswith(">") and self.kind == "option":
            entry.feedback.append(text[1:])
        elif entry.feedback or structural(text):
            raise row.error("not understood inside an option or item")
        else:
            entry.lines.append(text)

    def _start(self, row: Row, text: str) -> None:
        for form, take in (
            (_OPTION, self._option),
            (_ITEM, self._item),
            (_ROW, self._row),
            (_QUOTE, self._quote),
            (_LABEL, self._label),
            (_RULE, self._rule),
        ):
            if found := form.match(text):
                take(row, found)
                return
        if structural(text):
            raise _not_understood(row, text)
        self._text(row, text)

    def _option(self, row: Row, found: re.Match[str]) -> None:
        entry = Entry(row, [found[2] or ""], right=found[1] != " ")
        self.blocks.options.append(entry)
        self._open("option", entry)

    def _item(self, row: Row, found: re.Match[str]) -> None:
        entry = Entry(row, [found[1]])
        self.blocks.items.append(entry)
        self._open("item", entry)

    def _row(self, row: Row, _: re.Match[str]) -> None:
        self.kind, self.open = "table", None
        self.blocks.table.append(row)

    def _quote(self, row: Row, found: re.Match[str]) -> None:
        if self.kind == "quote" and not self.blank and self.open:
            self.open.lines.append(found[1])
        else:
            entry = Entry(row, [found[1]])
            self.blocks.quotes.append(entry)
            self._open("quote", entry)

    def _label(self, row: Row, found: re.Match[str]) -> None:
        name = found[1].strip().lower()
        if name not in LABELS:
            known = ", ".join(f"**{one.capitalize()}:**" for one in LABELS)
            raise row.error("unknown label", hint=f"known are {known}; `\\**` is mere text")
        entry = Entry(row, [found[2]])
        self.blocks.labels.setdefault(name, []).append(entry)
        self._open("label", entry)

    def _rule(self, row: Row, found: re.Match[str]) -> None:
        if not self.blank:
            raise _not_understood(row, found[0])
        self.kind, self.open = "rule", None

    def _text(self, row: Row, text: str) -> None:
        if self.open is not None and self.kind in ("body", "label"):
            self.open.lines.append(text)
        elif self.kind == "start":
            self.blocks.body = Entry(row, [text])
            self.open, self.kind = self.blocks.body, "body"
        else:
            raise row.error(
                "text in a place where nothing is expected",
                hint="what is asked stands above the answers; the explanation starts with `> `",
            )

    def _open(self, kind: str, entry: Entry) -> None:
        self.open, self.kind = entry, kind


def _not_understood(row: Row, text: str) -> InputError:
    return row.error("not understood", hint=_hint(text))


def _hint(text: str) -> str:
    if text.startswith("#"):
        return "a question starts with `## `; put a backslash before # if it is text"
    if text[0] in "-*+":
        return "an option is written `- [x]` or `- [ ]`; put a backslash before it if it is text"
    return "put a backslash before it if it is text"
