"""The chosen questions in the order of the documents, and these: each made when it is looked at."""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import overload

from quizgen.model import Question, SourceDocument
from quizgen.pipeline.filing import Filed
from quizgen.pipeline.sheets import Sheet
from quizgen.pipeline.ties import Gist

_SHEET = 20
"""Bits for the place of a question in its sheet."""


def place_of(sheet: int, place: int) -> int:
    """The place of a question among all: the number of its sheet, and its place there."""
    return sheet << _SHEET | place


_SOME = 1 << 10
"""Sheets whose questions are put in order together."""


def _sorted(places: "array[int]") -> Iterator[int]:
    """`places` in order, of which never all are held as objects."""
    sheets = max(places, default=0) >> _SHEET
    for begin in range(0, sheets + 1, _SOME):
        first, last = begin << _SHEET, (begin + _SOME) << _SHEET
        yield from sorted(place for place in places if first <= place < last)


class Sources(Sequence[SourceDocument]):
    """What a deck says of its documents, each made when it is looked at."""

    def __init__(self, documents: Sequence[Gist]) -> None:
        self._documents = documents

    def __len__(self) -> int:
        return len(self._documents)

    @overload
    def __getitem__(self, index: int) -> SourceDocument: ...
    @overload
    def __getitem__(self, index: slice) -> "tuple[SourceDocument, ...]": ...
    def __getitem__(self, index: int | slice) -> "SourceDocument | tuple[SourceDocument, ...]":
        if isinstance(index, slice):
            return tuple(map(_source, self._documents[index]))
        return _source(self._documents[index])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sources | tuple) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


def _source(gist: Gist) -> SourceDocument:
    return SourceDocument(document=gist.name, title=gist.title, date=gist.date, sha256=gist.sha256)


class Opening(Sequence[Question]):
    """Questions in sheets, in the order of their documents; none stays open.

    `finish` gives each what it has in the deck. It is equal to a tuple of the same questions.
    """

    def __init__(
        self,
        sheets: Sequence[Filed],
        chosen: Iterable[int],
        finish: Callable[[Question], Question] = lambda question: question,
    ) -> None:
        self._sheets, self.finish = sheets, finish
        self.asked: Counter[int] = Counter()
        """How many questions are from the document of each sheet."""
        places = array("Q", chosen)
        self._places = self._in_order(places)

    def _in_order(self, chosen: "array[int]") -> "array[int]":
        """The places of the questions, by sentence and id; those without a source at the end."""
        found, without = array("Q"), []
        for sheet, places in groupby(_sorted(chosen), lambda place: place >> _SHEET):
            offers = Sheet(self._sheets[sheet]()).offers
            placed: list[tuple[int, str, int]] = []
            for place in places:
                offer = offers[place & ((1 << _SHEET) - 1)]
                if offer.place is None:
                    without.append((offer.id, place))
                else:
                    placed.append((offer.place[1], offer.id, place))
            self.asked[sheet] += len(placed)
            found.extend(place for _, _, place in sorted(placed))
        found.extend(place for _, place in sorted(without))
        return found

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[Question]:
        for sheet, places in groupby(self._places, lambda place: place >> _SHEET):
            inside = (place & ((1 << _SHEET) - 1) for place in places)
            yield from map(self.finish, Sheet(self._sheets[sheet]()).questions(inside))

    @overload
    def __getitem__(self, index: int) -> Question: ...
    @overload
    def __getitem__(self, index: slice) -> "tuple[Question, ...]": ...
    def __getitem__(self, index: int | slice) -> "Question | tuple[Question, ...]":
        if isinstance(index, slice):
            return tuple(map(self._opened, self._places[index]))
        return self._opened(self._places[index])

    def _opened(self, place: int) -> Question:
        sheet = Sheet(self._sheets[place >> _SHEET]())
        (question,) = sheet.questions([place & ((1 << _SHEET) - 1)])
        return self.finish(question)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Opening | tuple) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))
