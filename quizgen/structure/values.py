"""Lists of values: entries whose label has an amount behind its colon, "Cell phone: $75/month"."""

from collections import Counter
from collections.abc import Iterator

from quizgen.model import Cell, Fact, FactId, Slot, Statement, Words, digest, fold
from quizgen.structure.definitions import Pair
from quizgen.structure.entries import labelled_pairs, plain_pairs
from quizgen.structure.outline import Outline
from quizgen.trace import Stage, Trace

LONGEST_LABEL = 7
"""Words."""


def value_facts(outline: Outline, trace: Trace) -> Iterator[Fact]:
    """The values that a document lists by their labels; none of a label that it gives twice."""
    heads = {number: one.head.text for one in outline.lists if one.head for number in one.numbers}
    for pair, label in _labelled(outline):
        named = outline.words.listed_value(label, pair.meaning, heads.get(pair.block))
        if named is not None:
            trace.reach(Stage.CELLS)
            yield _cell(label, *named, pair, outline)


def _labelled(outline: Outline) -> Iterator[tuple[Pair, str]]:
    """The entries with a short label of their own, and that label."""
    pairs = {pair.block: pair for pair in (*plain_pairs(outline), *labelled_pairs(outline))}
    found = [(pair, _label(pair)) for pair in pairs.values()]
    times = Counter(fold(label) for _, label in found)
    for pair, label in found:
        if times[fold(label)] == 1 and 0 < len(label.split()) <= LONGEST_LABEL:
            yield pair, label


def _label(pair: Pair) -> str:
    """A label without what is in brackets behind it."""
    return pair.term.partition(" (")[0].strip(" :")


def _cell(label: str, column: str, value: str, pair: Pair, outline: Outline) -> Cell:
    slot = Slot(type="term", text=value)
    topic = outline.topic(pair.block) or outline.document.title
    column = _told_apart(column, topic)
    return Cell(
        id=FactId(digest("cell", fold(label), fold(column), fold(value))),
        statement=Statement(parts=(Words(text=f"{label}, {column}: "), slot)),
        evidence=(outline.evidence(pair.span, pair.block),),
        origin="table",
        table=topic,
        rows=topic,
        row=Slot(type="term", text=label),
        column=column,
        value=slot,
    )


def _told_apart(column: str, topic: str) -> str:
    """What is given, with what the heading tells of its first word: "laptop | refresh timeline"."""
    *before, last = topic.split() or [""]
    if not before or last.casefold() != column.split()[0].casefold():
        return column
    first, *more = before
    name = first if first[1:] != first[1:].lower() else first.lower()
    return " ".join((name, *more, column))
