"""A file of a job as what it holds: a document, or a deck."""

from dataclasses import replace
from typing import Any

from quizgen.api import DeckReader, Source
from quizgen.config import Settings
from quizgen.deckfile import DeckFile, load
from quizgen.deckfile.jsonform import parse_json
from quizgen.deckfile.load import SUFFIXES
from quizgen.documents.decoding import decode
from quizgen.errors import InputError, PluginError, QuizgenError
from quizgen.jobs.session import Session
from quizgen.jobs.sources import Item
from quizgen.model import Document
from quizgen.report import Note, NoteKind, Reporter


def read_item(item: Item, session: Session, settings: Settings) -> Document | DeckFile | None:
    """What the file `item` holds; None, with a note, where it cannot be read and was not named."""
    try:
        item = settled(item)
        deck = deck_in(item, session)
        return deck if deck is not None else read_document(item, session, settings)
    except (InputError, PluginError) as error:
        pass_over(item, error, session.reporter)
        return None


def pass_over(item: Item, error: QuizgenError, reporter: Reporter) -> None:
    """Note that `item` cannot be read; where the user named it, raise the `error`."""
    if item.named:
        raise error
    kind: NoteKind = "unread" if isinstance(error, InputError) else "plugin"
    told = error.where not in (None, item.name)
    message = f"{error.where}: {error.message}" if told else error.message
    reporter.note(Note(kind=kind, message=message, where=item.name))


def settled(item: Item, *, alone: bool = True) -> Item:
    """`item` as it can be read more than once: what gives its bytes but once is read now.

    That is standard input, or a pipe; and of a job an item that is `alone`, to be read but once.
    """
    if item.held is not None or item.is_deck:
        return item
    once = alone or item.is_stdin or not item.path.is_file()
    return replace(item, held=opened(item)) if once else item


def deck_in(item: Item, session: Session) -> DeckFile | None:
    """The deck that `item` holds, None where it holds a document."""
    if isinstance(item.held, Document):
        return None
    if item.is_deck and item.held is None:
        return load(item.path)
    suffix = item.held.suffix if item.held else item.path.suffix.lower()
    if suffix == ".json":
        source = opened(item)
        return DeckFile(source.name, parse_json(decode(source.data, source.name), source.name))
    if not any(suffix in one.suffixes for one in session.plugins.deck_readers()):
        return None
    source = opened(item)
    bank = _deck_reader(source, session)
    if bank is None:
        return None
    with session.plugins.blame(bank):
        deck, media = bank.read(source, session.context(item.name))
    return DeckFile(str(item.path), deck, media=media)


def read_document(item: Item, session: Session, settings: Settings) -> Document:
    """The document that `item` holds, as `settings` overrule what it says of itself."""
    if isinstance(item.held, Document):
        known = {key: value for key, value in said(settings).items() if value is not None}
        return item.held.model_copy(update=known)
    return read_source(replace(opened(item), **said(settings)), session)


def said(settings: Settings) -> dict[str, Any]:
    """What `settings` say of every document."""
    return {key: getattr(settings, key) for key in ("author", "date", "language")}


def opened(item: Item) -> Source:
    """The bytes of `item`, which holds no document yet."""
    from quizgen.documents.read import load

    if isinstance(item.held, Source):
        return item.held
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
