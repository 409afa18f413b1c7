"""What was taken of a document as bytes: for the cache, and on the way from a worker.

They are two: the document in short, with what was noted and what its facts are compared by, and all
of it with its facts, which is opened only where something is to be asked of it anew.
"""

from dataclasses import dataclass
from functools import cache

from pydantic import TypeAdapter, ValidationError

from quizgen.errors import Fault, QuizgenError
from quizgen.jobs.packing import pack, unpack
from quizgen.jobs.taking import Outcome, Taken
from quizgen.model import Document, Fact
from quizgen.model.base import Frozen
from quizgen.pipeline.asking import Shelved
from quizgen.pipeline.extraction import Extracted
from quizgen.pipeline.filing import File, Filed, hold
from quizgen.pipeline.merging import Telling
from quizgen.pipeline.ties import Gist
from quizgen.report import Note
from quizgen.trace import Filter, Stage, Trace

SCHEMA = 3
"""The number of this form."""

_END = b"\n"


@dataclass(frozen=True, slots=True)
class Entry:
    """A document in short as JSON, a line and one of its facts, and all of it, packed.

    `key` names it in the cache.
    """

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
    shelved = taken.shelved
    brief = _Brief.model_construct(gist=shelved.gist, reading=taken.reading).model_dump_json()
    tellings = _tellings().dump_json(tuple(shelved.tellings()))
    return Entry(_END.join((brief.encode(), tellings)), whole_of(shelved), shelved.key)


def whole_of(shelved: Shelved) -> bytes:
    """All of a document with its facts, packed."""
    if shelved.whole is not None:
        return shelved.whole()
    one = shelved.open()
    whole = _Whole.model_construct(
        document=one.document,
        facts=one.facts,
        notes=one.notes,
        reached=dict(one.trace.reached),
        lost=tuple((by, str(reason), count) for (by, reason), count in one.trace.lost.items()),
    )
    return pack(whole.model_dump_json().encode())


def decode(entry: Entry, file: File = hold) -> Taken:
    """What `encode` made bytes of; `ValueError` for other bytes.

    What is opened later, and is other bytes, raises it then; until then it is put where `file`
    puts it.
    """
    line, _, tellings = entry.brief.partition(_END)
    try:
        brief = _Brief.model_validate_json(line)
    except ValidationError as error:
        raise ValueError("not an entry") from error
    told, whole = file(tellings), file(entry.whole)
    shelved = Shelved(brief.gist, _Told(told), _Opened(whole), entry.key, whole)
    return Taken(shelved, brief.reading)


@dataclass(frozen=True, slots=True)
class _Told:
    """Gives the facts of a document in short."""

    data: Filed

    def __call__(self) -> tuple[Telling, ...]:
        return _tellings().validate_json(self.data())


@dataclass(frozen=True, slots=True)
class _Opened:
    """Gives a document with its facts."""

    data: Filed

    def __call__(self) -> Extracted:
        return opened(self.data())


def taken_from(result: Entry | QuizgenError, name: str, file: File) -> Outcome:
    """What a worker sent of the document `name`."""
    if isinstance(result, QuizgenError):
        return result
    try:
        return decode(result, file)
    except ValueError as error:
        return Fault.of(error, where=name)


def filed(outcome: Outcome, file: File) -> Outcome:
    """`outcome` with its document packed and filed, so that it takes no room until it is opened."""
    return decode(encode(outcome), file) if isinstance(outcome, Taken) else outcome


@cache
def _tellings() -> TypeAdapter[tuple[Telling, ...]]:
    return TypeAdapter(tuple[Telling, ...])


def opened(data: bytes) -> Extracted:
    """The document that was packed with its facts."""
    whole = _Whole.model_validate_json(unpack(data))
    trace = Trace()
    trace.reached.update(whole.reached)
    trace.lost.update({(by, reason): count for by, reason, count in whole.lost})
    return Extracted(whole.document, whole.facts, whole.notes, trace)
