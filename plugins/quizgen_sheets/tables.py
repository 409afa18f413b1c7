"""CSV and TSV: the table that the profile asks for."""

from collections.abc import Callable, Mapping
from typing import BinaryIO, Final

from quizgen.plugin import Context, Deck
from quizgen_sheets import anki, excel, quizlet
from quizgen_sheets.options import CsvOptions, TsvOptions

_PROFILES: Final[Mapping[str, Callable[[Deck, Context, str], str]]] = {
    "anki": anki.table,
    "excel": excel.table,
    "quizlet": quizlet.table,
}


def write_csv(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write `deck` to `stream`, cells between commas."""
    options = context.options if isinstance(context.options, CsvOptions) else CsvOptions()
    stream.write(_PROFILES[options.profile](deck, context, ",").encode())


def write_tsv(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write `deck` to `stream`, cells between tabs."""
    options = context.options if isinstance(context.options, TsvOptions) else TsvOptions()
    stream.write(_PROFILES[options.profile](deck, context, "\t").encode())
