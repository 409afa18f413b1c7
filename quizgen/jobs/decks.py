"""From a job to its deck: read its files, build what is built of documents, join the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizgen.api import DeckReader, Media, Source
from quizgen.config import Settings
from quizgen.deckfile import DeckFile, load
from quizgen.deckfile.jsonform import parse_json
from quizgen.deckfile.load import SUFFIXES
from quizgen.documents.decoding import decode
from quizgen.errors import InputError
from quizgen.jobs.media import JoinedMedia
from quizgen.jobs.session import Session
from quizgen.jobs.sources import Item, Job
from quizgen.model import Deck, Document, Purpose, Question
from quizgen.report import Note, Recorder

if TYPE_CHECKING:
    from quizgen.pipeline.build import Weighed
    from quizgen.trace import Trace


@dataclass(frozen=True, slots=True)
class Made:
    """A deck, the job that asked for it, where its images are, and the notes about it.

    `file` is the deck file or question bank that it was read from, where it is one alone.
    """

    deck: Deck
    job: Job
    media: Media
    notes: Sequence[Note] = ()
    file: DeckFile | None = None


def size(deck: Deck) -> str:
    """How many questions `deck` has, in words."""
    number = len(deck.questions)
    return "1 question" if number == 1 else f"{number} questions"


def make(job: Job, session: Session, trace: "Trace | None" = None) -> Made:
    """The deck of `job`, for its own purpose; `trace` counts what was left out, and why."""
    return gather(job, session, trace).made()


def gather(job: Job, session: Session, trace: "Trace | None" = None) -> "Stock":
    """What the decks of `job` are chosen from: its documents read and weighed, its decks loaded."""
    recorder = Recorder(session.reporter)
    session = replace(session, reporter=recorder)
    documents: list[Document] = []
    files: list[DeckFile] = []
    for number, item in enumerate(job.items):
        recorder.progress("reading", number, len(job.items))
        match read_item(item, session, job.settings):
            case Document() as document:
                documents.append(document)
            case DeckFile() as file:
                files.append(file)
    if len(documents) > 1 and job.settings.title is None:
        titled = job.settings.model_copy(update={"title": job.name})
    else:
        titled = job.settings
    weighed = _weighed(documents, titled, session, trace) if documents or not files else None
    return Stock(job, session, titled, weighed, tuple(files), tuple(recorder.notes))


def _weighed(
    documents: Sequence[Document], settings: Settings, session: Session, trace: "Trace | None"
) -> "Weighed":
    from quizgen.pipeline.build import weigh_documents

    return weigh_documents(
        documents, settings, session.plugins, session.reporter, session.now, trace, session.rules
    )


@dataclass(frozen=True, slots=True)
class Stock:
    """What the decks of a job are chosen from; `settings` are those of what is built."""

    job: Job
    session: Session
    settings: Settings
    weighed: "Weighed | None"
    files: tuple[DeckFile, ...]
    notes: tuple[Note, ...]

    def made(self, purpose: Purpose | None = None) -> Made:
        """The deck for `purpose`, where the job names none itself."""
        recorder = Recorder(self.session.reporter, self.notes)
        session = replace(self.session, reporter=recorder)
        decks = [file.deck for file in self.files]
        if self.weighed is not None:
            decks.insert(0, self._chosen(self.weighed, purpose, recorder))
        deck = _joined(decks, self.job, session)
        media = JoinedMedia([file.media for file in self.files])
        alone = self.files[0] if len(decks) == 1 and self.files else None
        return Made(deck, self.job, media, recorder.notes, alone)

    def _chosen(self, weighed: "Weighed", purpose: Purpose | None, recorder: Recorder) -> Deck:
        from quizgen.pipeline.build import choose

        purpose = self.settings.purpose or purpose
        return choose(weighed, self.settings.model_copy(update={"purpose": purpose}), recorder)


def read_item(item: Item, session: Session, settings: Settings) -> Document | DeckFile | None:
    """What the file `item` holds; None, with a note, where it cannot be read and was not named."""
    try:
        return _read(item, session, settings)
    except InputError as error:
        if item.named:
            raise
        message = error.message if error.where is None else f"{error.where}: {error.message}"
        session.reporter.note(Note(kind="skipped", message=message, where=item.name))
        return None


def _read(item: Item, session: Session, settings: Settings) -> Document | DeckFile:
    said = {key: getattr(settings, key) for key in ("author", "date", "language")}
    if isinstance(item.held, Document):
        known = {key: value for key, value in said.items() if value is not None}
        return item.held.model_copy(update=known)
    if item.is_deck and item.held is None:
        return load(item.path)
    source = replace(item.held or _loaded(item), **said)
    if source.suffix == ".json":
        return DeckFile(source.name, parse_json(decode(source.data, source.name), source.name))
    bank = _deck_reader(source, session)
    if bank is None:
        return read_source(source, session)
    with session.plugins.blame(bank):
        deck, media = bank.read(source, session.context(item.name))
    return DeckFile(str(item.path), deck, media=media)


def _loaded(item: Item) -> Source:
    from quizgen.documents.read import load

    return load(item.path, name=item.name)


def read_source(source: Source, session: Session) -> Document:
    """The document that `source` holds; `InputError` where no reader can read it."""
    context = session.context(source.name)
    reader = session.plugins.reader_for(source.suffix)
    if reader is None:
        raise _unreadable(source, session)
    with session.plugins.blame(reader):
        return reader.read(source, context)


def _unreadable(source: Source, session: Session) -> InputError:
    """The error that a file of an unknown ending is: it lists all that can be read."""
    plugins = session.plugins
    documents = {suffix for one in plugins.readers() for suffix in one.suffixes}
    banks = {suffix for one in plugins.deck_readers() for suffix in one.suffixes}
    known = sorted({*SUFFIXES, *documents, *banks})
    what = f"that end in {source.suffix!r}" if source.suffix else "whose name has no ending"
    return InputError(
        f"no reader for files {what}",
        where=source.name,
        hint=f"what can be read ends in {', '.join(known)}",
    )


def _deck_reader(source: Source, session: Session) -> DeckReader | None:
    for reader in session.plugins.deck_readers():
        if source.suffix in reader.suffixes:
            with session.plugins.blame(reader):
                if reader.recognises is None or reader.recognises(source.data):
                    return reader
    return None


def _joined(decks: Sequence[Deck], job: Job, session: Session) -> Deck:
    first, settings = decks[0], job.settings
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
    questions = tuple(one for one in questions if one.id not in settings.rejected)
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
