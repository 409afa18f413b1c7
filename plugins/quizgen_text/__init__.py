"""Plain text and Markdown documents.

| module | what it does |
|---|---|
| `opening`, `frontmatter` | bytes to characters; what front matter says |
| `plain` | the reader of plain text |
| `markdown` | the reader of Markdown |
| `dialects`, `formulas` | what people add to Markdown, made plain; formulas kept |
"""

from typing import TYPE_CHECKING

from quizgen.plugin import Context, Reader, Source, hookimpl

if TYPE_CHECKING:
    from quizgen.plugin import Document


def _read_plain(source: Source, context: Context) -> "Document":
    from quizgen_text.plain import read

    return read(source, context)


def _read_markdown(source: Source, context: Context) -> "Document":
    from quizgen_text.markdown import read

    return read(source, context)


@hookimpl
def quizgen_readers() -> list[Reader]:
    """The readers of plain text and of Markdown."""
    return [
        Reader("text", (".txt", ".text"), "plain text", _read_plain),
        Reader("markdown", (".md", ".markdown"), "Markdown with front matter", _read_markdown),
    ]
