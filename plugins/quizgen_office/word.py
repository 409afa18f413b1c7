"""The Word reader (Office Open XML, ECMA-376 part 1, WordprocessingML)."""

from lxml import etree

from quizgen.plugin import Caption, Context, Document, InputError, Source
from quizgen.plugin.documents import About, Composer, build, page_words
from quizgen_office.archive import Archive
from quizgen_office.wordstyles import Styles, W

_SKIPPED = frozenset(
    {
        *(W + name for name in ("del", "moveFrom", "txbxContent", "instrText", "delText", "pPr")),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)
_BLANKS = frozenset(W + name for name in ("tab", "br", "cr", "ptab"))
_TEXTS = frozenset({W + "t", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"})
_DASHES = {W + "noBreakHyphen": "-"}
_LIMIT_CELLS = 50_000


def read(source: Source, context: Context) -> Document:
    """The document that a Word file is: headings, paragraphs, lists and tables of its main part.

    Headers, footers, footnotes, comments and deleted text are left out. Raises `InputError` for a
    file that is broken, or holds no text.
    """
    archive = Archive(source.data, source.name)
    main = archive.main()
    root = archive.xml(main)
    if root is None:
        raise InputError("the document holds no text", where=source.name)
    walk = _Walk(Styles.of(archive, main))
    walk.through(root)
    composed = walk.composer
    if not composed.blocks:
        raise InputError("the document holds no text", where=source.name)
    page = page_words(context.languages, composed.text, source.language)
    return build(source, composed.text, composed.blocks, page, context, _about(archive, walk))


def _about(archive: Archive, walk: "_Walk") -> About:
    """The title that the file says it has, where its text has none.

    Who made the file, and when, says little about who wrote the text, and is not believed.
    """
    if walk.titled:
        return About()
    for name in archive.related("", "core-properties"):
        root = archive.xml(name)
        found = None if root is None else root.find("{http://purl.org/dc/elements/1.1/}title")
        if found is not None and found.text and found.text.strip():
            return About(title=found.text.strip())
    return About()


class _Walk:
    """Goes through the body and adds what each paragraph and table says to the composer."""

    def __init__(self, styles: Styles) -> None:
        self.composer = Composer()
        self.titled = False
        self._styles = styles
        self._list: str | None = None
        self._number = -1

    def through(self, root: etree._Element) -> None:
        """Take every paragraph and table of the body, in order."""
        walk = etree.iterwalk(root, events=("start",))
        for _, element in walk:
            if element.tag == W + "p":
                self._paragraph(element)
                walk.skip_subtree()
            elif element.tag == W + "tbl":
                self.composer.table(_rows(element))
                self._list = None
                walk.skip_subtree()
            elif element.tag in _SKIPPED:
                walk.skip_subtree()

    def _paragraph(self, element: etree._Element) -> None:
        words = _words(element)
        if not words.strip():
            return
        style = self._styles.of_paragraph(element)
        number, self._list = self._list, style.list_id
        match style.kind:
            case "heading":
                self.titled = True
                self.composer.heading(words, style.level)
            case "item":
                if number != style.list_id:
                    self._number += 1
                self.composer.item(
                    words, list_number=self._number, ordered=style.ordered, depth=style.level
                )
            case "quotation":
                self.composer.quotation(words)
            case "caption":
                self.composer.block(words, Caption)
            case "code":
                self.composer.code(words)
            case _:
                self.composer.paragraph(words)


def _words(element: etree._Element) -> str:
    """The words of a paragraph or cell, without what is deleted or beside the text."""
    parts: list[str] = []
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, one in walk:
        if event == "end":
            if one.tag == W + "p":
                parts.append("\n")
        elif one.tag in _SKIPPED:
            walk.skip_subtree()
        elif one.tag in _TEXTS:
            parts.append(one.text or "")
        elif one.tag in _BLANKS:
            parts.append(" ")
        else:
            parts.append(_DASHES.get(str(one.tag), ""))
    return "".join(parts)


def _rows(table: etree._Element) -> list[list[str]]:
    """The cells of a table, by row; a merged cell is in every place that it covers."""
    rows: list[list[str]] = []
    room = _LIMIT_CELLS
    for row in table.iterchildren(W + "tr"):
        cells: list[str] = []
        for cell in row.iterchildren(W + "tc"):
            words = _words(cell)
            merged = cell.find(f"{W}tcPr/{W}vMerge")
            if merged is not None and merged.get(W + "val") != "restart" and rows:
                above = rows[-1]
                words = above[len(cells)] if len(cells) < len(above) else words
            across = cell.find(f"{W}tcPr/{W}gridSpan")
            cells += [words] * _count(across)
        rows.append(cells)
        room -= len(cells)
        if room < 0:
            break
    wide = max(map(len, rows), default=0)
    return [row + [""] * (wide - len(row)) for row in rows]


def _count(element: etree._Element | None) -> int:
    value = element.get(W + "val", "1") if element is not None else "1"
    return min(50, max(1, int(value))) if value.isascii() and value.isdigit() else 1
