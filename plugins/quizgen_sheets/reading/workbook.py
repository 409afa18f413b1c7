"""The rows of an Excel workbook (Office Open XML, ECMA-376 part 1, SpreadsheetML).

Read with the archive of the house, which is bounded; openpyxl, which the tests write workbooks
with, unpacks and parses without a bound.
"""

import posixpath
import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from quizgen.plugin.archive import Archive
from quizgen_sheets.reading.rows import Row

_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATED: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATION: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_COLUMN: Final = re.compile(r"[A-Z]{1,3}")
_WIDEST: Final = 1_000
_MARKUP: Final = 3  # times as much markup as text may be unpacked


def sheets_of(data: bytes, where: str, max_size: int) -> Iterator[list[Row]]:
    """The rows of each sheet that has any; `InputError` for what is no workbook, or too large."""
    hint = "save it anew in a spreadsheet program"
    archive = Archive(data, where, "an Excel workbook", hint, most=_MARKUP * max_size)
    book = archive.xml("xl/workbook.xml")
    if book is None:
        raise archive.broken("this is not an Excel workbook (no sheets)")
    shared = _shared(archive)
    targets = _targets(archive)
    for sheet in book.iter(_MAIN + "sheet"):
        root = archive.xml(targets.get(sheet.get(_RELATED, ""), ""))
        rows = [] if root is None else list(_rows(root, shared))
        if rows:
            yield rows


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


def _rows(root: etree._Element, shared: list[str]) -> Iterator[Row]:
    number = 0
    for row in root.iter(_MAIN + "row"):
        said = row.get("r", "")
        number = int(said) if said.isdecimal() else number + 1
        cells: dict[int, str] = {}
        for cell in row.iter(_MAIN + "c"):
            place = _place(cell.get("r", ""), max(cells, default=-1) + 1)
            if place < _WIDEST:
                cells[place] = _said(cell, shared).strip()
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


def _said(cell: etree._Element, shared: list[str]) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _words(cell)
    value = cell.findtext(_MAIN + "v") or ""
    if kind == "s":
        return shared[int(value)] if value.isdecimal() and int(value) < len(shared) else ""
    if kind == "b":
        return "TRUE" if value == "1" else "FALSE"
    return _digits(value) if kind == "n" else value


def _digits(value: str) -> str:
    """A number as the sheet shows it: stored with 17 digits, of which 15 count."""
    try:
        return f"{float(value):.15g}"
    except ValueError:
        return value
