"""HTML pages as documents.

| module | what it does |
|---|---|
| `reader` | the reader: a page to its tree, and that to a document |
| `metadata` | what the head of a page says of it |
| `clutter` | which part of a page is its text |
"""

from typing import TYPE_CHECKING

from quizgen.plugin import Context, Reader, Source, hookimpl

if TYPE_CHECKING:
    from quizgen.plugin import Document


def _read(source: Source, context: Context) -> "Document":
    from quizgen_html.reader import read

    return read(source, context)


@hookimpl
def quizgen_readers() -> list[Reader]:
    """The reader of saved web pages."""
    return [Reader("html", (".html", ".htm", ".xhtml"), "saved web pages", _read)]
