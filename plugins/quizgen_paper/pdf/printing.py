"""Which program prints the page, and what to do where there is none."""

from importlib.util import find_spec
from typing import BinaryIO, Final

from lxml import etree

from quizgen.plugin import Context, UsageError
from quizgen_paper.pdf.browser import browser, print_by_browser

_OURS: Final = b"\n% quizgen\n"
"""A comment by which a later build knows that the file may be written again."""


def write_pdf(page: etree._Element, stream: BinaryIO, context: Context) -> None:
    """Write `page` as PDF; `UsageError` where nothing is installed that prints."""
    if find_spec("weasyprint") and find_spec("ziamath"):
        from quizgen_paper.pdf.weasy import print_by_weasyprint

        stream.write(print_by_weasyprint(page, context.now) + _OURS)
        return
    program = browser()
    if program is None:
        raise UsageError(
            "nothing is installed that makes a PDF",
            hint="pip install 'quizgen[paper]', or open the HTML in a browser and print it",
        )
    stream.write(print_by_browser(page, program, context.now) + _OURS)
