"""The PDF reader: lines of pages to text with blank lines where the page shows a gap."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from quizgen.plugin import Block, Context, Document, Heading, InputError, Mark, Source, Span
from quizgen.plugin.documents import build, lay_out, page_words
from quizgen_pdf.joining import joined
from quizgen_pdf.pages import PageLine, pages, too_much
from quizgen_pdf.running import without_heads
from quizgen_pdf.streams import contents

_MARKUP = 3  # times as much may be unpacked as text may be read
_PAGES = 8  # that show as much text as one page may, are as much as a document may have
_ON_A_PAGE = 256 * 1024  # bytes of text that the pages show on average, at most


def read(source: Source, context: Context) -> Document:
    """The document that a PDF file is; every block knows its page.

    Heads and feet of pages are left out, words broken at the end of a line are joined, bold and
    italic words marked. Raises `InputError` for a file that is broken, protected or without text;
    a note says how many pages have no text.
    """
    fewest = _fewest_pages(source, context)
    progress = partial(context.reporter.progress, "pages")
    shown = pages(source.data, source.name, fewest, progress)
    found = list(_within_bounds(shown, source, context))
    empty = sum(not lines for lines in found)
    if empty == len(found):
        raise InputError(
            "the PDF file holds no text, only pictures of pages",
            where=source.name,
            hint="recognise its characters (OCR) first",
        )
    if empty:
        context.note("skipped", f"{empty} page(s) hold no text", where=source.name)
    kept = without_heads(found)
    if not any(kept):
        raise InputError(
            "the PDF file holds no text but the heads and feet of its pages", where=source.name
        )
    text, starts, marks = joined(kept)
    page = page_words(context.languages, text, source.language)
    blocks = [_paged(block, starts) for block in lay_out(text, page)]
    return build(source, text, blocks, page, context, marks=_within(blocks, marks))


def _fewest_pages(source: Source, context: Context) -> int:
    """How many pages the file must have, at least, for the text that it shows.

    Raises `InputError` where that text or what is unpacked is too much to be looked at.
    """
    most = _MARKUP * context.max_size
    held = contents(source.data, most)
    on_one = context.max_size // _PAGES
    if held.unpacked >= most or held.longest > on_one:
        raise too_much(source.name)
    return max(0, held.shown - on_one) // _ON_A_PAGE


def _within_bounds(
    found: Iterable[list[PageLine]], source: Source, context: Context
) -> Iterator[list[PageLine]]:
    """The pages, as long as they are not too much text together."""
    size = 0
    for lines in found:
        size += sum(len(line.words) for line in lines)
        context.bound(size, source.name, "the text of the pages")
        yield lines


def _within(blocks: Sequence[Block], marks: Iterable[Mark]) -> Iterator[Mark]:
    """The marks as far as they are in one block, without the marker of its item.

    Those in headings are left out: headings are bold as such.
    """
    ends = [block.span.end for block in blocks]
    for mark in marks:
        at = bisect_left(ends, mark.span.end)
        if at == len(blocks) or isinstance(blocks[at], Heading):
            continue
        start = max(mark.span.start, blocks[at].span.start)
        if start < mark.span.end:
            yield Mark(kind=mark.kind, span=Span(start=start, end=mark.span.end))


def _paged(block: Block, starts: Sequence[int]) -> Block:
    return block.model_copy(update={"page": max(1, bisect_right(starts, block.span.start))})
