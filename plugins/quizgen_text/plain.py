"""The plain text reader."""

import re

from quizgen.plugin import Block, Context, Document, Source
from quizgen.plugin.documents import build, lay_out
from quizgen_text.opening import opened

_IMAGE = re.compile(r"\bImage\([\w./-]+\.(?:gif|jpe?g|png|svg)\b[^()\n]{0,300}\)")
"""A picture of a wiki, with its caption and its size: "Image(mill.jpg, The mill, 200)"."""


def read(source: Source, context: Context) -> Document:
    """The document that plain text is: its kept text is the file's, line by line.

    Pictures of a wiki are blank in it, so that what stands around them keeps its place.

    Raises `InputError` for bytes that are no text.
    """
    begun = opened(source, context)
    text = _IMAGE.sub(lambda found: " " * len(found[0]), begun.kept.text)
    laid_out = lay_out(text, begun.page, begun.body)
    blocks = (_paged(block, begun.kept.pages) for block in laid_out)
    return build(source, text, blocks, begun.page, context, begun.about)


def _paged(block: Block, pages: tuple[int, ...]) -> Block:
    if not pages:
        return block
    page = 1 + sum(start <= block.span.start for start in pages)
    return block.model_copy(update={"page": page})
