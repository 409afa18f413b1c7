"""Lists with the lines that head them: steps where order matters, else members."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.lang.base.structure import ListHead, ListKind
from quizgen.model import (
    Document,
    Evidence,
    Fact,
    FactId,
    ListItem,
    Membership,
    Slot,
    Span,
    Statement,
    Words,
    digest,
    fold,
)
from quizgen.model import Sequence as Steps
from quizgen.structure.outline import ItemList, Outline
from quizgen.structure.reasons import NotAsked
from quizgen.trace import Filter, Stage, Trace

LEAST_STEPS, MOST_STEPS = 3, 10
LEAST_MEMBERS, MOST_MEMBERS = 2, 8
LONGEST_STEP = 28
LONGEST_MEMBER = 24
LONGEST_LIST = 90
"""Words: a card whose back is longer is read, not recalled."""

LONGEST_WHOLE = 36
"""Words of all members: where they say more, each is told by its name, or its first sentence."""

_BOUNDS: dict[ListKind, tuple[int, int, int]] = {
    "steps": (LEAST_STEPS, MOST_STEPS, LONGEST_STEP),
    "members": (LEAST_MEMBERS, MOST_MEMBERS, LONGEST_MEMBER),
}
"""The fewest and the most items, and the words of the longest."""

_SETTING_APART = frozenset({"term", "highlight", "strong", "emphasis"})
"""The marks that set the term of an item apart."""

_LABELLED = re.compile(r"\**(?P<name>[A-Z][\w’'-]*(?: [\w’'/-]+){0,4})\**(?::\**| [–—-]) \S")
"""An item that opens with its name: "Waterproof: no rain gets in"."""

_STOPS = (".", "!", ":", ".)", ":)", '."')
"""What the sentences of a numbered paragraph end in, and its run-in heading."""

_TAKEN = frozenset({"objective"})
"""Roles of blocks that say what will be said."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Items with the line that heads them, wherever they stand."""

    items: tuple[str, ...]
    said: ListHead
    evidence: Evidence


def list_facts(outline: Outline, trace: Trace) -> Iterator[Fact]:
    """The lists of the document whose head says what their items are."""
    for one in outline.lists:
        fault = _fault(one, outline)
        if fault:
            trace.lose(Filter.LIST, fault)
            continue
        listing = _listing(one, outline)
        if listing is None:
            trace.lose(Filter.LIST, NotAsked.NOTHING_ANNOUNCED)
            continue
        yield from listing_facts(listing, outline, trace)


def _fault(one: ItemList, outline: Outline) -> str | None:
    if one.items[0][1].role in _TAKEN:
        return NotAsked.REPEATING_LIST
    if one.interrupted:
        return NotAsked.INTERRUPTED_LIST
    if one.head is None:
        return NotAsked.NO_HEAD
    if one.head.asks:
        return NotAsked.CHOICES
    if _is_navigation(one, outline.document):
        return NotAsked.LINKS
    return None


def _listing(one: ItemList, outline: Outline) -> Listing | None:
    head = one.head
    if head is None:
        return None
    topic = outline.topic_of_list(head.block)
    flat = tuple(outline.flat(item.span) for _, item in one.items)
    before = outline.flat(outline.before(head))
    said = outline.words.list_head(head.text, topic, ordered=one.ordered, items=flat, before=before)
    if said is None:
        return None
    evidence = _below(topic, outline.evidence(one.items[0][1].span, one.numbers[0]))
    whole = said.kind == "steps"
    return Listing(_named(one, flat, outline, whole=whole), said, evidence)


def _named(one: ItemList, flat: Sequence[str], outline: Outline, *, whole: bool) -> tuple[str, ...]:
    """What each item is told by: its label or kind, or all of it where `whole` or short."""
    items = tuple(map(outline.words.item, flat))
    named = labels_of(one, outline) or _kinds(flat, outline) or items
    if whole or sum(len(item.split()) for item in named) <= LONGEST_WHOLE:
        return named
    return _plain_labels(items) or _first_sentences(one, outline) or named


def _below(topic: str | None, evidence: Evidence) -> Evidence:
    """The evidence with what its list is about as its innermost heading."""
    if topic is None or topic in evidence.heading:
        return evidence
    return evidence.model_copy(update={"heading": (*evidence.heading, topic)})


def _kinds(items: Sequence[str], outline: Outline) -> tuple[str, ...]:
    """The kinds that all items name and tell apart; none where one does not."""
    found = [outline.words.kind_told(item) for item in items]
    return tuple(told[0] for told in found if told) if all(found) else ()


def _plain_labels(items: Sequence[str]) -> tuple[str, ...]:
    """The short name before the colon or dash of each item; none where one has none."""
    found = [_LABELLED.match(item) for item in items]
    return tuple(label["name"] for label in found if label) if all(found) else ()


