"""Moodle: question banks as Moodle XML, written so that they import right the first time."""

from typing import TYPE_CHECKING, BinaryIO

from quizgen.api import Context, Exporter
from quizgen.hookspecs import hookimpl
from quizgen_moodle.options import MoodleOptions

if TYPE_CHECKING:
    from quizgen.model import Deck


def _write_xml(deck: "Deck", stream: BinaryIO, context: Context) -> None:
    from quizgen_moodle.export import write

    write(deck, stream, context)


@hookimpl
def quizgen_exporters() -> list[Exporter]:
    """Moodle XML."""
    return [
        Exporter(
            name="moodle",
            suffix=".xml",
            summary="a Moodle question bank (Moodle XML)",
            write=_write_xml,
            text=True,
            options=MoodleOptions,
        )
    ]
