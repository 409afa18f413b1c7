"""What was taken of a document as bytes: for the cache, and on the way from a worker."""

from pydantic import ValidationError

from quizgen.jobs.taking import Taken
from quizgen.model import Document, Fact
from quizgen.model.base import Frozen
from quizgen.pipeline.extraction import Extracted
from quizgen.report import Note
from quizgen.trace import Filter, Stage, Trace

SCHEMA = 1
"""The number of this form."""


class _Entry(Frozen):
    document: Document
    facts: tuple[Fact, ...]
    notes: tuple[Note, ...]
    reading: tuple[Note, ...]
    reached: dict[Stage, int]
    lost: tuple[tuple[Filter, str, int], ...]


def encode(taken: Taken) -> bytes:
    """`taken` as JSON."""
    one = taken.extracted
    entry = _Entry.model_construct(
        document=one.document,
        facts=one.facts,
        notes=one.notes,
        reading=taken.reading,
        reached=dict(one.trace.reached),
        lost=tuple((by, str(reason), count) for (by, reason), count in one.trace.lost.items()),
    )
    return entry.model_dump_json().encode()


def decode(data: bytes) -> Taken:
    """What `encode` made bytes of; `ValueError` for other bytes."""
    try:
        entry = _Entry.model_validate_json(data)
    except ValidationError as error:
        raise ValueError("not an entry") from error
    trace = Trace()
    trace.reached.update(entry.reached)
    trace.lost.update({(by, reason): count for by, reason, count in entry.lost})
    return Taken(Extracted(entry.document, entry.facts, entry.notes, trace), entry.reading)
