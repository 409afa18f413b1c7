"""Printing by WeasyPrint, which knows no MathML: formulas become drawings first."""

import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from datetime import datetime
from typing import Final

from lxml import etree

from quizgen.plugin.hypertext import page_bytes

_SIZE: Final = 14.6
"""The size of the letters in pixels: the 11 points of the page."""

_LONG_WORD: Final = re.compile(r"\S{1000,}")
_LETTERS: Final = re.compile(r".{1,60}")
_TEXTS: Final = ("p", "span", "b", "code", "li", "cite", "em", "h1", "img", "svg")

_EPOCH: Final = "SOURCE_DATE_EPOCH"

_BLOCK: Final = "display: block; margin: .4em 0 .4em 1.5em"
_LINE: Final = "vertical-align: %.2fpx"


def print_by_weasyprint(page: etree._Element, now: datetime) -> bytes:
    """The bytes of the PDF, dated `now`; nothing is read from the disk or from a network.

    Each sheet has pages of its own, counted from 1.
    """
    from weasyprint import HTML
    from weasyprint.urls import URLFetcher

    for math in list(page.iter("math")):
        _draw(math)
    _part_long_words(page)
    _quiet()
    inside = URLFetcher(allowed_protocols=("data",))
    drawn = [
        HTML(string=page_bytes(sheet).decode(), url_fetcher=inside).render()
        for sheet in _apart(page)
    ]
    pages = [one for document in drawn for one in document.pages]
    with _dated(now):
        made: bytes = drawn[0].copy(pages).write_pdf()
    return made


@contextmanager
def _dated(now: datetime) -> Iterator[None]:
    """Let `now` be the time that is written into fonts, by the one way that fontTools takes it.

    Source: the specification of SOURCE_DATE_EPOCH (reproducible-builds.org). WeasyPrint cuts fonts
    with fontTools where HarfBuzz's library for it is not installed.
    """
    known = os.environ.get(_EPOCH)
    os.environ[_EPOCH] = known or str(int(now.timestamp()))
    try:
        yield
    finally:
        if known is None:
            del os.environ[_EPOCH]


def _apart(page: etree._Element) -> Iterator[etree._Element]:
    """A copy of `page` for each of its sheets, without the others."""
    for place in range(len(page.findall("body/main/section"))):
        one = deepcopy(page)
        (main,) = one.findall("body/main")
        main[:] = [main[place]]
        yield one


def _quiet() -> None:
    """Keep WeasyPrint's remarks about style sheets from standard error."""
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)


def _draw(math: etree._Element) -> None:
    """Put a drawing in the place of a formula; one that cannot be drawn keeps its letters."""
    from ziamath.zmath import Math

    parent = math.getparent()
    if parent is None:
        return
    tail, math.tail = math.tail, None
    source = etree.tostring(math, encoding="unicode")
    try:
        drawn = Math(source, size=_SIZE)
        made = etree.fromstring(drawn.svg())
        made.set("style", _BLOCK if math.get("display") == "block" else _LINE % drawn.getyofst())
    except Exception:
        made = etree.Element("span")
        made.text = "".join(map(str, math.itertext()))
    made.tail = tail
    parent.replace(math, made)


def _part_long_words(page: etree._Element) -> None:
    """Put blanks into words of 1,000 letters and more.

    For each line of a text WeasyPrint measures it up to the next blank: a word of 100,000 letters
    would take it hours.
    """
    for element in page.iter(*_TEXTS):
        element.text = _parted(element.text)
        element.tail = _parted(element.tail)


def _parted(text: str | None) -> str | None:
    return text and _LONG_WORD.sub(lambda found: " ".join(_LETTERS.findall(found[0])), text)
