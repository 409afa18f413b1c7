"""H5P, the interactive content of WordPress, Moodle and Drupal sites: packages, written."""

from typing import BinaryIO

from quizgen.plugin import Context, Deck, Exporter, hookimpl
from quizgen_h5p.options import H5pOptions


def _write(deck: Deck, stream: BinaryIO, context: Context) -> None:
    from quizgen_h5p.write import write

    write(deck, stream, context)


@hookimpl
def quizgen_exporters() -> list[Exporter]:
    """H5P packages."""
    about = "a question set or dialog cards for H5P"
    return [Exporter("h5p", ".h5p", about, _write, options=H5pOptions, purpose="quiz")]
