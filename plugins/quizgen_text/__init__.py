"""Plain text and Markdown: documents, and questions that people type.

| module | what it does |
|---|---|
| `opening`, `frontmatter` | bytes to characters; what front matter says |
| `plain` | the reader of plain text |
| `markdown` | the reader of Markdown |
| `dialects`, `formulas` | what people add to Markdown, made plain; formulas kept |
| `banks` | questions that people type, as decks |
"""

from typing import TYPE_CHECKING

from quizgen.plugin import Context, DeckReader, Reader, Source, hookimpl
from quizgen_text import lazy

if TYPE_CHECKING:
    from quizgen.plugin import Document


def _read_plain(source: Source, context: Context) -> "Document":
    from quizgen_text.plain import read

    return read(source, context)


def _read_markdown(source: Source, context: Context) -> "Document":
    from quizgen_text.markdown import read

    return read(source, context)


@hookimpl
def quizgen_readers() -> list[Reader | DeckReader]:
    """The readers of plain text and of Markdown, and those of questions that stand in them."""
    numbered, pairs = "numbered questions, text2qti's too", "a term and a definition a line"
    text = (".txt", ".text", ".md", ".markdown")
    return [
        Reader("text", (".txt", ".text"), "plain text", _read_plain),
        Reader("markdown", (".md", ".markdown"), "Markdown with front matter", _read_markdown),
        DeckReader("hashcards", text, "cards: Q:, A:, C:", lazy.read_hashcards, lazy.is_hashcards),
        DeckReader("numbered", text, numbered, lazy.read_numbered, lazy.is_numbered),
        DeckReader("obsidian", text[2:], "cards in notes: ::", lazy.read_notes, lazy.is_notes),
        DeckReader("pairs", text[:2], pairs, lazy.read_pairs, lazy.is_pairs),
    ]
