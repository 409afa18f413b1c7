"""The rows of an Excel workbook (Office Open XML, ECMA-376 part 1, SpreadsheetML).

Read with the archive of the house, which is bounded; openpyxl, which the tests write workbooks
with, unpacks and parses without a bound.
"""

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from quizgen.plugin.archive import Archive
from quizgen_sheets.reading.numbers import Shown, plain, styles_of
from quizgen_sheets.reading.rows import Row

_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATED: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATION: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_COLUMN: Final = re.compile(r"[A-Z]{1,3}")
_WIDEST: Final = 1_000
_MARKUP: Final = 3  # times as much markup as text may be unpacked


@dataclass(frozen=True, slots=True)
class Kept:
    """What a workbook keeps beside its sheets: shared texts, and how numbers are shown."""

    texts: Sequence[str]
    styles: Sequence[Shown]


def sheets_of(data: bytes, where: str, max_size: int) -> Iterator[list[Row]]:
    """The rows of each sheet that has any; `InputError` for what is no workbook, or too large."""
    hint = "save it anew in a spreadsheet program"
    archive = Archive(data, where, "an Excel workbook", hint, most=_MARKUP * max_size)
    book = archive.xml("xl/workbook.xml")
    if book is None:
        raise archive.broken("this is not an Excel workbook (no sheets)")
    kept = Kept(_shared(archive), styles_of(archive.xml("xl/styles.xml"), _counts_from_1904(book)))
    targets = _targets(archive)
    for sheet in book.iter(_MAIN + "sheet"):
        root = archive.xml(targets.get(sheet.get(_RELATED, ""), ""))
        rows = [] if root is None else list(_rows(root, kept))
        if rows:
            yield rows


def _counts_from_1904(book: etree._Element) -> bool:
    properties = book.find(_MAIN + "workbookPr")
    return properties is not None and properties.get("date1904") in ("1", "true")


def _targets(archive: Archive) -> dict[str, str]:
    root = archive.xml("xl/_rels/workbook.xml.rels")
    found = () if root is None else root.iter(_RELATION)
    return {
        one.get("Id", ""): posixpath.normpath(posixpath.join("/xl", one.get("Target", ""))).lstrip(
            "/"
        )
        for one in found
    }


def _shared(archive: Archive) -> list[str]:
    root = archive.xml("xl/sharedStrings.xml")
    return [] if root is None else [_words(one) for one in root.iter(_MAIN + "si")]


def _words(element: etree._Element) -> str:
    """The words of a cell or a shared string, without how they are pronounced."""
    texts = element.iter(_MAIN + "t")
    return "".join(
        one.text or "" for one in texts if next(one.iterancestors(_MAIN + "rPh"), None) is None
    )


def _rows(root: etree._Element, kept: Kept) -> Iterator[Row]:
    number = 0
    for row in root.iter(_MAIN + "row"):
        said = row.get("r", "")
        number = int(said) if said.isdecimal() else number + 1
        cells: dict[int, str] = {}
        for cell in row.iter(_MAIN + "c"):
            place = _place(cell.get("r", ""), max(cells, default=-1) + 1)
            if place < _WIDEST:
                cells[place] = _said(cell, kept).strip()
        if any(cells.values()):
            yield Row(number, tuple(cells.get(place, "") for place in range(max(cells) + 1)))


def _place(name: str, following: int) -> int:
    """The column of a cell, from its name (`AB3`)."""
    found = _COLUMN.match(name)
    if found is None:
        return following
    place = 0
    for letter in found[0]:
        place = 26 * place + ord(letter) - ord("A") + 1
    return place - 1


def _said(cell: etree._Element, kept: Kept) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _words(cell)
    value = cell.findtext(_MAIN + "v") or ""
    if kind == "s":
        known = value.isdecimal() and int(value) < len(kept.texts)
        return kept.texts[int(value)] if known else ""
    if kind == "b":
        return "TRUE" if value == "1" else "FALSE"
    return _number(value, cell.get("s", ""), kept) if kind == "n" else value


def _number(value: str, style: str, kept: Kept) -> str:
    """A number as its cell shows it: a day stored as 25404 is 1969-07-20."""
    try:
        number = float(value)
    except ValueError:
        return value
    known = style.isdecimal() and int(style) < len(kept.styles)
    return (kept.styles[int(style)] if known else plain)(number)