def _first_sentences(one: ItemList, outline: Outline) -> tuple[str, ...]:
    """The first sentence of each item, which the rest explains."""
    firsts = [next(iter(outline.sentences_of(number)), item.span) for number, item in one.items]
    return tuple(outline.words.item(outline.flat(span)) for span in firsts)


def labels_of(one: ItemList, outline: Outline) -> tuple[str, ...]:
    """The marked words that each item begins with; none where one has none."""
    found = []
    for _, item in one.items:
        marks = outline.document.marks_in(item.span)
        first = next((mark for mark in marks if mark.span.start == item.span.start), None)
        if first is None or first.kind not in _SETTING_APART or first.span == item.span:
            return ()
        after = outline.document.text[first.span.end : item.span.end].lstrip()
        label = outline.flat(first.span)
        if not label.endswith((":", ".")) and after[:1] not in (":", "–", "—", "-", "."):
            return ()
        found.append(label.rstrip(" :."))
    return tuple(found)


def _is_navigation(one: ItemList, document: Document) -> bool:
    """Whether every item is nothing but a link."""
    return all(
        any(mark.kind == "link" and mark.span == item.span for mark in document.marks_in(item.span))
        for _, item in one.items
    )


def listing_facts(listing: Listing, outline: Outline, trace: Trace) -> Iterator[Fact]:
    """The sequence or the membership that a listing is, where its items can be recalled."""
    fault = _items_fault(listing, outline)
    if fault:
        trace.lose(Filter.LIST, fault)
        return
    steps = listing.said.kind == "steps"
    trace.reach(Stage.SEQUENCES if steps else Stage.MEMBERSHIPS)
    yield _sequence(listing) if steps else _membership(listing)


def _items_fault(listing: Listing, outline: Outline) -> str | None:
    items, least, most, longest = listing.items, *_BOUNDS[listing.said.kind]
    lengths = [len(item.split()) for item in items]
    if not least <= len(items) <= most:
        return NotAsked.WRONG_NUMBER
    if not all(items) or len({fold(item) for item in items}) < len(items):
        return NotAsked.SAME_ITEMS
    if max(lengths) > longest or sum(lengths) > LONGEST_LIST:
        return NotAsked.LONG_ITEMS
    return NotAsked.OPEN_ITEMS if any(_goes_on(item, outline) for item in items) else None


def _goes_on(item: str, outline: Outline) -> bool:
    """Whether an item announces more, or refers to what is not in it."""
    return item.endswith((":", "?")) or outline.words.points_elsewhere(item)


_NUMBERING = re.compile(r"^\d+(?:\.\d+)*[.)]?\s+(?=\S)")
"""The number of a heading: "1. Confirm the incident"."""


def _sequence(listing: Listing) -> Steps:
    name = _NUMBERING.sub("", listing.said.text)
    return Steps(
        id=FactId(digest("sequence", fold(listing.said.text))),
        statement=Statement(parts=(Words(text=f"{name}: " + "; ".join(listing.items)),)),
        evidence=(listing.evidence,),
        origin="list",
        name=name,
        steps=listing.items,
    )


def _membership(listing: Listing) -> Membership:
    name, items = listing.said.text, listing.items
    return Membership(
        id=FactId(digest("membership", fold(name), *sorted(map(fold, items)))),
        statement=Statement(parts=(Words(text=f"{name}: " + "; ".join(items)),)),
        evidence=(listing.evidence,),
        origin="list",
        group=name,
        headed=True,
        members=tuple(Slot(type="term", text=item) for item in items),
        complete=listing.said.complete,
    )


def dependent_items(outline: Outline) -> Iterator[Span]:
    """The items that say nothing by themselves: those that a line announces, and nested ones.

    An item of several sentences is a paragraph with a number, and one below a line that only says
    that it follows is a sentence of its own.
    """
    for one in outline.lists:
        if one.head is not None and one.head.announces:
            yield from _dependent(one, one.head.text, outline)


def _dependent(one: ItemList, head: str, outline: Outline) -> Iterator[Span]:
    """The items of a list below the line `head` that need it."""
    found = [(item.span, _wholes(number, item, outline)) for number, item in one.items]
    introduced = any(wholes for _, wholes in found) and outline.words.introduces(head)
    for span, wholes in found:
        if not (wholes > 1 or (introduced and wholes)):
            yield span


def _wholes(number: int, item: ListItem, outline: Outline) -> int:
    """How many whole sentences, which open as such, make up an item; 0 where others do."""
    sentences = [outline.flat(span) for span in outline.sentences_of(number)]
    whole = [one for one in sentences if one[:1].isupper() and one.endswith(_STOPS)]
    if len(whole) > 1:
        return len(whole) if len(whole) >= len(sentences) - 1 else 1
    coded = any(
        mark.kind == "code" and mark.span.start == item.span.start
        for mark in outline.document.marks_in(item.span)
    )
    return int(bool(whole) or coded)
