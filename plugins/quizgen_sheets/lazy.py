"""The callables of the declared exporters and readers: each imports the work when it is called."""

from typing import BinaryIO

from quizgen.plugin import Context, Deck, Media, Source


def is_choices(data: bytes) -> bool:
    """Whether a text file is a table of choices."""
    from quizgen_sheets.reading.read import is_choices

    return is_choices(data)


def read_choices(source: Source, context: Context) -> tuple[Deck, Media]:
    """The deck of a table of choices."""
    from quizgen_sheets.reading.read import read_choices

    return read_choices(source, context)


def read_workbook(source: Source, context: Context) -> tuple[Deck, Media]:
    """The deck of an Excel workbook."""
    from quizgen_sheets.reading.read import read_workbook

    return read_workbook(source, context)


def write_csv(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write CSV."""
    from quizgen_sheets.tables import write_csv

    write_csv(deck, stream, context)


def write_tsv(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write TSV."""
    from quizgen_sheets.tables import write_tsv

    write_tsv(deck, stream, context)


def write_kahoot(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write a workbook for Kahoot."""
    from quizgen_sheets.kahoot import write

    write(deck, stream, context)


def write_google(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write a script for Google Forms."""
    from quizgen_sheets.google.script import write

    write(deck, stream, context)
