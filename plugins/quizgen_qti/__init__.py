"""QTI, the exchange format of learning platforms: 1.2, 2.1 and 3.0, written and read."""

from quizgen.plugin import DeckReader, Exporter, hookimpl
from quizgen_qti import lazy
from quizgen_qti.options import QtiOptions


@hookimpl
def quizgen_exporters() -> list[Exporter]:
    """QTI packages."""
    about = "a QTI package for Canvas and other learning platforms"
    return [Exporter("qti", ".zip", about, lazy.write, options=QtiOptions, purpose="quiz")]


@hookimpl
def quizgen_readers() -> list[DeckReader]:
    """QTI packages, and single files of them."""
    suffixes = (".zip", ".xml", ".qti")
    return [DeckReader("qti", suffixes, "QTI 1.2, 2.x and 3.0", lazy.read, lazy.is_qti)]
