"""Glossaries: entries of definition lists, labelled items, and tables whose columns define."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from quizgen.model import Entry, Fact, Heading, Paragraph, Span, Table
from quizgen.structure.definitions import Pair, definitions
from quizgen.structure.kinds import kind_pairs, run_pairs, told_above
from quizgen.structure.merged import own_rows
from quizgen.structure.outline import ItemList, Outline
from quizgen.structure.pairs import CONTENT, LEAST_ALIKE, in_glossary, marked_pair, plain_pair
from quizgen.trace import Trace


def entry_facts(outline: Outline, trace: Trace) -> Iterator[Fact]:
    """The definitions that the document lists, in whatever form."""
    rules = (
        _glossary,
        _headed,
        labelled_pairs,
        _holding_others,
        kind_pairs,
        told_above,
        _tabulated,
    )
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
        if isinstance(block, Paragraph) and block.role in CONTENT:
            pair = marked_pair(number, block, outline)
            if pair is not None:
                yield pair
    yield from run_pairs(outline)


def _holding_others(outline: Outline) -> Iterator[Pair]:
    """The labelled items that hold others, which tell more of them."""
    for one in outline.lists:
        if not one.ordered and one.outer:
            yield from _of_list(one, outline)


def _of_list(one: ItemList, outline: Outline) -> Iterator[Pair]:
    """The pairs of the items that mark a term, or of all where all have one shape."""
    items = [(number, item) for number, item in one.items if item.role in CONTENT]
    marked = [marked_pair(number, item, outline) for number, item in items]
    plain = [] if any(marked) else [plain_pair(number, item, outline) for number, item in items]
    alike = len(plain) >= LEAST_ALIKE and all(plain)
    sure = in_glossary(one.numbers[0], outline)
    head = _announcement(one)
    for pair in filter(None, plain if alike else marked):
        yield replace(pair, sure=sure, head=head)


def _announcement(one: ItemList) -> str:
    """The line above a list that tells what its items are; empty where none does."""
    return one.head.text if one.head is not None and one.head.announces else ""


def plain_pairs(outline: Outline) -> Iterator[Pair]:
    """The items with a colon or a dash behind a few words, of lists that have several such."""
    for one in outline.lists:
        items = [(number, item) for number, item in one.items if item.role in CONTENT]
        found = [pair for place in items if (pair := plain_pair(*place, outline))]
        if len(found) >= LEAST_ALIKE and not one.ordered and not one.outer:
            yield from found


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
