"""Terms whose meaning has no label beside it: kinds, outer items, and paragraphs in a row.

| the block | the term | the meaning |
|---|---|---|
| - Ebb tides that carry sand | Ebb tides | tides that carry sand |
| - Fore moorings, and in it "Definition: ropes to the quay" | Fore moorings | ropes to the quay |
| Fore mooring: a rope to the quay, and paragraphs like it | Fore mooring | a rope to the quay |
"""

from collections.abc import Iterator
from dataclasses import replace

from quizgen.structure.definitions import Pair
from quizgen.structure.labelled_runs import labelled_runs
from quizgen.structure.outline import LONGEST_NAME, Head, Outline
from quizgen.structure.pairs import CONTENT, LEAST_ALIKE, marked_pair, plain_pair


def kind_pairs(outline: Outline) -> Iterator[Pair]:
    """The kinds that all items of a list name, each with what tells it from the others."""
    for one in outline.lists:
        items = [(n, item) for n, item in one.items if item.role in CONTENT]
        told = [outline.words.kind_told(outline.flat(item.span)) for _, item in items]
        if one.ordered or len(items) < LEAST_ALIKE or not all(told):
            continue
        for (number, item), kind in zip(items, told, strict=True):
            if kind is not None:
                yield Pair(kind[0], outline.words.item(kind[1]), item.span, number)


def told_above(outline: Outline) -> Iterator[Pair]:
    """The terms that an outer item or a heading names, whose meaning a label announces below.

    "Fore moorings", and below it "Definition: ropes from the bow to the quay".
    """
    for one in outline.lists:
        for number, item in one.items if one.head is not None else ():
            pair = marked_pair(number, item, outline) or plain_pair(number, item, outline)
            term = _named_above(number, one.head, outline)
            if pair and term and outline.words.defines(pair.term.lower()):
                yield replace(pair, term=term)


def _named_above(number: int, head: Head | None, outline: Outline) -> str | None:
    """What the line above a list names, or its heading."""
    named = head is not None and len(head.text.split()) <= LONGEST_NAME
    return (
        head.text
        if head is not None and named and head.text[-1:].isalnum()
        else outline.topic(number)
    )


def run_pairs(outline: Outline) -> Iterator[Pair]:
    """The paragraphs in a row that each open with a label."""
    for run in labelled_runs(outline):
        for number, block in run.paragraphs:
            pair = plain_pair(number, block, outline)
            if pair is not None:
                yield replace(pair, head=run.head)
