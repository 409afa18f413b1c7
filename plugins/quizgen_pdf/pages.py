"""The lines of a PDF file, page by page, with their size and place, as PDFium finds them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from quizgen.plugin import InputError
from quizgen.plugin.documents import MarkedLine, marked_line
from quizgen_pdf.accents import composed
from quizgen_pdf.fonts import main_type
from quizgen_pdf.linepieces import put_together
from quizgen_pdf.lineruns import runs_of

_MOST_PAGES = 5_000
_LONGEST_PAGE = 200_000  # characters
_PASSWORD = raw.FPDF_ERR_PASSWORD
_HYPHENS = "\x02\ufffe"  # what PDFium writes for a hyphen that only breaks a word


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line: its words, the size of its type, the place of its first character, in points.

    `broken` says that its last word goes on in the next line.
    """

    line: MarkedLine
    size: float
    left: float
    bottom: float
    broken: bool = False

    @property
    def words(self) -> str:
        """Its words, without their marks."""
        return self.line.text

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return any(
            mark.kind == "strong" and len(mark.span) == len(self.words) for mark in self.line.marks
        )


def too_much(where: str) -> InputError:
    """The error that a file is which holds more than is looked at."""
    return InputError(
        "the PDF file unpacks to too much",
        where=where,
        hint="split it, or let --max-size read more",
    )


def pages(
    data: bytes, where: str, fewest: int = 0, progress: Callable[[int, int], None] | None = None
) -> Iterator[list[PageLine]]:
    """The lines of every page in turn; a page of pictures has none.

    `progress` hears how many of how many have been read.
    Raises `InputError` for what is no PDF file, or one that is protected or has too many pages, or
    less than `fewest`, which is how many are needed for all that they show.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise InputError(
                "the PDF file is protected by a password", where=where, hint="save it without"
            ) from error
        raise InputError(
            "this is not a PDF file, or a broken one", where=where, hint="save it anew"
        ) from error
    try:
        if len(document) > _MOST_PAGES:
            raise InputError(
                f"the document has more than {_MOST_PAGES} pages", where=where, hint="split it"
            )
        if len(document) < fewest:
            raise too_much(where)
        for number in range(len(document)):
            if progress is not None:
                progress(number, len(document))
            yield _lines(document, number)
    finally:
        document.close()


def _lines(document: pypdfium2.PdfDocument, number: int) -> list[PageLine]:
    try:
        page = document[number]
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError:
        return []
    try:
        count = min(text_page.count_chars(), _LONGEST_PAGE)
        text = text_page.get_text_range(0, count) if count > 0 else ""
        return list(_found(text_page, text))
    except pypdfium2.PdfiumError:
        return []
    finally:
        text_page.close()
        page.close()


def _found(page: pypdfium2.PdfTextPage, text: str) -> Iterator[PageLine]:
    """The lines of `text`, which is that of the page."""
    for piece in put_together(page, text):
        chars = composed([one for one in piece.chars if one[0] not in _HYPHENS])
        line = marked_line(runs_of(chars)) if chars else MarkedLine("")
        if line.text:
            left, bottom, _, _ = page.get_charbox(piece.first)
            yield PageLine(
                line=line,
                size=main_type(chars).size,
                left=left,
                bottom=bottom,
                broken=piece.chars[-1][0] in _HYPHENS,
            )
