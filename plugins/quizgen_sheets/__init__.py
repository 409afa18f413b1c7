"""Tables: CSV and TSV for Excel, Quizlet and Anki's text import, and the spreadsheet of Kahoot."""

from typing import BinaryIO

from quizgen.plugin import Context, Deck, Exporter, hookimpl
from quizgen_sheets.options import CsvOptions, KahootOptions, TsvOptions


@hookimpl
def quizgen_exporters() -> list[Exporter]:
    """CSV, TSV and Kahoot."""
    return [
        Exporter(
            name="csv",
            suffix=".csv",
            summary="cards in a table, for Excel or Anki's text import",
            write=_write_csv,
            text=True,
            options=CsvOptions,
        ),
        Exporter(
            name="tsv",
            suffix=".tsv",
            summary="cards as lines with tabs, for Quizlet, Excel or Anki's text import",
            write=_write_tsv,
            text=True,
            options=TsvOptions,
        ),
        Exporter(
            name="kahoot",
            suffix=".xlsx",
            summary="a spreadsheet for Kahoot's import: choices of two to four options",
            write=_write_kahoot,
            options=KahootOptions,
            purpose="quiz",
        ),
    ]


def _write_csv(deck: Deck, stream: BinaryIO, context: Context) -> None:
    from quizgen_sheets.tables import write_csv

    write_csv(deck, stream, context)


def _write_tsv(deck: Deck, stream: BinaryIO, context: Context) -> None:
    from quizgen_sheets.tables import write_tsv

    write_tsv(deck, stream, context)


def _write_kahoot(deck: Deck, stream: BinaryIO, context: Context) -> None:
    from quizgen_sheets.kahoot import write

    write(deck, stream, context)
