"""Glossaries: entries of definition lists, labelled items, and tables whose columns define."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from quizgen.model import Entry, Fact, Heading, ListItem, Mark, Paragraph, Span, Table
from quizgen.structure.definitions import LONGEST_TERM, Pair, definitions
from quizgen.structure.merged import own_rows
from quizgen.structure.outline import ItemList, Outline
from quizgen.trace import Trace

_MARKED = frozenset({"term", "highlight", "strong", "emphasis", "code"})
_CONTENT = frozenset({"body", "aside"})
_SIGNS = " :*_`"
_PARTING = (":", "–", "—", "-")
_LINKED = 0.8
"""The share of the characters of a label that are a link, where it is nothing else."""

_LEAST_ALIKE = 2
"""Items: so many of one shape are meant as one, though no term is marked."""


def entry_facts(outline: Outline, trace: Trace) -> Iterator[Fact]:
    """The definitions that the document lists, in whatever form."""
    rules = (_glossary, _headed, labelled_pairs, _tabulated)
    pairs = [pair for rule in rules for pair in rule(outline)]
    yield from definitions(sorted(pairs, key=lambda pair: pair.span.start), outline, trace)


def _glossary(outline: Outline) -> Iterator[Pair]:
    for number, block in enumerate(outline.document.blocks):
        if isinstance(block, Entry):
            term, meaning = outline.flat(block.term), outline.flat(block.meaning)
            if not term.endswith("?"):
                yield Pair(term, meaning, block.span, number)


def _headed(outline: Outline) -> Iterator[Pair]:
    """The headings inside of a glossary, each with the paragraph below it."""
    blocks = outline.document.blocks
    for number, (heading, below) in enumerate(pairwise(blocks), 1):
        if not isinstance(heading, Heading) or not isinstance(below, Paragraph):
            continue
        above = outline.document.heading_path(number)[:-1]
        if any(outline.words.section(title) == "glossary" for title in above):
            span = Span(start=heading.span.start, end=below.span.end)
            term, meaning = outline.flat(heading.span), outline.flat(below.span)
            yield Pair(term, meaning, span, number)


def labelled_pairs(outline: Outline) -> Iterator[Pair]:
    """Items and paragraphs that begin with a marked term, or all have one shape."""
    for one in outline.lists:
        if not one.ordered and not one.outer:
            yield from _of_list(one, outline)
    for number, block in enumerate(outline.document.blocks):
        if isinstance(block, Paragraph) and block.role in _CONTENT:
            pair = _marked_pair(number, block, outline)
            if pair is not None:
                yield pair


def _of_list(one: ItemList, outline: Outline) -> Iterator[Pair]:
    """The pairs of the items that mark a term, or of all where all have one shape."""
    items = [(number, item) for number, item in one.items if item.role in _CONTENT]
    marked = [_marked_pair(number, item, outline) for number, item in items]
    plain = [] if any(marked) else [_plain_pair(number, item, outline) for number, item in items]
    alike = len(plain) >= _LEAST_ALIKE and all(plain)
    sure = _in_glossary(one.numbers[0], outline)
    head = _announcement(one)
    for pair in filter(None, plain if alike else marked):
        yield replace(pair, sure=sure, head=head)


def _announcement(one: ItemList) -> str:
    """The line above a list that tells what its items are; empty where none does."""
    return one.head.text if one.head is not None and one.head.announces else ""


def plain_pairs(outline: Outline) -> Iterator[Pair]:
    """The items with a colon or a dash behind a few words, of lists that have several such."""
    for one in outline.lists:
        items = [(number, item) for number, item in one.items if item.role in _CONTENT]
        found = [pair for place in items if (pair := _plain_pair(*place, outline))]
        if len(found) >= _LEAST_ALIKE and not one.ordered and not one.outer:
            yield from found


def _in_glossary(number: int, outline: Outline) -> bool:
    path = outline.document.heading_path(number)
    return any(outline.words.section(heading) == "glossary" for heading in path[-1:])


def _marked_pair(number: int, block: ListItem | Paragraph, outline: Outline) -> Pair | None:
    """The pair that a block is which begins with a marked term: "**Term**: explanation"."""
    text, span = outline.document.text, block.span
    mark = _first_mark(outline.document.marks_in(span), span)
    if mark is None:
        return None
    end = mark.span.end
    term = mark.span.of(text).strip()
    if not term.endswith(":"):
        after = text[end : span.end]
        gap = len(after) - len(after.lstrip())
        sign = after.lstrip()[:1]
        if sign not in _PARTING or (sign == "-" and not gap):
            return None
        end += gap + 1
    return _pair(term, mark.span, Span(start=end, end=span.end), number, outline)


def _first_mark(marks: Sequence[Mark], span: Span) -> Mark | None:
    return next((m for m in marks if m.span.start == span.start and m.kind in _MARKED), None)


def _plain_pair(number: int, item: ListItem, outline: Outline) -> Pair | None:
    """The pair that an item is which has a colon or a dash behind a few words."""
    words = item.span.of(outline.document.text)
    places = [(words.find(sign), sign) for sign in (": ", " – ", " — ", " - ") if sign in words]
    if not places:
        return None
    at, sign = min(places)
    term = words[:at]
    if not 1 <= len(term.split()) <= LONGEST_TERM or any(mark in term for mark in ".;?!,"):
        return None
    end = item.span.start + at
    rest = Span(start=end + len(sign), end=item.span.end)
    return _pair(term, Span(start=item.span.start, end=end), rest, number, outline)


def _pair(term: str, label: Span, rest: Span, number: int, outline: Outline) -> Pair | None:
    """The pair of a `label` and the first sentence of `rest`, or all of it where that is short."""
    meaning = outline.flat(rest)
    if not meaning:
        return None
    said, span = _first(meaning, rest, number, outline), outline.document.blocks[number].span
    linked = _is_link(label, outline.document.marks_in(span)) and not _in_glossary(number, outline)
    return Pair(term.strip(_SIGNS), said, span, number, sure=False, linked=linked)


def _is_link(label: Span, marks: Sequence[Mark]) -> bool:
    """Whether a label is nothing but a link, which names a page and no term; code is no page."""
    around = [one for one in marks if label.start < one.span.end and one.span.start < label.end]
    linked = sum(_shared(one.span, label) for one in around if one.kind == "link")
    coded = any(one.kind == "code" for one in around)
    return not coded and linked >= _LINKED * len(label)


def _shared(one: Span, other: Span) -> int:
    """How many characters two spans that overlap have in common."""
    return min(one.end, other.end) - max(one.start, other.start)


def _first(meaning: str, rest: Span, number: int, outline: Outline) -> str:
    """The part of `rest` that ends where its first sentence does."""
    ends = [one.end for one in outline.sentences_of(number) if rest.start < one.end < rest.end]
    first = outline.flat(Span(start=rest.start, end=ends[0])) if ends else meaning
    return first if len(first.split()) > 1 else meaning


def _tabulated(outline: Outline) -> Iterator[Pair]:
    """The rows of tables that have a column of meanings."""
    for number, table in enumerate(outline.document.blocks):
        if not isinstance(table, Table) or len(table.rows) < 2:
            continue
        names = [outline.flat(span) for span in table.rows[0]]
        column = defining_column(names, outline)
        if column is None or names_variants(names):
            continue
        for row in own_rows(table, outline):
            if len(row) > column:
                row_name = outline.flat(row[0])
                term = outline.words.row_term(names[0], row_name, outline.document.text)
                whole = Span(start=row[0].start, end=max(row[-1].end, row[0].end))
                yield Pair(term, outline.flat(row[column]), whole, number)


_VARIANT = re.compile(r"(?P<noun>[^()]{2,30}) \([^()]{2,30}\)")


def names_variants(names: Sequence[str]) -> tuple[int, ...]:
    """The columns that name one thing in several ways: "Key (Windows)", "Key (Linux)"."""
    found = {number: _VARIANT.fullmatch(name) for number, name in enumerate(names)}
    nouns = {number: match["noun"].lower() for number, match in found.items() if match}
    return tuple(nouns) if len(nouns) > 1 and len(set(nouns.values())) == 1 else ()


def defining_column(names: Sequence[str], outline: Outline) -> int | None:
    """Which column says what the first cell of each row means; None where none does."""
    found = (n for n, name in enumerate(names) if n and outline.words.defines(name))
    return next(found, None)
