"""Which program prints the page, and what to do where there is none."""

from importlib.util import find_spec
from typing import BinaryIO

from lxml import etree

from quizgen.plugin import Context, UsageError
from quizgen_paper.pdf.browser import browser, print_by_browser


def write_pdf(page: etree._Element, stream: BinaryIO, context: Context) -> None:
    """Write `page` as PDF; `UsageError` where nothing is installed that prints."""
    if find_spec("weasyprint") and find_spec("ziamath"):
        from quizgen_paper.pdf.weasy import print_by_weasyprint

        stream.write(print_by_weasyprint(page))
        return
    program = browser()
    if program is None:
        raise UsageError(
            "nothing is installed that makes a PDF",
            hint="pip install 'quizgen[paper]', or open the HTML in a browser and print it",
        )
    stream.write(print_by_browser(page, program, context.now))
