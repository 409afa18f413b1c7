"""Members in a row inside a sentence: "(a) ... (b) ...", behind a colon, or counted by it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.model import Caption, Fact, ListItem, Paragraph, Span
from quizgen.structure.labelled_runs import label_of, labelled_runs
from quizgen.structure.lists import Listing, listing_facts
from quizgen.structure.outline import Outline
from quizgen.trace import Trace

_MARKER = re.compile(r"\((?P<sign>[a-h]|[1-9]|i{1,3}|iv|v|vi{1,3})\)\s+")
_RUNS = (tuple("abcdefgh"), tuple("123456789"), ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"))
_COLON = re.compile(r"(?<=[\w)]):\s+(?=\S)")
_LONGEST = 1_500  # characters of a block that is looked at


@dataclass(frozen=True, slots=True)
class _Row:
    """Items with the words that head them, and where they stand."""

    head: str
    items: tuple[str, ...]
    block: int
    span: Span
    ordered: bool


def row_facts(outline: Outline, trace: Trace) -> Iterator[Fact]:
    """The members and steps that paragraphs, items and captions tell in a row."""
    for number, block in enumerate(outline.document.blocks):
        if not isinstance(block, Paragraph | Caption | ListItem) or block.role == "objective":
            continue
        if len(block.span) <= _LONGEST:
            yield from _marked(number, block.span, outline, trace)
        for span in outline.sentences_of(number):
            row = _counted(number, span, outline) or _after_colon(number, span, outline)
            if row is not None:
                yield from _facts(row, outline, trace)
        yield from _told(number, outline, trace)
    yield from _labelled(outline, trace)


def _labelled(outline: Outline, trace: Trace) -> Iterator[Fact]:
    """The labels of paragraphs in a row, below a line that counts them."""
    for run in labelled_runs(outline):
        if not outline.words.counts(run.head, len(run.paragraphs)):
            continue
        labels = tuple(label_of(block, outline) or "" for _, block in run.paragraphs)
        (first, above), (_, last) = run.paragraphs[0], run.paragraphs[-1]
        span = Span(start=above.span.start, end=last.span.end)
        yield from _facts(_Row(run.head, labels, first, span, ordered=False), outline, trace)


def _marked(number: int, span: Span, outline: Outline, trace: Trace) -> Iterator[Fact]:
    """What signs in brackets part: "(a) ... (b) ..."."""
    text = outline.flat(span)
    found = list(_MARKER.finditer(text))
    signs = tuple(one["sign"] for one in found)
    if len(found) < 2 or not any(signs == run[: len(signs)] for run in _RUNS):
        return
    head = text[: found[0].start()].strip()
    if not head.endswith(":"):
        return
    head = _last_sentence(head)
    ends = [one.start() for one in found[1:]]
    items = [text[one.end() : end] for one, end in zip(found, [*ends, len(text)], strict=True)]
    items[-1] = _first_sentence(items[-1])
    row = _Row(head, tuple(map(outline.words.item, items)), number, span, ordered=True)
    yield from _facts(row, outline, trace)


def _after_colon(number: int, span: Span, outline: Outline) -> _Row | None:
    """A series behind the only colon of a sentence: "Three kinds of dam exist: ..."."""
    text = outline.flat(span)
    parts = _COLON.split(text)
    if len(parts) != 2 or _MARKER.search(text):
        return None
    head, rest = parts
    items = outline.words.series(rest)
    return _Row(f"{head}:", items, number, span, ordered=False) if items else None


def _counted(number: int, span: Span, outline: Outline) -> _Row | None:
    """A series that its sentence counts: "The three kinds of dam are a, b and c"."""
    found = outline.words.counted_row(outline.flat(span))
    if found is None:
        return None
    head, items = found
    return _Row(head, items, number, span, ordered=False)


def _told(number: int, outline: Outline, trace: Trace) -> Iterator[Fact]:
    """Steps that the last sentences of a block tell: "First, ... Then, ... Finally, ..."."""
    spans = outline.sentences_of(number)
    for first in range(1, len(spans) - 2):
        steps = outline.words.in_steps([outline.flat(span) for span in spans[first:]])
        if steps:
            head = outline.flat(spans[first - 1])
            whole = Span(start=spans[first].start, end=spans[-1].end)
            row = _Row(head, steps, number, whole, ordered=True)
            yield from _facts(row, outline, trace)
            return


def _facts(row: _Row, outline: Outline, trace: Trace) -> Iterator[Fact]:
    """The fact that a row is, where its head says what its items are."""
    topic = outline.topic(row.block)
    said = outline.words.list_head(row.head, topic, ordered=row.ordered)
    if said is not None:
        evidence = outline.evidence(row.span, row.block)
        yield from listing_facts(Listing(row.items, said, evidence), outline, trace)


_STOP = re.compile(r"(?<=[a-z)][.!?])\s+(?=[A-Z(])")


def _last_sentence(text: str) -> str:
    return _STOP.split(text)[-1]


def _first_sentence(text: str) -> str:
    return _STOP.split(text)[0]
