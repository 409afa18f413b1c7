"""Word documents and PowerPoint presentations.

| module | what it does |
|---|---|
| `archive` | the parts of a file, within bounds |
| `word`, `wordstyles` | the reader of Word documents; what their paragraphs are |
| `wordruns` | the words of their paragraphs, with marks |
| `slides` | the reader of presentations |
"""

from typing import TYPE_CHECKING

from quizgen.plugin import Context, Reader, Source, hookimpl

if TYPE_CHECKING:
    from quizgen.plugin import Document


def _read_word(source: Source, context: Context) -> "Document":
    from quizgen_office.word import read

    return read(source, context)


def _read_slides(source: Source, context: Context) -> "Document":
    from quizgen_office.slides import read

    return read(source, context)


@hookimpl
def quizgen_readers() -> list[Reader]:
    """The readers of Office Open XML."""
    return [
        Reader("word", (".docx",), "Word documents", _read_word),
        Reader("slides", (".pptx",), "PowerPoint presentations, by slide", _read_slides),
    ]
