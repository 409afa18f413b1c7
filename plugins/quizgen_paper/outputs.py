"""The two files: the paper that is handed out, and the key that is not."""

from collections.abc import Callable
from typing import BinaryIO

from pydantic import BaseModel

from quizgen.plugin import Context, Deck, Output
from quizgen_paper.options import PaperOptions


def outputs(options: BaseModel | None) -> tuple[Output, ...]:
    """The paper and its key, as the kind of file that `options` ask for."""
    kind = options.file if isinstance(options, PaperOptions) else "html"
    return (
        Output(f".paper.{kind}", _writer(key=False)),
        Output(f".key.{kind}", _writer(key=True)),
    )


def _writer(*, key: bool) -> Callable[[Deck, BinaryIO, Context], None]:
    def write(deck: Deck, stream: BinaryIO, context: Context) -> None:
        from quizgen_paper.writer import write_key, write_paper

        (write_key if key else write_paper)(deck, stream, context)

    return write
