"""The plain text reader."""

from quizgen.plugin import Block, Context, Document, Source
from quizgen.plugin.documents import build, lay_out
from quizgen_text.opening import opened


def read(source: Source, context: Context) -> Document:
    """The document that plain text is: its kept text is the file's, line by line.

    Raises `InputError` for bytes that are no text.
    """
    begun = opened(source, context)
    text = begun.kept.text
    laid_out = lay_out(text, begun.page, begun.body)
    blocks = (_paged(block, begun.kept.pages) for block in laid_out)
    return build(source, text, blocks, begun.page, context, begun.about)


def _paged(block: Block, pages: tuple[int, ...]) -> Block:
    if not pages:
        return block
    page = 1 + sum(start <= block.span.start for start in pages)
    return block.model_copy(update={"page": page})
