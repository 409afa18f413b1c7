"""A term and its meaning in one block: "**Term**: explanation", "Term - explanation"."""

from collections.abc import Sequence

from quizgen.model import ListItem, Mark, Paragraph, Span
from quizgen.structure.definitions import LONGEST_TERM, Pair
from quizgen.structure.outline import Outline

CONTENT = frozenset({"body", "aside"})
"""Roles of blocks whose words are content."""

LEAST_ALIKE = 2
"""Items: so many of one shape are meant as one, though no term is marked."""

_MARKED = frozenset({"term", "highlight", "strong", "emphasis", "code"})
_SIGNS = " :*_`"
_PARTING = (":", "–", "—", "-")
_LINKED = 0.8
"""The share of the characters of a label that are a link, where it is nothing else."""


def in_glossary(number: int, outline: Outline) -> bool:
    path = outline.document.heading_path(number)
    return any(outline.words.section(heading) == "glossary" for heading in path[-1:])


def marked_pair(number: int, block: ListItem | Paragraph, outline: Outline) -> Pair | None:
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


def plain_pair(number: int, item: ListItem | Paragraph, outline: Outline) -> Pair | None:
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
    linked = _is_link(label, outline.document.marks_in(span)) and not in_glossary(number, outline)
    name = term.strip(_SIGNS)
    name = name[1:-1] if name.startswith("“") and name.endswith("”") else name
    return Pair(name, said, span, number, sure=False, linked=linked)


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
