"""A document as its blocks lay it out: its sentences by block, its lists with their heads."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from quizgen.lang.base.structure import Structure
from quizgen.model import Document, Evidence, Heading, ListItem, Paragraph, Span

ROOMY = 20_000
"""Items: what a longer document lists beyond these is not looked at."""


LONGEST_NAME = 5
"""Words of an item that is only a name."""

_NO_NAME_ENDS = frozenset(".:;?!,)")
_FAR = 200  # blocks in which the item is looked for that holds another


@dataclass(frozen=True, slots=True)
class Head:
    """What is above a list: its words, where they are, and whether they announce it.

    A line announces a list by a colon, a question mark or no mark at its end; so does the outer
    item of a nested list. A heading only names what is below it. `asks` says that it is a question
    in the text: its items may be answers to choose from.
    """

    text: str
    block: int
    span: Span
    announces: bool

    @property
    def asks(self) -> bool:
        """Whether it is a question in the text, and no heading."""
        return self.announces and self.text.endswith("?")


@dataclass(slots=True)
class ItemList:
    """Items of one list and one depth; `head` is None where something else stands above them."""

    ordered: bool
    head: Head | None
    items: list[tuple[int, ListItem]] = field(default_factory=list)
    interrupted: bool = False
    nested: bool = False
    outer: bool = False

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the blocks that its items are."""
        return tuple(number for number, _ in self.items)

    @property
    def span(self) -> Span:
        """From its first item to its last, and what is between them."""
        return Span(start=self.items[0][1].span.start, end=self.items[-1][1].span.end)


@dataclass
class Outline:
    """A document and the words of its language that mark structure; what is noted on the way.

    `notes` says what was left out that its author should know of.
    """

    document: Document
    words: Structure
    notes: list[str] = field(default_factory=list)

    def flat(self, span: Span) -> str:
        """The words of `span` on one line."""
        return " ".join(span.of(self.document.text).split())

    def evidence(self, span: Span, block: int) -> Evidence:
        """The evidence that `span`, inside block number `block`, is."""
        return self.document.evidence(span, block)

    def topic(self, block: int) -> str | None:
        """The innermost heading above block number `block`; None where it says no content."""
        for heading in reversed(self.document.heading_path(block)):
            if self.words.section(heading) is None:
                return heading
        return None

    def topic_of_list(self, head: int) -> str | None:
        """What the list below block number `head` is about: the item that holds it, else a heading.

        "Locks", and below it "Nice features", whose own items tell of locks; nothing where that
        item is more than a name.
        """
        item = self.document.blocks[head]
        if not isinstance(item, ListItem):
            return self.topic(head)
        for above in reversed(self.document.blocks[max(0, head - _FAR) : head]):
            if not isinstance(above, ListItem):
                break
            if above.depth < item.depth:
                return self._name(above)
        return self.topic(head)

    def before(self, head: Head) -> Span:
        """What stands before the line `head` in its block."""
        return Span(start=self.document.blocks[head.block].span.start, end=head.span.start)

    def _name(self, item: ListItem) -> str | None:
        """The words of an item that is only a name; None of another."""
        words = self.flat(item.span)
        short = len(words.split()) <= LONGEST_NAME and words[-1:] not in _NO_NAME_ENDS
        return words if short and self.words.section(words) is None else None

    @cached_property
    def _sentences(self) -> Mapping[int, Sequence[Span]]:
        found: defaultdict[int, list[Span]] = defaultdict(list)
        for sentence in self.document.sentences:
            found[sentence.block].append(sentence.span)
        return found

    def sentences_of(self, block: int) -> Sequence[Span]:
        """The sentences of block number `block`."""
        return self._sentences.get(block, ())

    @cached_property
    def lists(self) -> tuple[ItemList, ...]:
        """The lists in the order of their first items, nested ones each for itself."""
        found: list[ItemList] = []
        open_lists: list[_Open] = []
        for number, item in self._items():
            adjacent = number > 0 and isinstance(self.document.blocks[number - 1], ListItem)
            at = next((n for n, one in enumerate(open_lists) if one.holds(item)), None)
            if at is None:
                while open_lists and open_lists[-1].depth >= item.depth:
                    open_lists.pop()
                nested = adjacent and bool(open_lists)
                current = ItemList(item.ordered, self._head(number, item), nested=nested)
                if nested:
                    open_lists[-1].list.outer = True
                found.append(current)
                open_lists.append(_Open(item.list_number, item.depth, current))
            else:
                del open_lists[at + 1 :]
                current = open_lists[at].list
                current.interrupted |= not adjacent
            current.items.append((number, item))
        return tuple(found)

    def _items(self) -> Iterator[tuple[int, ListItem]]:
        count = 0
        for number, block in enumerate(self.document.blocks):
            if isinstance(block, ListItem) and count < ROOMY:
                count += 1
                yield number, block

    def _head(self, first: int, item: ListItem) -> Head | None:
        """What is directly above the list whose first item is block number `first`."""
        if not first:
            return None
        number = first - 1
        match self.document.blocks[number]:
            case Heading() as above:
                text = self.flat(above.span)
                content = self.words.section(text) is None
                return Head(text, number, above.span, announces=False) if content else None
            case ListItem() as above if above.depth < item.depth:
                span = self._last_announcing(number, above.span)
                return Head(self.flat(span), number, span, announces=True)
            case Paragraph() as above:
                return self._announcement(number, above)
        return None

    def _last_announcing(self, number: int, whole: Span) -> Span:
        """The last sentence of an outer item, where it announces those inside; else all of it."""
        last = self.sentences_of(number)[-1:]
        return last[0] if last and self.document.text[last[0].end - 1] == ":" else whole

    def _announcement(self, number: int, paragraph: Paragraph) -> Head | None:
        """The last sentence of the block `number`, where it announces a list."""
        sentences = self.sentences_of(number)
        span = sentences[-1] if sentences else paragraph.span
        text = self.flat(span)
        if self.words.ties(text):
            return None
        unfinished = text.endswith(":") or text[-1:].isalnum()
        if text.endswith("?") or (unfinished and not self.words.announced(text)):
            return Head(text, number, span, announces=True)
        return None


@dataclass(frozen=True, slots=True)
class _Open:
    """A list that may go on, or have a nested one begin."""

    number: int
    depth: int
    list: ItemList

    def holds(self, item: ListItem) -> bool:
        """Whether `item` is one of the list's own."""
        return self.number == item.list_number and self.depth == item.depth
