"""JSON for machines and for measuring: one object with the deck, its questions and the notes."""

from typing import BinaryIO

from quizgen.plugin import Context, Deck, Exporter, hookimpl


@hookimpl
def quizgen_exporters() -> list[Exporter]:
    """The JSON format."""
    return [
        Exporter(
            name="json",
            suffix=".json",
            summary="JSON that programs read, and quizgen reads back as a deck",
            write=_write,
            text=True,
        )
    ]


def _write(deck: Deck, stream: BinaryIO, context: Context) -> None:
    from quizgen_json.writer import write

    write(deck, stream, context)
