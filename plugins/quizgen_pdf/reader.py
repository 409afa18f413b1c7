"""The PDF reader: lines of pages to text with blank lines where the page shows a gap."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from quizgen.plugin import Block, Context, Document, InputError, Source
from quizgen.plugin.documents import build, lay_out
from quizgen_pdf.pages import PageLine, pages

_DIGITS = re.compile(r"\d+")
_EDGE = 2  # lines at the top and at the bottom of a page that may be its head or foot
_OFTEN = 3  # pages on which a head or foot stands
_GAP = 1.35  # times the usual distance of lines: more is a gap between paragraphs
_INDENT = 6.0  # points that the first line of a paragraph is moved in
_FINISHED = re.compile(r"[.!?:][\"'”’)\]]*$")


def read(source: Source, context: Context) -> Document:
    """The document that a PDF file is; every block knows its page.

    Heads and feet of pages are left out, words broken at the end of a line are joined. Raises
    `InputError` for a file that is broken, protected or without text; a note tells of pages
    without text.
    """
    found = list(pages(source.data, source.name))
    empty = sum(not lines for lines in found)
    if empty == len(found):
        raise InputError(
            "the PDF file holds no text, only pictures of pages",
            where=source.name,
            hint="recognise its characters (OCR) first",
        )
    if empty:
        context.note("skipped", f"{empty} page(s) hold no text", where=source.name)
    text, starts = _composed(_without_heads(found))
    blocks = (_paged(block, starts) for block in lay_out(text))
    advise = partial(context.note, "advice", where=source.name)
    return build(source, text, blocks, advise=advise)


def _paged(block: Block, starts: Sequence[int]) -> Block:
    return block.model_copy(update={"page": max(1, bisect_right(starts, block.span.start))})


def _without_heads(found: Sequence[list[PageLine]]) -> list[list[PageLine]]:
    """The pages without the lines at their edges that say the same, but for numbers, on others."""
    seen: Counter[str] = Counter()
    for lines in found:
        seen.update({_DIGITS.sub("0", line.words) for line in _edges(lines)})
    heads = {words for words, times in seen.items() if times >= _OFTEN or words in ("0", "- 0 -")}
    return [
        [
            line
            for line in lines
            if not (_DIGITS.sub("0", line.words) in heads and line in _edges(lines))
        ]
        for lines in found
    ]


def _edges(lines: Sequence[PageLine]) -> list[PageLine]:
    """The lines at the top and the bottom of a page, as it is seen."""
    seen = sorted(lines, key=lambda line: -line.bottom)
    return [*seen[:_EDGE], *seen[_EDGE:][-_EDGE:]]


def _composed(found: Sequence[list[PageLine]]) -> tuple[str, list[int]]:
    """The text of all pages, and the offset at which each page begins."""
    usual = _usual_distance(found)
    words = {word for lines in found for line in lines for word in line.words.lower().split()}
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    before: PageLine | None = None
    for lines in found:
        starts.append(length)
        for number, line in enumerate(lines):
            if before is not None:
                joint = _joint(before, line, usual, words, turned=number == 0)
                if joint is None:
                    parts[-1] = parts[-1][:-1]
                    length -= 1
                parts.append(joint or "")
                length += len(joint or "")
            if number == 0:
                starts[-1] = length
            parts.append(line.words)
            length += len(line.words)
            before = line
    return "".join(parts), starts


def _usual_distance(found: Sequence[list[PageLine]]) -> float:
    """The distance between lines that is commonest for the commonest size of type."""
    sizes = Counter(line.size for lines in found for line in lines)
    body = max(sizes, key=lambda size: (sizes[size], size))
    steps = Counter(
        round(a.bottom - b.bottom)
        for lines in found
        for a, b in pairwise(lines)
        if a.size == b.size == body and 0 < a.bottom - b.bottom < 6 * body
    )
    return min((step for step in steps if steps[step] >= 0.2 * steps.total()), default=1.2 * body)


def _joint(a: PageLine, b: PageLine, usual: float, words: set[str], *, turned: bool) -> str | None:
    """What stands between two lines; None where the hyphen at the end of `a` goes too."""
    if abs(a.size - b.size) > 0.6 and not a.broken:
        return "\n\n"
    small = b.words[:1].islower()
    if a.broken:
        return ""
    if a.words[-1:] == "-" and a.words[-2:-1].isalpha() and small:
        first, rest = a.words.split()[-1].lower(), b.words.split()[0].lower()
        return "" if first + rest in words else None
    step = a.bottom - b.bottom
    if turned or step < 0:  # a new page or column
        return "\n" if small or not _FINISHED.search(a.words) else "\n\n"
    if step > _GAP * usual:
        return "\n\n"
    if b.left > a.left + _INDENT and _FINISHED.search(a.words) and step > 0:
        return "\n\n"
    return "\n"
