"""Tables for Excel, Quizlet, Anki and Kahoot, a script for Google Forms; tables are read too."""

from quizgen.plugin import DeckReader, Exporter, hookimpl
from quizgen_sheets import lazy
from quizgen_sheets.options import CsvOptions, KahootOptions, TsvOptions


@hookimpl
def quizgen_exporters() -> list[Exporter]:
    """CSV, TSV, Kahoot and Google Forms."""
    return [
        Exporter(
            name="csv",
            suffix=".csv",
            summary="cards in a table, for Excel or Anki's text import",
            write=lazy.write_csv,
            text=True,
            options=CsvOptions,
        ),
        Exporter(
            name="tsv",
            suffix=".tsv",
            summary="cards as lines with tabs, for Quizlet, Excel or Anki's text import",
            write=lazy.write_tsv,
            text=True,
            options=TsvOptions,
        ),
        Exporter(
            name="kahoot",
            suffix=".xlsx",
            summary="a spreadsheet for Kahoot's import: choices of two to four options",
            write=lazy.write_kahoot,
            options=KahootOptions,
            purpose="quiz",
        ),
        Exporter(
            name="google",
            suffix=".gs",
            summary="a script that makes a quiz of Google Forms",
            write=lazy.write_google,
            text=True,
            purpose="quiz",
        ),
    ]


@hookimpl
def quizgen_readers() -> list[DeckReader]:
    """Tables of choices as text, and workbooks; `rows` reads what is no table of choices."""
    choices = "a table of choices: question, options, the right one"
    return [
        DeckReader("choices", (".csv", ".tsv"), choices, lazy.read_choices, lazy.is_choices),
        DeckReader(
            "workbook", (".xlsx",), "an Excel workbook of choices or cards", lazy.read_workbook
        ),
    ]
