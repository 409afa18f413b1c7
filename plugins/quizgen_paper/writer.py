"""The paper and its key, written as what the options ask for."""

from dataclasses import replace
from typing import BinaryIO

from quizgen.plugin import Context, Deck, ListReporter
from quizgen_paper.content import Sheet
from quizgen_paper.options import PaperOptions
from quizgen_paper.sheets import sheets_of


def write_paper(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write the paper; what is left off it is noted here."""
    sheets = sheets_of(deck, context, _options(context))
    _write(deck, sheets, stream, context, key=False)


def write_key(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write the key; what is left off the paper was noted there."""
    sheets = sheets_of(deck, replace(context, reporter=ListReporter()), _options(context))
    _write(deck, sheets, stream, context, key=True)


def _options(context: Context) -> PaperOptions:
    options = context.options
    return options if isinstance(options, PaperOptions) else PaperOptions()


def _write(
    deck: Deck, sheets: list[Sheet], stream: BinaryIO, context: Context, *, key: bool
) -> None:
    options = _options(context)
    if options.file == "docx":
        from quizgen_paper.word.document import write_word

        write_word(deck, sheets, stream, context, options, key=key)
        return
    from quizgen_paper.html.document import page_of

    page = page_of(deck, sheets, context, options, key=key)
    if options.file == "pdf":
        from quizgen_paper.pdf.printing import write_pdf

        write_pdf(page, stream, context)
        return
    from quizgen.plugin.hypertext import page_bytes

    stream.write(page_bytes(page))
