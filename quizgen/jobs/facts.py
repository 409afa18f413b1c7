"""The facts in the documents of jobs."""

from collections.abc import Iterable

from quizgen.errors import UsageError
from quizgen.jobs.reading import read_item
from quizgen.jobs.session import Session
from quizgen.jobs.sources import Job
from quizgen.model import Document, Fact


def facts_of(jobs: Iterable[Job], session: Session) -> list[Fact]:
    """The facts in the documents of `jobs`, in their order; decks are passed over.

    Raises `UsageError` where there is no document.
    """
    from quizgen.pipeline.extraction import extract

    found: list[Fact] = []
    documents = 0
    for job in jobs:
        for note in job.notes:
            session.reporter.note(note)
        for item in job.items:
            document = read_item(item, session, job.settings)
            if isinstance(document, Document):
                context = session.context(document.name)
                found.extend(extract(document, session.plugins, context))
                documents += 1
    if not documents:
        raise UsageError("a deck holds questions, not facts", hint="name the document")
    return found
