"""What a language marks on a page, and where its sentences end.

Readers find lines and paragraphs by their shape. Whatever takes words to recognise is asked here:
each question is about one line, one paragraph or one heading, and its answer is plain data.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

Section = Literal["references", "contents"]
"""The kinds of section whose paragraphs are entries of a list, and not running text."""


@dataclass(frozen=True, slots=True)
class CaptionParts:
    """Where the words of a caption start and end: its label precedes them, its credit follows."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day of a month, and its year where it is written."""

    month: int
    day: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Dateline:
    """The label of a report that says where it was written, and mostly when.

    `length` is the number of characters up to the first sentence.
    """

    length: int
    when: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class SpeakerLabel:
    """The label of a paragraph that says who speaks: its length in characters, and the name.

    The name is empty where the label is only a sign, as `Q:` is.
    """

    length: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class HeadField:
    """A line at the head of a document that names its title or its author: `Title: Tide Mills`."""

    key: Literal["title", "author"]
    value: str


class Page(Protocol):
    """What a language marks on a page; a module of functions can fill it.

    A `line` and a `heading` are one line of text without outer blanks, at least one character
    long. A `paragraph` has its line breaks replaced by spaces. Where `text`, `start` and `end` are
    given, the question is about `text[start:end]`, which has no outer blanks either.
    """

    def split_sentences(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[tuple[int, int]]:
        """The sentences of `text[start:end]`, each as `(start, end)` in `text`.

        They are in order, do not overlap, have no outer blanks, and omit nothing but blanks.
        """

    def caption(self, text: str, start: int, end: int) -> CaptionParts | None:
        """The parts of a paragraph that is the caption of a picture or table, else None."""

    def dateline(self, text: str, start: int, end: int, *, first: bool) -> Dateline | None:
        """The dateline that a paragraph begins with, else None; `first` says it is the first."""

    def speaker_label(self, text: str, start: int, end: int) -> SpeakerLabel | None:
        """The label of who speaks that a paragraph begins with, else None."""

    def dates_in(self, line: str) -> list[tuple[datetime.date, ...]]:
        """The full dates in a line, in order, each as its readings.

        A date has one reading or, where it may be read month first or day first, two in that order.
        """

    def is_date_line(self, line: str) -> bool:
        """Whether a line says little but a full date, as the head of a document does."""

    def is_furniture(self, line: str) -> bool:
        """Whether a line belongs to the page and not to the text: a notice, a label, a number."""

    def is_page_number(self, line: str) -> bool:
        """Whether a line is nothing but the number of a page."""

    def is_author_note(self, paragraph: str) -> bool:
        """Whether a paragraph introduces the author and says where to follow them."""

    def byline(self, line: str) -> str | None:
        """The author whom a byline (`By Ada Brook`) names, None where it is no byline."""

    def speaker(self, title: str) -> str | None:
        """The speaker whom the title of a speech (`Remarks by Ada Brook`) names, else None."""

    def head_field(self, line: str) -> HeadField | None:
        """The title or the author that a line names by a label, else None."""

    def is_volume(self, line: str) -> bool:
        """Whether a line names the volume that a text is printed in among others: a journal."""

    def is_division(self, line: str) -> bool:
        """Whether a line begins with the name and number of a part of a book: `Chapter 3`."""

    def is_division_alone(self, line: str) -> bool:
        """Whether a line is the name and number of a part of a book, and nothing more."""

    def opened_section(self, heading: str) -> Section | None:
        """The kind of section that a heading opens, None where that is running text."""

    def is_reference(self, paragraph: str) -> bool:
        """Whether a paragraph is an entry of a list of references, wherever it occurs."""

    def is_entry(self, paragraph: str) -> bool:
        """Whether a paragraph of a section of references or contents is an entry, and no prose."""

    def is_garbled(self, text: str, start: int, end: int) -> bool:
        """Whether few words of `text[start:end]` are words, as after bad character recognition."""
