"""The lines of a PDF file, page by page, with their size and place, as PDFium finds them."""

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from quizgen.plugin import InputError
from quizgen.plugin.documents import one_line

_MOST_PAGES = 5_000
_LONGEST_PAGE = 200_000  # characters
_PASSWORD = raw.FPDF_ERR_PASSWORD
_HYPHENS = "\x02\ufffe"  # what PDFium writes for a hyphen that only breaks a word


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line: its words, the size of its type, the place of its first character, in points.

    `broken` says that its last word goes on in the next line.
    """

    words: str
    size: float
    left: float
    bottom: float
    broken: bool = False


def pages(data: bytes, where: str) -> Iterator[list[PageLine]]:
    """The lines of every page in turn; a page of pictures has none.

    Raises `InputError` for what is no PDF file, or one that is protected or has too many pages.
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
        for number in range(len(document)):
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
        lines: list[PageLine] = []
        offset = 0
        for piece in text.split("\n"):
            words = one_line(piece.translate({ord(char): None for char in _HYPHENS}))
            if words:
                first = offset + len(piece) - len(piece.lstrip())
                left, bottom, _, _ = text_page.get_charbox(first)
                lines.append(
                    PageLine(
                        words=words,
                        size=round(raw.FPDFText_GetFontSize(text_page, first), 1),
                        left=left,
                        bottom=bottom,
                        broken=piece.rstrip()[-1:] in _HYPHENS and bool(piece.rstrip()),
                    )
                )
            offset += len(piece) + 1
        return lines
    except pypdfium2.PdfiumError:
        return []
    finally:
        text_page.close()
        page.close()
