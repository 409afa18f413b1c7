"""Papers for tests: the sheets, the files, and what stands in them."""

import io

from quizgen.host import Plugins
from quizgen.model import Deck
from quizgen.report import ListReporter
from quizgen.testing.contracts import context
from quizgen_paper.content import Sheet
from quizgen_paper.options import PaperOptions
from quizgen_paper.sheets import sheets_of

PAPER = Plugins.installed().exporter("paper")


def sheets(deck: Deck, **options: object) -> tuple[list[Sheet], ListReporter]:
    """The sheets of `deck`, and the notes."""
    reporter = ListReporter()
    chosen = PaperOptions.model_validate(options)
    return sheets_of(deck, context(reporter=reporter, options=chosen), chosen), reporter


def files(deck: Deck, **options: object) -> tuple[bytes, bytes]:
    """The paper and its key."""
    chosen = PaperOptions.model_validate(options)
    assert PAPER.outputs
    made = []
    for output in PAPER.outputs(chosen):
        stream = io.BytesIO()
        output.write(deck, stream, context(options=chosen))
        made.append(stream.getvalue())
    paper, key = made
    return paper, key
