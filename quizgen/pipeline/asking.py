"""What is asked of each document, beside what the others say; what was asked before is remembered.

The questions about a document depend on its own facts, on the ties of these to others, and on the
answers to what it asked of the library. Where all these are what they were, so are the questions.
No document is open longer than it is asked about, and what is asked of it is filed.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Protocol

from quizgen.items.contested import contested_among
from quizgen.items.library import AROUND, Group, Library, Shelf, Stated
from quizgen.items.reasons import Refusal
from quizgen.pipeline.extraction import Extracted
from quizgen.pipeline.filing import File, Filed, hold
from quizgen.pipeline.posing import Posed, Posing, groups_in_short, pose
from quizgen.pipeline.sheets import Sheet
from quizgen.pipeline.ties import Gist, Tellings, Tied, Ties, left_of, tellings_of
from quizgen.scoring.repeated import repeated
from quizgen.trace import Filter, Trace

_TOGETHER = 128
"""Documents whose candidates are held at once."""


class Memory(Protocol):
    """Where what was worked out is found again, by all that it was worked out from."""

    def recall(self, *about: str) -> bytes | None:
        """What is remembered about this; None where nothing is."""

    def remember(self, data: bytes, *about: str) -> None:
        """Remember `data` about this."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A document in short, which is opened when its facts are needed.

    `key` names it in memory, and `whole` gives it as bytes, where it is held so.
    """

    gist: Gist
    tellings: Tellings
    open: Callable[[], Extracted]
    key: str = ""
    whole: Callable[[], bytes] | None = None

    @classmethod
    def of(cls, extracted: Extracted) -> "Shelved":
        """A document that is open."""
        tellings = tellings_of(extracted.facts)
        gist = Gist.of(extracted.document, extracted.notes)
        return cls(gist, lambda: tellings, lambda: extracted)


@dataclass(frozen=True, slots=True)
class Order:
    """A document that is to be asked about, and what it must know of the others.

    What becomes of its candidates is counted in `trace`.
    """

    shelved: Shelved
    ties: Ties
    groups: tuple[Group, ...]
    trace: Trace = field(default_factory=Trace)

    @property
    def posed(self) -> Posed:
        """The document, opened."""
        return Posed(self.shelved.open(), self.ties, self.groups, self.trace)


Asker = Callable[[Iterable[Order], Library, Posing], Iterator[Sheet]]
"""Gives the questions about each document, in their order."""


def ask_here(orders: Iterable[Order], library: Library, posing: Posing) -> Iterator[Sheet]:
    """The questions about each document, asked in this process."""
    waiting = iter(orders)
    while together := list(islice(waiting, _TOGETHER)):
        yield from pose([order.posed for order in together], library, posing)


@dataclass(frozen=True, slots=True)
class Asking:
    """How is asked, by whom, and where statements and questions are held and remembered.

    Where a `trace` is to count what becomes of everything, nothing is remembered. Of `many`
    documents none of what is asked is held in memory.
    """

    posing: Posing
    trace: Trace | None = None
    memory: Memory | None = None
    asker: Asker = ask_here
    library: Callable[[Iterable[Stated]], Library] = Shelf.of
    file: File = hold
    many: bool = False

    def key(self, shelved: Shelved, ties: Ties) -> tuple[str, ...] | None:
        """What the questions about a document are remembered by; None where they are not."""
        if self.memory is None or self.trace is not None or not shelved.key:
            return None
        settings = self.posing.settings
        wanted = f"{sorted(settings.kinds)} {settings.min_quality}"
        off = sorted(self.posing.rules.off)
        among = "alone" if self.posing.alone else "among others"
        return ("asked", shelved.key, ties.model_dump_json(), wanted, among, *off)


@dataclass(slots=True)
class _Desk:
    """The documents, what they share, and the sheets as far as they have been filled."""

    documents: Sequence[Shelved]
    tied: Tied
    asking: Asking
    groups: list[Group] = field(default_factory=list)
    ends: "array[int]" = field(default_factory=lambda: array("L", [0]))
    sheets: dict[int, Filed] = field(default_factory=dict)
    traces: dict[int, Trace] = field(default_factory=dict)

    def statements(self) -> Iterator[Stated]:
        """What all documents state; their groups are collected on the way."""
        for number, document in enumerate(self.documents):
            for telling in left_of(document.tellings(), self.tied.of(number)):
                if telling.stated is not None:
                    yield telling.stated
                if telling.group is not None:
                    self.groups.append(telling.group)
            self.ends.append(len(self.groups))

    def around(self, number: int) -> tuple[Group, ...]:
        """The groups of a document, and those around them; none where it has none itself."""
        begin, end = self.ends[number : number + 2]
        return tuple(self.groups[max(0, begin - AROUND) : end + AROUND]) if begin < end else ()

    def recall(self, library: Library) -> None:
        """Take the sheets that are remembered, and are what they would be now."""
        for number, document in enumerate(self.documents):
            key = self.asking.key(document, self.tied.of(number))
            data = self.asking.memory.recall(*key) if self.asking.memory and key else None
            sheet = Sheet.checked(data) if data is not None else None
            if sheet is not None and self._holds(number, sheet, library):
                self.sheets[number] = self.asking.file(sheet.data)

    def _holds(self, number: int, sheet: Sheet, library: Library) -> bool:
        """Whether a document would be told now what it was told when it was asked about."""
        head = sheet.head
        alike = head.groups == groups_in_short(self.around(number))
        return alike and head.inquiries.hold(library)

    def ask(self, numbers: Sequence[int], library: Library) -> None:
        """Fill the sheets of some documents."""
        made = self.asking.asker(map(self._order, numbers), library, self.asking.posing)
        for number, sheet in zip(numbers, made, strict=True):
            self.sheets[number] = self.asking.file(sheet.data)

    def _order(self, number: int) -> Order:
        order = Order(self.documents[number], self.tied.of(number), self.around(number))
        if self.asking.trace is not None:
            self.traces[number] = order.trace
        return order

    def remember(self, numbers: Iterable[int]) -> None:
        """Remember the sheets of some documents."""
        for number in numbers:
            key = self.asking.key(self.documents[number], self.tied.of(number))
            if self.asking.memory is not None and key is not None:
                self.asking.memory.remember(self.sheets[number](), *key)


def ask_each(documents: Sequence[Shelved], tied: Tied, asking: Asking) -> list[Filed]:
    """The sheets with all questions about `documents`, in order.

    Without a trace, with those that are good enough to be chosen.
    """
    asking = replace(asking, posing=replace(asking.posing, alone=len(documents) == 1))
    desk = _Desk(documents, tied, asking)
    library = asking.library(desk.statements())
    desk.recall(library)
    fresh = [number for number in range(len(documents)) if number not in desk.sheets]
    desk.ask(fresh, library)
    desk.remember(fresh)
    for trace in desk.traces.values():
        if asking.trace is not None:
            asking.trace.add(trace)
            asking.trace.features |= trace.features
    return [desk.sheets[number] for number in range(len(documents))]


def contested_in(sheets: Sequence[Filed]) -> frozenset[str]:
    """The stems, in short, that the documents of `sheets` answer in several ways.

    What one document answers so for itself, it has left out itself.
    """
    stems = array("q")
    for filed in sheets:
        stems.extend({hash(stem) for stem, _ in Sheet(filed()).head.asked})
    several = repeated(stems)
    asked = (one for filed in sheets for one in Sheet(filed()).head.asked)
    return contested_among(one for one in asked if hash(one[0]) in several)


def count_contested(sheets: Sequence[Filed], contested: frozenset[str], trace: Trace) -> None:
    """Tell in `trace` of the candidates that only other documents contest."""
    for filed in sheets:
        asked = Sheet(filed()).head.asked
        others = contested - contested_among(asked)
        for _ in (stem for stem, _ in asked if stem in others):
            trace.lose(Filter.GATE, Refusal.CONTESTED)
