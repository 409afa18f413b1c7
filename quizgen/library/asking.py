"""What `import quizgen` can do: paths, text or documents in, models out."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Unpack

from quizgen import model
from quizgen.checking import Finding
from quizgen.config import Settings
from quizgen.deckfile import DeckFile
from quizgen.errors import InputError, UsageError
from quizgen.jobs.checking import findings, findings_of
from quizgen.jobs.decks import Made, make
from quizgen.jobs.exporting import check_option_names
from quizgen.jobs.facts import facts_of
from quizgen.jobs.reading import read_item
from quizgen.jobs.sources import Item, Job, jobs
from quizgen.library.call import Call
from quizgen.library.deck import Deck, made_of
from quizgen.library.settings import BuildSettings, DocumentSettings, ReadSettings, overruled
from quizgen.library.sources import PathName, jobs_of, one_job, text_item
from quizgen.model import Document, Fact
from quizgen.report import Recorder, Reporter


def build(
    *sources: PathName | Document,
    text: str | None = None,
    settings: Settings | None = None,
    reporter: Reporter | None = None,
    **said: Unpack[BuildSettings],
) -> Deck:
    """The deck of questions about `sources`: paths as the command line takes them, or documents.

    `text` is a document by itself. The keywords are those of quizgen.toml: title, namespace,
    description, author, date, language, tags, kinds, purpose, count, per_fact, min_quality, seed,
    rejected, options; they overrule `settings`, and `settings` overrule the project's own. `notes`
    say what was left out; `reporter` gets them at once, and without one the serious ones become
    warnings.

    Raises `InputError` for a document that cannot be read, `UsageError` for a wrong setting or for
    sources that are several decks.
    """
    with Call(reporter) as call:
        job = one_job(jobs_of(sources, text, call.session))
        base = job.settings
        if settings:
            base = base.overruled(settings.model_dump(exclude_unset=True))
        job = replace(job, settings=overruled(base, said, BuildSettings))
        check_option_names(job.settings, call.session.plugins)
        return Deck.of(make(job, call.session))


def facts(
    *sources: PathName | Document,
    text: str | None = None,
    reporter: Reporter | None = None,
    **said: Unpack[DocumentSettings],
) -> list[Fact]:
    """The facts that `sources` or `text` state, each with the sentence that says so.

    `author`, `date` and `language` overrule what the documents say of themselves. Raises
    `InputError` for a document that cannot be read, `UsageError` where there is none.
    """
    with Call(reporter) as call:
        asked = [
            replace(job, settings=overruled(job.settings, said, DocumentSettings))
            for job in jobs_of(sources, text, call.session)
        ]
        return facts_of(asked, call.session)


def read(
    path: PathName | None = None,
    *,
    text: str | None = None,
    name: str | None = None,
    reporter: Reporter | None = None,
    **said: Unpack[ReadSettings],
) -> Document:
    """The document at `path`, or the one that `text` is: its kept text, its blocks, its sentences.

    `name` is what its facts and questions call it; `title`, `author`, `date` and `language`
    overrule what it says of itself. Raises `InputError` where it cannot be read, or is a deck.
    """
    settings = overruled(Settings(), said, ReadSettings)
    if path is not None and text is None:
        item = Item(Path(path), name or os.fspath(path))
    elif text is not None and path is None:
        item = text_item(text, name)
    else:
        raise UsageError("read takes a path or a text", hint='read("notes.md") or read(text="...")')
    with Call(reporter) as call:
        document = read_item(item, call.session, settings)
    if not isinstance(document, Document):
        raise InputError("this is a deck", where=item.name, hint="quizgen.load reads it")
    return document.model_copy(update={"title": settings.title or document.title})


def load(path: PathName, *, reporter: Reporter | None = None) -> Deck:
    """The deck in the file `path`: a deck file, JSON, a question bank or an Anki package.

    Raises `InputError` where it cannot be read, or is a document.
    """
    item = Item(Path(path), os.fspath(path))
    with Call(reporter) as call:
        notes = Recorder(call.session.reporter)
        file = read_item(item, replace(call.session, reporter=notes), Settings())
        if not isinstance(file, DeckFile):
            hint = "quizgen.build makes a deck of a document"
            raise InputError("this is no deck", where=item.name, hint=hint)
        job = Job(item.path.stem, Settings(), (item,))
        return Deck.of(Made(file.deck, job, file.media, notes.notes, file))


def check(deck: model.Deck | PathName, *, reporter: Reporter | None = None) -> tuple[Finding, ...]:
    """The item-writing flaws of `deck`, or of the decks that a path stands for.

    `quizgen check` explains the rules. Raises `InputError` where the path cannot be read.
    """
    with Call(reporter) as call:
        if isinstance(deck, model.Deck):
            return findings(made_of(deck), call.session.plugins.languages())
        asked = jobs([os.fspath(deck)], call.session.plugins)
        return tuple(finding for job in asked for finding in findings_of(job, call.session))
