"""Printing by WeasyPrint, which knows no MathML: formulas become drawings first."""

import logging
from collections.abc import Iterator
from copy import deepcopy
from typing import Final
from lxml import etree

from quizgen.plugin.hypertext import page_bytes

_SIZE: Final = 14.6
"""The size of the letters in pixels: the 11 points of the page."""

_BLOCK: Final = "display: block; margin: .4em 0 .4em 1.5em"
_LINE: Final = "vertical-align: %.2fpx"


def print_by_weasyprint(page: etree._Element) -> bytes:
    """The bytes of the PDF; nothing is read from the disk or from a network.

    Each sheet has pages of its own, counted from 1.
    """
    from weasyprint import HTML
    from weasyprint.urls import URLFetcher

    for math in list(page.iter("math")):
        _draw(math)
    _quiet()
    inside = URLFetcher(allowed_protocols=("data",))
    drawn = [
        HTML(string=page_bytes(sheet).decode(), url_fetcher=inside).render()
        for sheet in _apart(page)
    ]
    pages = [one for document in drawn for one in document.pages]
    made: bytes = drawn[0].copy(pages).write_pdf()
    return made


def _apart(page: etree._Element) -> Iterator[etree._Element]:
    """A copy of `page` for each of its sheets, without the others."""
    for place in range(len(page.findall("body/section"))):
        one = deepcopy(page)
        for number, sheet in enumerate(one.findall("body/section")):
            if number != place:
                sheet.getparent().remove(sheet)
        yield one


def _quiet() -> None:
    """Keep WeasyPrint's remarks about style sheets from standard error."""
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)


def _draw(math: etree._Element) -> None:
    """Put a drawing in the place of a formula; one that cannot be drawn keeps its letters."""
    import ziamath

    parent = math.getparent()
    if parent is None:
        return
    tail, math.tail = math.tail, None
    source = etree.tostring(math, encoding="unicode")
    try:
        drawn = ziamath.Math(source, size=_SIZE)
        made = etree.fromstring(drawn.svg())
        made.set("style", _BLOCK if math.get("display") == "block" else _LINE % drawn.getyofst())
    except Exception:  # noqa: BLE001 - the library has no error of its own
        made = etree.Element("span")
        made.text = "".join(math.itertext())
    made.tail = tail
    parent.replace(math, made)
