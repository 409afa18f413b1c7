"""Paragraphs in a row that each open with a label and a colon or dash: a list without signs.

Plain text, and what is left of a web page, has its lists so:

    Two kinds of mooring are used here:

    Fore mooring: a rope from the bow to the quay

    Spring mooring: a rope that keeps a boat from moving ahead

One such paragraph alone may be anything; several in a row are meant as a list.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.model import Paragraph
from quizgen.structure.outline import Outline

FEWEST = 2
LONGEST_LABEL = 6
"""Words of a label."""

_LABELLED = re.compile(
    r"(?P<label>[^\W\d_][^\n.:;?!,–—]{1,60}?)(?::\s+|\s+[–—-]\s+)(?P<said>\S[^\n]*)"
)

_CITED = re.compile(r"(?:\[\d+\])+$")
"""The numbers of sources behind a line of an encyclopedia."""


@dataclass(frozen=True, slots=True)
class LabelledRun:
    """The paragraphs of a run, and the sentence above them where it ends in a colon, else ``."""

    paragraphs: tuple[tuple[int, Paragraph], ...]
    head: str


def labelled_runs(outline: Outline) -> Iterator[LabelledRun]:
    """The runs of labelled paragraphs of a document."""
    run: list[tuple[int, Paragraph]] = []
    for number, block in enumerate(outline.document.blocks):
        if isinstance(block, Paragraph) and _is_labelled(block, outline):
            run.append((number, block))
            continue
        yield from _closed(run, outline)
        run = []
    yield from _closed(run, outline)


def _closed(run: list[tuple[int, Paragraph]], outline: Outline) -> Iterator[LabelledRun]:
    if len(run) < FEWEST:
        return
    yield LabelledRun(tuple(run), _announcement(run[0][0] - 1, outline))


def _announcement(number: int, outline: Outline) -> str:
    """The sentence that ends the block `number`, where it announces what follows; `` if not."""
    last = outline.sentences_of(number)[-1:] if number >= 0 else ()
    line = _CITED.sub("", outline.flat(last[0])) if last else ""
    return line if line.endswith(":") else ""


def _is_labelled(block: Paragraph, outline: Outline) -> bool:
    """Whether a paragraph opens with a label that begins with a capital, and no mark sets apart."""
    found = label_of(block, outline)
    marked = any(
        mark.span.start == block.span.start for mark in outline.document.marks_in(block.span)
    )
    return found is not None and not marked and block.role == "body"


def label_of(block: Paragraph, outline: Outline) -> str | None:
    """The label that opens a block; None where there is none."""
    found = _LABELLED.match(block.span.of(outline.document.text))
    if found is None or len(found["label"].split()) > LONGEST_LABEL:
        return None
    label = found["label"].strip()
    return label if label[:1].isupper() and not outline.words.is_label(label) else None
