"""What the rules have parsed once more, parsed for several documents at once.

To parse one sentence alone costs several times what it costs among others.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.analysis.view import view_of
from quizgen.lang.en.facts.advice.sayings import told_sentences
from quizgen.lang.en.facts.openings import halves_of


def with_parses_ahead(readings: Sequence[Reading]) -> Iterator[Reading]:
    """The readings, which know the parses of the sentences that their rules may ask for."""
    texts = list(dict.fromkeys(text for reading in readings for text in _read_again(reading)))
    ahead = dict(zip(texts, map(view_of, parse(texts)), strict=True))
    return (replace(reading, ahead=ahead) for reading in readings)


def _read_again(reading: Reading) -> Iterator[str]:
    for parsed in reading.sentences:
        yield from halves_of(parsed.doc)
    if reading.speaker is None:
        yield from told_sentences(reading)
