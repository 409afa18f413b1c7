"""From a job to its deck: read its files, build what is built of documents, join the rest."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from quizgen.api import DeckReader, Media, NoMedia, Source
from quizgen.cli.media import JoinedMedia
from quizgen.cli.reporter import Recorder
from quizgen.cli.session import Session
from quizgen.cli.sources import Item, Job, is_deck_name
from quizgen.config import Settings
from quizgen.errors import InputError
from quizgen.model import Deck, Document, Question
from quizgen.report import Note

if TYPE_CHECKING:
    from quizgen.trace import Trace


@dataclass(frozen=True, slots=True)
class Made:
    """A deck, where its images are, the settings that made it, and the notes about it."""

    deck: Deck
    media: Media
    settings: Settings
    notes: Sequence[Note]


def make(
    job: Job, session: Session, flags: Mapping[str, Any], trace: "Trace | None" = None
) -> Made:
    """The deck of `job`, with the command line's `flags` over the job's settings.

    `trace` counts what was left out on the way, and why.
    """
    settings = job.settings.overruled(flags)
    recorder = Recorder(session.reporter)
    session = replace(session, reporter=recorder)
    documents: list[Document] = []
    decks: list[tuple[Deck, Media]] = []
    for number, item in enumerate(job.items):
        recorder.progress("reading", number, len(job.items))
        match read_item(item, session, settings):
            case Document() as document:
                documents.append(document)
            case (deck, media):
                decks.append((deck, media))
    if documents or not decks:
        from quizgen.pipeline.build import build

        if len(documents) > 1 and settings.title is None:
            settings = settings.model_copy(update={"title": job.name})
        built = build(documents, settings, session.plugins, recorder, session.now, trace)
        decks.insert(0, (built, NoMedia()))
    deck = _joined([deck for deck, _ in decks], job, settings, session)
    return Made(deck, JoinedMedia([media for _, media in decks]), settings, recorder.notes)


def read_item(
    item: Item, session: Session, settings: Settings
) -> Document | tuple[Deck, Media] | None:
    """What the file `item` holds; None, with a note, where it cannot be read and was not named."""
    try:
        return _read(item, session, settings)
    except InputError as error:
        if item.named:
            raise
        message = error.message if error.where is None else f"{error.where}: {error.message}"
        session.reporter.note(Note(kind="skipped", message=message, where=item.name))
        return None


def documents_of(job: Job, session: Session, settings: Settings) -> Iterator[Document]:
    """The documents of `job`, one at a time; deck files are passed over."""
    for item in job.items:
        found = read_item(item, session, settings)
        if isinstance(found, Document):
            yield found


def _read(item: Item, session: Session, settings: Settings) -> Document | tuple[Deck, Media]:
    from quizgen.documents import read

    if is_deck_name(item.name):
        from quizgen import deckfile

        file = deckfile.load(item.path)
        return file.deck, file.media
    source = read.load(
        item.path,
        name=item.name,
        author=settings.author,
        date=settings.date,
        language=settings.language,
    )
    context = session.context(item.name)
    bank = _deck_reader(source, session)
    if bank:
        with session.plugins.blame(bank):
            return bank.read(source, context)
    reader = session.plugins.reader_for(source.suffix)
    if reader is None:
        return read.read(source, session.plugins.readers(), context)
    with session.plugins.blame(reader):
        return reader.read(source, context)


def _deck_reader(source: Source, session: Session) -> DeckReader | None:
    for reader in session.plugins.deck_readers():
        if source.suffix in reader.suffixes:
            with session.plugins.blame(reader):
                if reader.recognises is None or reader.recognises(source.data):
                    return reader
    return None


def _joined(decks: Sequence[Deck], job: Job, settings: Settings, session: Session) -> Deck:
    first = decks[0]
    said = {
        key: getattr(settings, key)
        for key in ("title", "namespace", "description", "tags", "language")
        if key in settings.model_fields_set and getattr(settings, key) is not None
    }
    questions = tuple(_distinct(decks, session))
    sources = {source.document: source for deck in decks for source in deck.sources}
    return Deck.model_validate(
        {
            **dict(first),
            **({"title": job.name} if len(decks) > 1 else {}),
            **said,
            "questions": _kept(questions, settings, session),
            "sources": tuple(sources.values()),
        }
    )


def _distinct(decks: Sequence[Deck], session: Session) -> Iterator[Question]:
    seen: set[str] = set()
    for deck in decks:
        for question in deck.questions:
            if question.id in seen:
                message = "a question of this id stands in another deck of the project"
                session.reporter.note(Note(kind="skipped", message=message, question=question.id))
                continue
            seen.add(question.id)
            yield question


def _kept(
    questions: tuple[Question, ...], settings: Settings, session: Session
) -> tuple[Question, ...]:
    wanted = [question for question in questions if question.kind in settings.kinds]
    if "min_quality" in settings.model_fields_set:
        wanted = [question for question in wanted if question.quality >= settings.min_quality]
    if settings.count is not None and len(wanted) > settings.count:
        best = sorted(range(len(wanted)), key=lambda number: -wanted[number].quality)
        wanted = [wanted[number] for number in sorted(best[: settings.count])]
    if len(wanted) < len(questions):
        left = len(questions) - len(wanted)
        message = f"{left} questions of other kinds, of less quality or beyond the count"
        session.reporter.note(Note(kind="skipped", message=message))
    return tuple(wanted)
