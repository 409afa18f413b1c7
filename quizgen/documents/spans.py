"""Spans of a text, without the blanks around them."""

from quizgen.model import Block, Span


def trimmed(text: str, start: int, end: int) -> Span:
    """The span of `text[start:end]` without its outer blanks; it may be empty."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end)


def words_of(text: str, block: Block) -> str:
    """The words of a block in one line."""
    return " ".join(block.span.of(text).split())
