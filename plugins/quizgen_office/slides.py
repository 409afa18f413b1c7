"""The PowerPoint reader (Office Open XML, ECMA-376 part 1, PresentationML): a slide is a page."""

import re
from typing import Literal

from lxml import etree

from quizgen.plugin import Context, Document, InputError, Source
from quizgen.plugin.documents import Composer, MarkKind, Run, build, page_words, shifted
from quizgen_office.archive import OfficeArchive

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TITLES = {"ctrTitle": 1, "title": 2}  # and the levels of the headings that they are
_POINTS = frozenset(["body", "obj"])
_ASIDE = frozenset(["dt", "ftr", "sldNum", "hdr"])
_MOST_SLIDES = 2_000
Bullet = Literal["bullet", "number", "none"]
"""What stands before a paragraph."""

_BULLETS: dict[str, Bullet] = {
    _A + "buNone": "none",
    _A + "buChar": "bullet",
    _A + "buBlip": "bullet",
    _A + "buAutoNum": "number",
}
_MARKS: dict[str, MarkKind] = {"b": "strong", "i": "emphasis"}
_ON = ("1", "true")
_SHIFT = re.compile(r"-?[1-9]\d*%?")


def read(source: Source, context: Context) -> Document:
    """The document that a presentation is: the title of a slide is a heading, its points a list.

    Notes, dates and footers of slides are left out. Raises `InputError` for a file that is broken,
    or holds no text.
    """
    archive = OfficeArchive(source.data, source.name, context.max_size)
    walk = _Walk()
    composer = walk.composer
    for number, name in enumerate(_slides(archive), 1):
        root = archive.xml(name)
        if root is not None:
            composer.page = number
            walk.slide(root)
    if not composer.blocks:
        raise InputError("the presentation holds no text", where=source.name)
    page = page_words(context.languages, composer.text, source.language)
    return build(source, composer.text, composer.blocks, page, context, marks=composer.marks)


def _slides(archive: OfficeArchive) -> list[str]:
    """The names of the slides, in the order in which they are shown."""
    main = archive.main()
    names = dict(archive.relations(main, "slide"))
    root = archive.xml(main)
    if root is None:
        return []
    shown = (names.get(one.get(_ID, "")) for one in root.iter(_P + "sldId"))
    # A part is one slide: what names it again adds nothing.
    return list(dict.fromkeys(name for name in shown if name))[:_MOST_SLIDES]


class _Walk:
    """Goes through slides and adds what their shapes say to the composer."""

    def __init__(self) -> None:
        self.composer = Composer()
        self._number = -1  # of the list that was begun last
        self._listed = False  # whether the paragraph before was one of its items

    def slide(self, root: etree._Element) -> None:
        """Take the shapes and tables of a slide, in order."""
        for element in root.iter(_P + "sp", _A + "tbl"):
            self._listed = False
            if element.tag == _A + "tbl":
                self.composer.table(_rows(element))
            else:
                self._shape(element)

    def _shape(self, shape: etree._Element) -> None:
        """Add the paragraphs of a shape, as what its placeholder says that they are."""
        holder = shape.find(f"{_P}nvSpPr/{_P}nvPr/{_P}ph")
        kind = "" if holder is None else holder.get("type", "body")
        if kind in _ASIDE:
            return
        for paragraph in shape.iterfind(f"{_P}txBody/{_A}p"):
            words = _words(paragraph)
            bullet = _bullet(paragraph, usual="bullet" if kind in _POINTS else "none")
            if kind in _TITLES:
                self.composer.heading(words, _TITLES[kind])
            elif bullet != "none":
                self._item(words, ordered=bullet == "number", depth=_depth(paragraph))
            else:
                self._listed = False
                self.composer.paragraph(words)

    def _item(self, words: list[Run], *, ordered: bool, depth: int) -> None:
        self._number += not self._listed
        self._listed = True
        self.composer.item(words, list_number=self._number, ordered=ordered, depth=depth)


def _bullet(paragraph: etree._Element, usual: Bullet) -> Bullet:
    """What stands before `paragraph`; `usual` where it does not say so itself."""
    properties = paragraph.find(_A + "pPr")
    own = () if properties is None else properties.iterchildren(*_BULLETS)
    return next((_BULLETS[str(one.tag)] for one in own), usual)


def _rows(table: etree._Element) -> list[list[list[Run]]]:
    """The words of the cells of a table, by row."""
    return [
        [_words(cell) for cell in row.iterchildren(_A + "tc")]
        for row in table.iterchildren(_A + "tr")
    ]


def _depth(paragraph: etree._Element) -> int:
    properties = paragraph.find(_A + "pPr")
    level = "0" if properties is None else properties.get("lvl", "0")
    return int(level) if level in tuple("012345678") else 0


def _words(element: etree._Element) -> list[Run]:
    """The words of a paragraph or cell, in runs."""
    spoken = element.iter(_A + "t", _A + "br", _A + "p")
    return [_run(one) if one.tag == _A + "t" else Run(" ") for one in spoken]


def _run(text: etree._Element) -> Run:
    """The words of an element of text, as the properties of its run mark them."""
    words = text.text or ""
    run = text.getparent()
    properties = None if run is None else run.find(_A + "rPr")
    if properties is None:
        return Run(words)
    moved = properties.get("baseline", "0")
    if _SHIFT.fullmatch(moved):
        words = shifted(words, raised=not moved.startswith("-"))
    kinds = {kind for name, kind in _MARKS.items() if properties.get(name) in _ON}
    if properties.find(_A + "hlinkClick") is not None:
        kinds.add("link")
    return Run(words, frozenset(kinds))
