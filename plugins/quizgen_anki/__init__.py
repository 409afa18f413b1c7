"""Anki packages: writes decks that keep their history, and reads decks that exist."""

from typing import BinaryIO

from quizgen.plugin import Context, Deck, DeckReader, Difference, Exporter, Media, Source, hookimpl
from quizgen_anki.options import AnkiOptions


def _write(deck: Deck, stream: BinaryIO, context: Context) -> None:
    from quizgen_anki.export import write

    write(deck, stream, context)


def _read(source: Source, context: Context) -> tuple[Deck, Media]:
    from quizgen_anki.reading import read

    return read(source, context)


def _read_rows(source: Source, context: Context) -> tuple[Deck, Media]:
    from quizgen_anki.rows import read

    return read(source, context)


def _is_rows(data: bytes) -> bool:
    from quizgen_anki.rows import is_rows

    return is_rows(data)


def _compare(old: Source, new: Source, context: Context) -> Difference:
    from quizgen_anki.difference import compare

    return compare(old, new, context)


def _wrote(data: bytes) -> bool:
    from quizgen_anki.previous import wrote

    return wrote(data)


@hookimpl
def quizgen_readers() -> list[DeckReader]:
    """The readers of .apkg files, of tables of cards, and of notes in plain text."""
    return [
        DeckReader("anki", (".apkg",), "Anki package, anybody's", _read, compare=_compare),
        DeckReader("rows", (".csv", ".tsv"), "a table of cards: front, back", _read_rows),
        DeckReader("text-notes", (".txt",), "Anki's notes in plain text", _read_rows, _is_rows),
    ]


@hookimpl
def quizgen_exporters() -> list[Exporter]:
    """The exporter of .apkg files."""
    summary = "Anki package: clickable cards, stable through edits, each with its source"
    return [Exporter("anki", ".apkg", summary, _write, options=AnkiOptions, wrote=_wrote)]
