"""What a Word paragraph is, by its style, its outline level and its numbering; styles of words."""

import re
from dataclasses import dataclass, field
from typing import Literal

from lxml import etree

from quizgen.plugin.documents import MarkKind
from quizgen_office.archive import OfficeArchive

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_HEADING = re.compile(r"heading ([1-9])")
_LIST = re.compile(r"list (bullet|number)(?: (\d))?$")
_DEEPEST = 9  # levels of lists and headings that Word has
_LOWEST = 6  # the level of the lowest headings of a document
_CHAIN = 20  # styles that a style may be based on, one on the other


Kind = Literal["paragraph", "heading", "item", "quotation", "caption", "code", "term", "meaning"]


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph is; `level` is that of a heading, or the depth of an item."""

    kind: Kind = "paragraph"
    level: int = 0
    list_id: str | None = None
    ordered: bool = False


_BUILT_IN = {
    "title": Style("heading", 1),
    "caption": Style("caption"),
    **dict.fromkeys(("html preformatted", "code", "source code", "macro text"), Style("code")),
    **dict.fromkeys(("definition term", "list heading"), Style("term")),
    **dict.fromkeys(("definition", "list contents"), Style("meaning")),
}
_MARKS: dict[str, MarkKind] = {
    "strong": "strong",
    "intense emphasis": "strong",
    "emphasis": "emphasis",
    "subtle emphasis": "emphasis",
    "html definition": "term",
    "definition": "term",
    "html code": "code",
    "html keyboard": "code",
    "verbatim char": "code",
    "source text": "code",
}
_OFF = frozenset({"0", "false", "off", "none"})


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles and numberings of a document, by their ids."""

    names: dict[str, str] = field(default_factory=dict)
    bases: dict[str, str] = field(default_factory=dict)
    properties: dict[str, etree._Element] = field(default_factory=dict)
    bullets: frozenset[tuple[str, int]] = frozenset()
    types: dict[str, etree._Element] = field(default_factory=dict)

    @classmethod
    def of(cls, archive: OfficeArchive, main: str) -> "Styles":
        """The styles that the part `main` uses."""
        names: dict[str, str] = {}
        bases: dict[str, str] = {}
        properties: dict[str, etree._Element] = {}
        types: dict[str, etree._Element] = {}
        for part in archive.related(main, "styles"):
            root = archive.xml(part)
            for style in () if root is None else root.iter(W + "style"):
                key = style.get(W + "styleId", "")
                names[key] = _value(style.find(W + "name")).lower()
                bases[key] = _value(style.find(W + "basedOn"))
                found = style.find(W + "pPr")
                if found is not None:
                    properties[key] = found
                found = style.find(W + "rPr")
                if found is not None:
                    types[key] = found
        return cls(names, bases, properties, _bullets(archive, main), types)

    def of_paragraph(self, paragraph: etree._Element) -> Style:
        """What `paragraph` is."""
        own = paragraph.find(W + "pPr")
        key = "" if own is None else _value(own.find(W + "pStyle"))
        chain = self._chain(key)
        named = (_by_name(self.names.get(one, one.lower())) for one in chain)
        return next(filter(None, named), None) or self._by_properties(
            [own, *(self.properties.get(one) for one in chain)]
        )

    def marks_of(self, key: str) -> frozenset[MarkKind]:
        """How a style of characters marks words, by its name or its type."""
        chain = self._chain(key)
        named = next((mark for one in chain if (mark := _MARKS.get(self.names.get(one, "")))), None)
        if named is not None:
            return frozenset({named})
        kinds: frozenset[MarkKind] = frozenset()
        for one in reversed(chain):
            kinds = formatted(self.types.get(one), kinds)
        return kinds

    def _chain(self, key: str) -> list[str]:
        chain: list[str] = []
        while key and key not in chain and len(chain) < _CHAIN:
            chain.append(key)
            key = self.bases.get(key, "")
        return chain

    def _by_properties(self, properties: list[etree._Element | None]) -> Style:
        """What a paragraph is by its numbering or outline level, its own before its styles'."""
        known = (one for one in properties if one is not None)
        styles = (style for one in known for style in (_outlined(one), self._numbered(one)))
        return next(filter(None, styles), Style())

    def _numbered(self, properties: etree._Element) -> Style | None:
        """An item of a list, if these properties say so."""
        numbering = properties.find(W + "numPr")
        key = "" if numbering is None else _value(numbering.find(W + "numId"))
        if numbering is None or key in ("", "0"):
            return None
        depth = min(_DEEPEST, _number(_value(numbering.find(W + "ilvl"))) or 0)
        return Style("item", depth, key, ordered=(key, depth) not in self.bullets)


def formatted(properties: etree._Element | None, kinds: frozenset[MarkKind]) -> frozenset[MarkKind]:
    """The marks `kinds` of a style, as bold and italic type in `properties` overrules them."""
    marks: tuple[tuple[str, MarkKind], ...] = (("b", "strong"), ("i", "emphasis"))
    for name, kind in marks:
        found = None if properties is None else properties.find(W + name)
        if found is not None:
            kinds = kinds - {kind} if _value(found) in _OFF else kinds | {kind}
    return kinds


def _by_name(name: str) -> Style | None:
    """What the paragraphs of a built-in style are, by its name in small letters."""
    heading = _HEADING.match(name)
    if heading:
        return Style("heading", min(_LOWEST, int(heading[1])))
    if "quote" in name:
        return Style("quotation")
    listed = _LIST.match(name)
    if listed:
        return Style("item", int(listed[2] or 1) - 1, listed[1], ordered=listed[1] == "number")
    return _BUILT_IN.get(name)


def _outlined(properties: etree._Element) -> Style | None:
    """A heading, if these properties give an outline level of one."""
    level = _number(_value(properties.find(W + "outlineLvl")))
    return Style("heading", level + 1) if level is not None and level < _LOWEST else None


def _bullets(archive: OfficeArchive, main: str) -> frozenset[tuple[str, int]]:
    """The numberings and levels whose items have bullets and not numbers."""
    found: set[tuple[str, int]] = set()
    for part in archive.related(main, "numbering"):
        root = archive.xml(part)
        if root is None:
            continue
        abstract: dict[str, list[int]] = {}
        for one in root.iter(W + "abstractNum"):
            abstract[one.get(W + "abstractNumId", "")] = [
                int(level.get(W + "ilvl", "0"))
                for level in one.iter(W + "lvl")
                if _value(level.find(W + "numFmt")) == "bullet"
                and level.get(W + "ilvl", "0").isdecimal()
            ]
        for one in root.iter(W + "num"):
            key = one.get(W + "numId", "")
            levels = abstract.get(_value(one.find(W + "abstractNumId")), [])
            found.update((key, level) for level in levels)
    return frozenset(found)


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(W + "val", "")


def _number(value: str) -> int | None:
    return int(value) if value.isascii() and value.isdigit() else None
