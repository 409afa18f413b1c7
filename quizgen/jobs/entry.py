"""What was taken of a document as bytes: for the cache, and on the way from a worker.

They are two: the document in short with what was noted, and all of it with its facts, which is
opened only where something is to be asked of it anew.
"""

from dataclasses import dataclass

from pydantic import ValidationError

from quizgen.jobs.taking import Outcome, Taken
from quizgen.model import Document, Fact
from quizgen.model.base import Frozen
from quizgen.pipeline.extraction import Extracted
from quizgen.pipeline.ties import Gist
from quizgen.report import Note
from quizgen.trace import Filter, Stage, Trace

SCHEMA = 2
"""The number of this form."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A document in short as JSON, and all of it, packed; `key` names it in the cache."""

    brief: bytes
    whole: bytes
    key: str = ""


class _Brief(Frozen):
    gist: Gist
    reading: tuple[Note, ...]


class _Whole(Frozen):
    document: Document
    facts: tuple[Fact, ...]
    notes: tuple[Note, ...]
    reached: dict[Stage, int]
    lost: tuple[tuple[Filter, str, int], ...]


def encode(taken: Taken) -> Entry:
    """`taken` as bytes."""
    one = taken.open()
    brief = _Brief.model_construct(gist=taken.gist, reading=taken.reading)
    whole = _Whole.model_construct(
        document=one.document,
        facts=one.facts,
        notes=one.notes,
        reached=dict(one.trace.reached),
        lost=tuple((by, str(reason), count) for (by, reason), count in one.trace.lost.items()),
    )
    data = pack(whole.model_dump_json().encode())
    return Entry(brief.model_dump_json().encode(), data, taken.key)


def decode(entry: Entry) -> Taken:
    """What `encode` made bytes of; `ValueError` for other bytes.

    What is opened later, and is other bytes, raises it then.
    """
    try:
        brief = _Brief.model_validate_json(entry.brief)
    except ValidationError as error:
        raise ValueError("not an entry") from error
    return Taken(brief.gist, lambda: _opened(entry.whole), brief.reading, entry.key)


def packed(outcome: Outcome) -> Outcome:
    """`outcome` with its document packed, so that it takes little room until it is opened."""
    return decode(encode(outcome)) if isinstance(outcome, Taken) else outcome


def pack(data: bytes) -> bytes:
    """`data` in fewer bytes."""
    import zstandard

    fewer: bytes = zstandard.ZstdCompressor(level=1).compress(data)
    return fewer


def unpack(fewer: bytes) -> bytes:
    """What `pack` packed."""
    import zstandard

    data: bytes = zstandard.ZstdDecompressor().decompress(fewer)
    return data


def _opened(data: bytes) -> Extracted:
    whole = _Whole.model_validate_json(unpack(data))
    trace = Trace()
    trace.reached.update(whole.reached)
    trace.lost.update({(by, reason): count for by, reason, count in whole.lost})
    return Extracted(whole.document, whole.facts, whole.notes, trace)
