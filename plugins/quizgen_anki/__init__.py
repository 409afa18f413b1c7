"""Anki packages: writes decks that keep their history, and reads decks that exist."""

from typing import BinaryIO

from quizgen.api import Context, Exporter
from quizgen.hookspecs import hookimpl
from quizgen.model import Deck
from quizgen_anki.options import AnkiOptions


def _write(deck: Deck, stream: BinaryIO, context: Context) -> None:
    from quizgen_anki.export import write

    write(deck, stream, context)


@hookimpl
def quizgen_exporters() -> list[Exporter]:
    """The exporter of .apkg files."""
    summary = "Anki package: clickable cards, stable through edits, each with its source"
    return [Exporter("anki", ".apkg", summary, _write, options=AnkiOptions)]
