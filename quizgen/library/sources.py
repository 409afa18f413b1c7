"""What a call is about: paths, documents and text as jobs."""

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from quizgen.config import Settings
from quizgen.documents.read import of_text
from quizgen.errors import UsageError
from quizgen.jobs.session import Session
from quizgen.jobs.sources import Item, Job, jobs
from quizgen.model import Document

PathName = str | os.PathLike[str]


def text_item(text: str, name: str | None = None) -> Item:
    """The document that `text` is, to be read."""
    source = of_text(text, name or "text")
    return Item(Path(source.name), source.name, held=source)


def document_item(document: Document) -> Item:
    """`document`, which was read already."""
    return Item(Path(document.name), document.name, held=document)


def jobs_of(
    sources: Sequence[PathName | Document], text: str | None, session: Session
) -> list[Job]:
    """The decks that paths stand for; documents that are here already belong to the first."""
    paths = [os.fspath(source) for source in sources if not isinstance(source, Document)]
    here = [document_item(source) for source in sources if isinstance(source, Document)]
    if text is not None:
        here.append(text_item(text))
    if here and not paths:
        return [Job("quiz", Settings(), tuple(here))]
    (first, *others) = jobs(paths, session.plugins)
    return [replace(first, items=(*first.items, *here)), *others]


def one_job(found: Sequence[Job]) -> Job:
    """The only one of `found`; `UsageError` where there are more, or documents of one name."""
    job, *others = found
    if others:
        names = ", ".join(one.name for one in found)
        raise UsageError(f"these are several decks: {names}", hint="build them one by one")
    for name, times in Counter(item.name for item in job.items).items():
        if times > 1:
            hint = "quizgen.read(..., name=...) gives another name"
            raise UsageError(f"{times} documents are called '{name}'", hint=hint)
    return job
