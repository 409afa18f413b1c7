"""A test on paper, and its key: HTML made for printing, PDF or Word."""

from quizgen.plugin import Exporter, hookimpl
from quizgen_paper.options import PaperOptions
from quizgen_paper.outputs import outputs


@hookimpl
def quizgen_exporters() -> list[Exporter]:
    """The paper."""
    first, *_ = outputs(None)
    return [
        Exporter(
            name="paper",
            suffix=first.suffix,
            summary="a test to print and its key, as HTML, PDF or Word",
            write=first.write,
            options=PaperOptions,
            purpose="quiz",
            outputs=outputs,
        )
    ]
