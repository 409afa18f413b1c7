"""Writes a deck as a QTI package; what the chosen version cannot hold is noted."""

from typing import BinaryIO

from quizgen.plugin import Context, Deck
from quizgen.plugin.archive import write_archive
from quizgen_qti.options import QtiOptions


def write(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write `deck` to `stream` as a package of the version that the options name."""
    options = context.options if isinstance(context.options, QtiOptions) else QtiOptions()
    if options.version == "1.2":
        from quizgen_qti.v1.write import parts as first

        found = first(deck, context, options)
    else:
        from quizgen_qti.v2.write import parts as second

        found = second(deck, context, options)
    write_archive(stream, found)
