"""The deck file that people edit, as a format: any source or bank becomes `*.quiz.md`."""

from collections.abc import Iterable
from typing import BinaryIO

from quizgen.plugin import Context, Deck, Exporter, hookimpl


@hookimpl
def quizgen_exporters() -> list[Exporter]:
    """The deck file."""
    return [
        Exporter(
            name="deck",
            suffix=".quiz.md",
            summary="a deck file: Markdown to edit, which quizgen reads back",
            write=_write,
            text=True,
            beside=_beside,
        )
    ]


def _write(deck: Deck, stream: BinaryIO, context: Context) -> None:
    from quizgen_deck.writer import write

    write(deck, stream, context)


def _beside(deck: Deck, context: Context) -> Iterable[tuple[str, bytes]]:
    from quizgen_deck.images import images

    return images(deck, context)
