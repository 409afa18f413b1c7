"""The Word reader (Office Open XML, ECMA-376 part 1, WordprocessingML)."""

from collections.abc import Callable

from lxml import etree

from quizgen.plugin import Caption, Context, Document, InputError, Source
from quizgen.plugin.documents import About, Composer, Run, build, page_words
from quizgen_office.archive import OfficeArchive
from quizgen_office.wordruns import SKIPPED, RunReader
from quizgen_office.wordstyles import Kind, Styles, W

_LIMIT_CELLS = 50_000


def read(source: Source, context: Context) -> Document:
    """The document that a Word file is: headings, paragraphs, lists and tables of its main part.

    Headers, footers, footnotes, comments and deleted text are left out. Raises `InputError` for a
    file that is broken, or holds no text.
    """
    archive = OfficeArchive(source.data, source.name, context.max_size)
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
    return build(
        source,
        composed.text,
        composed.blocks,
        page,
        context,
        _about(archive, walk),
        marks=composed.marks,
    )


def _about(archive: OfficeArchive, walk: "_Walk") -> About:
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
        self._reader = RunReader(styles)
        self._terms = _Terms(self.composer)
        self._adders: dict[Kind, Callable[[list[Run]], None]] = {
            "paragraph": self.composer.paragraph,
            "quotation": self.composer.quotation,
            "caption": self._caption,
            "code": self._code,
            "term": self._terms.term,
            "meaning": self._terms.meaning,
        }
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
                self._terms.close()
                self.composer.table(_rows(element, self._reader))
                self._list = None
                walk.skip_subtree()
            elif element.tag in SKIPPED:
                walk.skip_subtree()
        self._terms.close()

    def _paragraph(self, element: etree._Element) -> None:
        words = self._reader.runs(element)
        if not any(run.text.strip() for run in words):
            return
        style = self._styles.of_paragraph(element)
        if style.kind not in ("term", "meaning"):
            self._terms.close()
        number, self._list = self._list, style.list_id
        if style.kind == "heading":
            self.titled = True
            self.composer.heading(words, style.level)
        elif style.kind == "item":
            self._number += number != style.list_id
            self.composer.item(
                words, list_number=self._number, ordered=style.ordered, depth=style.level
            )
        else:
            self._adders[style.kind](words)

    def _caption(self, words: list[Run]) -> None:
        self.composer.block(words, Caption)

    def _code(self, words: list[Run]) -> None:
        self.composer.code("".join(run.text for run in words))


class _Terms:
    """Terms that are paragraphs of their own, until the paragraph comes that says what they mean.

    Of several terms with one meaning each has it; of several meanings each is an entry.
    """

    def __init__(self, composer: Composer) -> None:
        self._composer = composer
        self._open: list[list[Run]] = []
        self._defined = False

    def term(self, words: list[Run]) -> None:
        """Take the next term."""
        if self._defined:
            self.close()
        self._open.append(words)

    def meaning(self, words: list[Run]) -> None:
        """Add an entry for each of the terms above; a paragraph where there is none."""
        for term in self._open:
            self._composer.entry(term, words)
        if not self._open:
            self._composer.paragraph(words)
        self._defined = bool(self._open)

    def close(self) -> None:
        """End the list; terms without a meaning are paragraphs."""
        for words in () if self._defined else self._open:
            self._composer.paragraph(words)
        self._open, self._defined = [], False


def _rows(table: etree._Element, reader: RunReader) -> list[list[list[Run]]]:
    """The cells of a table, by row; a merged cell is in every place that it covers."""
    rows: list[list[list[Run]]] = []
    room = _LIMIT_CELLS
    for row in table.iterchildren(W + "tr"):
        cells: list[list[Run]] = []
        for cell in row.iterchildren(W + "tc"):
            words = reader.runs(cell)
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
    return [row + [[]] * (wide - len(row)) for row in rows]


def _count(element: etree._Element | None) -> int:
    value = element.get(W + "val", "1") if element is not None else "1"
    return min(50, max(1, int(value))) if value.isascii() and value.isdigit() else 1
