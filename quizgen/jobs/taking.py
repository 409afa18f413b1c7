"""What is taken of the documents of a job: what they say, their facts, and the notes about both."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizgen.config import Settings
from quizgen.errors import Fault, InputError, Interrupted, QuizgenError
from quizgen.jobs.reading import read_document
from quizgen.jobs.session import Session
from quizgen.jobs.sources import Item
from quizgen.model import Document
from quizgen.pipeline.asking import Shelved
from quizgen.pipeline.extraction import Extracted, Extraction
from quizgen.report import ListReporter, Note


@dataclass(frozen=True, slots=True)
class Taken:
    """One document as it waits to be asked about, and the notes about its reading."""

    shelved: Shelved
    reading: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    """A document, and the notes about its reading."""

    document: Document
    notes: tuple[Note, ...]


Outcome = Taken | QuizgenError
"""What was taken of one document, or why nothing could be."""


def take_each(items: Sequence[Item], session: Session, settings: Settings) -> list[Outcome]:
    """What is taken of each of `items`, which hold documents; one that fails harms no other."""
    found = [_read(item, session, settings) for item in items]
    extraction = Extraction(
        session.plugins, session.now, session.rules, settings.seed, session.reporter
    )
    read = [one.document for one in found if isinstance(one, _Read)]
    extracted = iter(_extracted(read, extraction))
    return [_with_facts(one, next(extracted)) if isinstance(one, _Read) else one for one in found]


def _with_facts(read: _Read, extracted: Extracted | QuizgenError) -> Outcome:
    if isinstance(extracted, QuizgenError):
        return extracted
    return Taken(Shelved.of(extracted), read.notes)


def _read(item: Item, session: Session, settings: Settings) -> _Read | QuizgenError:
    """What the document says, without its facts."""
    reporter = ListReporter(session.reporter)
    try:
        document = read_document(item, replace(session, reporter=reporter), settings)
    except Exception as error:
        return failure(error, item.name)
    return _Read(document, tuple(reporter.notes))


def _extracted(
    documents: Sequence[Document], extraction: Extraction
) -> Sequence[Extracted | QuizgenError]:
    """What is extracted of all at once; where that fails, of one by one."""
    try:
        return extraction.of_each(documents)
    except Interrupted:
        raise
    except Exception:
        return [_extracted_alone(document, extraction) for document in documents]


def _extracted_alone(document: Document, extraction: Extraction) -> Extracted | QuizgenError:
    try:
        return extraction.of_each([document])[0]
    except Exception as error:
        return failure(error, document.name)


def failure(error: Exception, name: str) -> QuizgenError:
    """What `error` says of the document `name`; raises what says nothing of it."""
    if isinstance(error, Interrupted):
        raise error
    if isinstance(error, QuizgenError):
        return error
    if isinstance(error, OSError):
        return InputError(f"cannot be read: {error.strerror or error}", where=name)
    return _with_cause(Fault.of(error, where=name), error)


def _with_cause(fault: Fault, error: Exception) -> Fault:
    fault.__cause__ = error
    return fault
