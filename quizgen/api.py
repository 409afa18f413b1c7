"""The records that hooks return, and the context of every call; `quizgen.plugin` offers them.

A hook only declares. It returns frozen records that name what the plugin can do and hold the
function that does it; quizgen calls that function itself, so that every failure has an owner.
"""

import datetime
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol

from pydantic import BaseModel

from quizgen.errors import InputError, OutputError, PluginError, QuizgenError, UsageError
from quizgen.lang.base import Language
from quizgen.lang.packs import Languages
from quizgen.model import Deck, Document, Fact, Purpose
from quizgen.report import ListReporter, Note, NoteKind, Reporter
from quizgen.rules import ALL_RULES, Rules

__all__ = [
    "Context",
    "DeckReader",
    "Difference",
    "Exporter",
    "Extractor",
    "InputError",
    "LanguagePack",
    "Media",
    "NoMedia",
    "Note",
    "NoteKind",
    "Output",
    "OutputError",
    "Player",
    "PluginError",
    "QuizgenError",
    "Reader",
    "Reporter",
    "Source",
    "UsageError",
]


MAX_SIZE = 16 * 1024 * 1024
"""How much text or markup of one document is read, in bytes, where the user does not say."""


class Media(Protocol):
    """Where the images of a deck are read from."""

    def read(self, src: str) -> bytes:
        """The bytes of the image `src`; `InputError` when it is missing or leaves the folder."""


class NoMedia:
    """A deck without images: every `src` is missing."""

    def read(self, src: str) -> bytes:
        """Raise `InputError`: there is none."""
        raise InputError(f"image not found: {src}", hint="give its path relative to the deck file")


@dataclass(frozen=True, slots=True)
class Context:
    """What a plugin may know beside its input: chance, time, notes, options and images.

    `rng` is seeded from the input, so that the same input gives the same output; `now` is fixed
    for a build; `options` holds the plugin's validated options, or is None where it declares none;
    `previous` is the file that the output will replace, where there is one; `state` is a folder of
    the project in which a plugin may keep a small lock file (None outside a project); `languages`
    are those that can be read; `rules` are those in force; `max_size` is how much text or markup of
    one document may be read, in bytes.
    """

    rng: random.Random
    now: datetime.datetime
    reporter: Reporter = field(default_factory=ListReporter)
    options: BaseModel | None = None
    media: Media = field(default_factory=NoMedia)
    previous: Path | None = None
    state: Path | None = None
    languages: Languages = field(default_factory=Languages)
    rules: Rules = ALL_RULES
    max_size: int = MAX_SIZE

    def bound(self, size: int, where: str, what: str = "the document") -> None:
        """Raise `InputError` where `size`, in bytes or characters, is more than may be read."""
        if size > self.max_size:
            raise InputError(
                f"{what} is larger than {_shown_size(self.max_size)}",
                where=where,
                hint="split it, or let --max-size read more",
            )

    def note(
        self,
        kind: NoteKind,
        message: str,
        *,
        where: str | None = None,
        question: str | None = None,
        became: str | None = None,
    ) -> None:
        """Report a note; its fields are those of `Note`."""
        said = {"where": where, "question": question, "became": became}
        self.reporter.note(Note.model_validate({"kind": kind, "message": message, **said}))


def _shown_size(size: int) -> str:
    return f"{size // 2**20} MB" if size >= 2**20 else f"{size} bytes"


@dataclass(frozen=True, slots=True)
class Source:
    """A document before it is read: its name, its bytes, and what the user said about it.

    `name` is the path as given, or the file name inside a folder; `suffix` is lower case, with dot.
    `author`, `date` and `language` overrule what the document says of itself.
    """

    name: str
    data: bytes
    suffix: str = ""
    title: str | None = None
    author: str | None = None
    date: datetime.date | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads documents whose name ends in one of `suffixes` (`.txt`)."""

    name: str
    suffixes: tuple[str, ...]
    summary: str
    read: Callable[[Source, Context], Document]


@dataclass(frozen=True, slots=True)
class Difference:
    """What importing a newer file does where an older one was imported: questions, in words.

    `added` and `changed` arrive; `unchanged` stay as they are. `removed` are in the old file only
    and stay too: an import deletes nothing. `stale` differ, but are no newer than what is there,
    and `conflicting` are of another type now: neither arrives.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    conflicting: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DeckReader:
    """Reads files that hold questions already: a question bank, an Anki package.

    `read` returns the deck and where its images are. `compare`, where the format has it, says what
    importing the second of two files does after the first.
    """

    name: str
    suffixes: tuple[str, ...]
    summary: str
    read: Callable[[Source, Context], tuple[Deck, Media]]
    recognises: Callable[[bytes], bool] | None = None
    compare: Callable[[Source, Source, Context], Difference] | None = None


@dataclass(frozen=True, slots=True)
class Extractor:
    """Finds facts in a document."""

    name: str
    summary: str
    extract: Callable[[Document, Context], Iterable[Fact]]


@dataclass(frozen=True, slots=True)
class Output:
    """One of the files that an exporter writes: how its name ends, and what writes it."""

    suffix: str
    write: Callable[[Deck, BinaryIO, Context], None]


@dataclass(frozen=True, slots=True)
class Exporter:
    """Writes a deck in one format to an open binary stream (seekable).

    `suffix` is that of its files (`.apkg`); `text` says that they may go to standard output;
    `options` is a pydantic model of what `--option NAME.key=value` may set; `purpose` is what decks
    in this format are for, where the user does not say; `beside` gives the further files that its
    file refers to, each with its path relative to that file: images, for most. `outputs` gives the
    files that are written with the given options, where they are several or of several kinds; the
    first is the one that the user names, and `suffix` and `write` are its own where nothing is set.
    `wrote` says whether a file with the suffix was written by quizgen, where programs of others use
    it too: another's is not overwritten.
    """

    name: str
    suffix: str
    summary: str
    write: Callable[[Deck, BinaryIO, Context], None]
    text: bool = False
    options: type[BaseModel] | None = None
    purpose: Purpose = "recall"
    beside: Callable[[Deck, Context], Iterable[tuple[str, bytes]]] | None = None
    outputs: Callable[[BaseModel | None], Sequence[Output]] | None = None
    wrote: Callable[[bytes], bool] | None = None


@dataclass(frozen=True, slots=True)
class Player:
    """Asks the questions of one or more decks; returns an exit code."""

    name: str
    summary: str
    play: Callable[[Sequence[Deck], Mapping[str, object], Context], int]


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """A language that documents are written in; `name` is its ISO 639 code (`de`).

    `load` returns the pack, which fills the contract in `quizgen.plugin.language`.
    """

    name: str
    summary: str
    load: Callable[[], Language]
