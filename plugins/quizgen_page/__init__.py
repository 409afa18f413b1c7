"""A quiz as one page: a file that opens in any browser, on any device, without a network."""

from typing import BinaryIO

from quizgen.plugin import Context, Deck, Exporter, hookimpl


@hookimpl
def quizgen_exporters() -> list[Exporter]:
    """The page."""
    return [
        Exporter(
            name="html",
            suffix=".html",
            summary="a quiz that any browser plays, in one file",
            write=_write,
            text=True,
            purpose="quiz",
        )
    ]


def _write(deck: Deck, stream: BinaryIO, context: Context) -> None:
    from quizgen_page.writer import write

    write(deck, stream, context)
