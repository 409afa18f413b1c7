"""A document is read in its language: the page words of a pack decide what is furniture."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

import quizgen_text
from quizgen.api import Source
from quizgen.documents.language import page_words
from quizgen.documents.read import read
from quizgen.lang.base.page import (
    CaptionParts,
    Dateline,
    HeadField,
    Page,
    PartialDate,
    Section,
    SpeakerLabel,
)
from quizgen.lang.base.structure import NothingMarked, Structure
from quizgen.lang.packs import Languages
from quizgen.model import Document, Fact
from quizgen.testing import context
from quizgen.trace import Trace


class Marked:
    """A page on which each kind of line begins with a sign of its own; sentences end at bars."""

    def split_sentences(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[tuple[int, int]]:
        end = len(text) if end is None else end
        at = text.find("| ", start, end)
        if at >= 0:
            yield start, at + 1
            yield from self.split_sentences(text, at + 2, end)
        elif start < end:
            yield start, end

    def caption(self, text: str, start: int, end: int) -> CaptionParts | None:
        return CaptionParts(start + 1, end) if text[start] == "°" else None

    def dateline(self, text: str, start: int, end: int, *, first: bool) -> Dateline | None:
        return Dateline(3, PartialDate(7, 2)) if first and text.startswith("@7 ", start) else None

    def speaker_label(self, text: str, start: int, end: int) -> SpeakerLabel | None:
        return None

    def dates_in(self, line: str) -> list[tuple[datetime.date, ...]]:
        return [(datetime.date(int(line[1:5]), 12, 1),)] if self.is_date_line(line) else []

    def is_date_line(self, line: str) -> bool:
        return line[0] == "@" and line[1:5].isdigit()

    def is_furniture(self, line: str) -> bool:
        return line[0] == "§"

    def is_page_number(self, line: str) -> bool:
        return False

    def is_author_note(self, paragraph: str) -> bool:
        return False

    def byline(self, line: str) -> str | None:
        return line[1:] if line[0] == "¶" else None

    def speaker(self, title: str) -> str | None:
        return None

    def head_field(self, line: str) -> HeadField | None:
        return None

    def is_volume(self, line: str) -> bool:
        return False

    def is_division(self, line: str) -> bool:
        return line[0] == "№"

    def is_division_alone(self, line: str) -> bool:
        return len(line) == 2 and self.is_division(line)

    def opened_section(self, heading: str) -> Section | None:
        return "references" if heading == "REFS" else None

    def is_reference(self, paragraph: str) -> bool:
        return False

    def is_entry(self, paragraph: str) -> bool:
        return True

    def is_garbled(self, text: str, start: int, end: int) -> bool:
        return False


@dataclass(frozen=True)
class Signs:
    """A language of signs, which no text is detected to be in."""

    code: str = "qqq"

    @property
    def page(self) -> Page:
        return Marked()

    @property
    def structure(self) -> Structure:
        return NothingMarked()

    def facts(self, document: Document, trace: Trace) -> Iterator[Fact]:
        return iter(())


LANGUAGES = Languages().adding(Signs())
TEXT = """\
# NUS

¶lum

@2024

@7 ka. ka| la| By Ada Brook

°mu

§na

# REFS

ka la
"""


def document(text: str, suffix: str, language: str | None = None) -> Document:
    source = Source("a" + suffix, text.encode(), suffix, language=language)
    readers = quizgen_text.quizgen_readers()
    return read(source, readers, replace(context(), languages=LANGUAGES))


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_the_language_that_the_user_names_reads_the_page(suffix: str) -> None:
    found = document(TEXT, suffix, "qqq")
    assert [(block.kind, block.span.of(found.text)) for block in found.blocks] == [
        ("heading", "NUS"),
        ("furniture", "¶lum"),
        ("furniture", "@2024"),
        ("furniture", "@7"),
        ("paragraph", "ka. ka| la| By Ada Brook"),
        ("furniture", "°"),
        ("caption", "mu"),
        ("furniture", "§na"),
        ("heading", "REFS"),
        ("furniture", "ka la"),
    ]
    words = [sentence.span.of(found.text) for sentence in found.sentences]
    assert words == ["ka. ka|", "la|", "By Ada Brook", "mu"]
    assert (found.author, found.date) == ("lum", datetime.date(2024, 7, 2))


def test_front_matter_names_the_language_of_the_page_and_of_its_date() -> None:
    found = document("---\nlanguage: qqq\ndate: @2023\n---\n\n§na\n\nka la| mi| nu", ".md")
    assert [block.kind for block in found.blocks] == ["furniture", "paragraph"]
    assert len(found.sentences) == 3
    assert (found.language, found.date) == ("qqq", datetime.date(2023, 12, 1))


@pytest.mark.parametrize(
    ("said", "text", "code"),
    [
        ((), "The mill is one of the oldest.", "en"),
        ((None, None), "The mill is one of the oldest.", "en"),
        ((None, "qqq"), "The mill is one of the oldest.", "qqq"),
        (("qqq", "en"), "The mill is one of the oldest.", "qqq"),
        (("xx",), "", "en"),
        ((), "Die Mühle ist die älteste und steht an der See.", "en"),
        ((), "", "en"),
    ],
)
def test_what_is_said_goes_before_what_is_detected(
    said: tuple[str | None, ...], text: str, code: str
) -> None:
    page = page_words(LANGUAGES, text, *said)
    assert isinstance(page, Marked) == (code == "qqq")
