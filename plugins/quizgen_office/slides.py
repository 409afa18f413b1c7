"""The PowerPoint reader (Office Open XML, ECMA-376 part 1, PresentationML): a slide is a page."""

from lxml import etree

from quizgen.plugin import Context, Document, InputError, Source
from quizgen.plugin.documents import Composer, build, page_words
from quizgen_office.archive import Archive

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TITLES = {"ctrTitle": 1, "title": 2}  # and the levels of the headings that they are
_POINTS = frozenset(["body", "obj"])
_ASIDE = frozenset(["dt", "ftr", "sldNum", "hdr"])
_MOST_SLIDES = 2_000


def read(source: Source, context: Context) -> Document:
    """The document that a presentation is: the title of a slide is a heading, its points a list.

    Notes, dates and footers of slides are left out. Raises `InputError` for a file that is broken,
    or holds no text.
    """
    archive = Archive(source.data, source.name)
    composer = Composer()
    for number, name in enumerate(_slides(archive), 1):
        root = archive.xml(name)
        if root is not None:
            composer.page = number
            _slide(root, number, composer)
    if not composer.blocks:
        raise InputError("the presentation holds no text", where=source.name)
    page = page_words(context.languages, composer.text, source.language)
    return build(source, composer.text, composer.blocks, page, context)


def _slides(archive: Archive) -> list[str]:
    """The names of the slides, in the order in which they are shown."""
    main = archive.main()
    names = dict(archive.relations(main, "slide"))
    root = archive.xml(main)
    if root is None:
        return []
    shown = (names.get(one.get(_ID, "")) for one in root.iter(_P + "sldId"))
    return [name for name in shown if name][:_MOST_SLIDES]


def _slide(root: etree._Element, number: int, composer: Composer) -> None:
    for element in root.iter(_P + "sp", _A + "tbl"):
        if element.tag == _A + "tbl":
            composer.table(_rows(element))
        else:
            _shape(element, number, composer)


def _rows(table: etree._Element) -> list[list[str]]:
    """The words of the cells of a table, by row."""
    return [
        [_words(cell) for cell in row.iterchildren(_A + "tc")]
        for row in table.iterchildren(_A + "tr")
    ]


def _shape(shape: etree._Element, number: int, composer: Composer) -> None:
    """Add the paragraphs of a shape, as what its placeholder says that they are."""
    holder = shape.find(f"{_P}nvSpPr/{_P}nvPr/{_P}ph")
    kind = "" if holder is None else holder.get("type", "body")
    if kind in _ASIDE:
        return
    for paragraph in shape.iterfind(f"{_P}txBody/{_A}p"):
        words = _words(paragraph)
        if kind in _TITLES:
            composer.heading(words, _TITLES[kind])
        elif kind in _POINTS:
            composer.item(words, list_number=number - 1, ordered=False, depth=_depth(paragraph))
        else:
            composer.paragraph(words)


def _depth(paragraph: etree._Element) -> int:
    properties = paragraph.find(_A + "pPr")
    level = "0" if properties is None else properties.get("lvl", "0")
    return int(level) if level in tuple("012345678") else 0


def _words(element: etree._Element) -> str:
    spoken = element.iter(_A + "t", _A + "br", _A + "p")
    return "".join((one.text or "") if one.tag == _A + "t" else " " for one in spoken)
