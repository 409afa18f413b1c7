"""PDF files as documents.

| module | what it does |
|---|---|
| `reader` | the reader: pages to a document |
| `pages` | the lines of pages, as PDFium finds them |
| `linepieces` | their characters |
| `fonts`, `lineruns` | the type of their words, and what it marks |
| `running` | heads and feet of pages |
| `joining` | lines to one text |
"""

from typing import TYPE_CHECKING

from quizgen.plugin import Context, Reader, Source, hookimpl

if TYPE_CHECKING:
    from quizgen.plugin import Document


def _read(source: Source, context: Context) -> "Document":
    from quizgen_pdf.reader import read

    return read(source, context)


@hookimpl
def quizgen_readers() -> list[Reader]:
    """The reader of PDF files."""
    return [Reader("pdf", (".pdf",), "PDF files that hold text, by page", _read)]
