"""Moodle: question banks as Moodle XML, written so that they import right the first time."""

from typing import TYPE_CHECKING, BinaryIO

from quizgen.api import Context, DeckReader, Exporter, Media, Source
from quizgen.hookspecs import hookimpl
from quizgen_moodle.options import MoodleOptions

if TYPE_CHECKING:
    from quizgen.model import Deck


def _write_xml(deck: "Deck", stream: BinaryIO, context: Context) -> None:
    from quizgen_moodle.export import write

    write(deck, stream, context)


def _read_xml(source: Source, context: Context) -> "tuple[Deck, Media]":
    from quizgen_moodle.import_xml import read

    return read(source, context)


@hookimpl
def quizgen_exporters() -> list[Exporter]:
    """Moodle XML."""
    summary = "a Moodle question bank (Moodle XML)"
    return [Exporter("moodle", ".xml", summary, _write_xml, text=True, options=MoodleOptions)]


@hookimpl
def quizgen_readers() -> list[DeckReader]:
    """Moodle XML."""
    return [DeckReader("moodle", (".xml",), "Moodle XML", _read_xml, lambda data: b"<quiz" in data)]
