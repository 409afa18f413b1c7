"""What every plugin must keep, as checks that a plugin author calls from a test."""

import base64
import contextlib
import datetime
import io
import random
from collections.abc import Callable, Hashable
from typing import Final

from hypothesis import example, given
from pydantic import BaseModel

from quizgen.api import Context, DeckReader, Exporter, Media, NoMedia, Reader, Source
from quizgen.errors import QuizgenError
from quizgen.model import Deck, Document
from quizgen.report import ListReporter
from quizgen.testing.decks import decks
from quizgen.testing.documents import sources

PICTURE: Final = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJg"
    "gg=="
)
"""A PNG image of one pixel."""


_MISSING: Final = ("left_out", "skipped")


class EveryPicture:
    """Media in which every path is a picture of one pixel."""

    def read(self, src: str) -> bytes:
        """The picture."""
        return PICTURE


def context(
    *,
    reporter: ListReporter | None = None,
    options: BaseModel | None = None,
    media: Media | None = None,
) -> Context:
    """A context with fixed chance and time, in which every image is there."""
    return Context(
        rng=random.Random(0),  # noqa: S311 - not for secrets
        now=datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC),
        reporter=reporter or ListReporter(),
        options=options,
        media=media or EveryPicture(),
    )


def export(
    exporter: Exporter, deck: Deck, media: Media | None = None
) -> tuple[bytes, ListReporter]:
    """What `exporter` writes for `deck`, its files in a row, and the notes that it makes."""
    reporter, stream = ListReporter(), io.BytesIO()
    options = exporter.options() if exporter.options else None

    def given() -> Context:
        return context(reporter=reporter, options=options, media=media)

    if exporter.outputs is None:
        exporter.write(deck, stream, given())
    for output in exporter.outputs(options) if exporter.outputs else ():
        output.write(deck, stream, given())
    if exporter.beside:
        dict(exporter.beside(deck, given()))
    return stream.getvalue(), reporter


def check_exporter(
    exporter: Exporter, *, content: Callable[[bytes], Hashable] = lambda data: data
) -> None:
    """Raise `AssertionError` unless `exporter` keeps its contract; needs hypothesis.

    It takes every deck; the same deck gives the same `content` (pass a function that unpacks an
    archive, if the bytes of yours may differ); a question that leaves no trace in the output is
    named by a note of the kind `left_out`; and where images are missing, it raises a
    `QuizgenError` or nothing.
    """

    @given(decks(min_size=1, max_size=3))
    def takes_every_deck_and_drops_nothing_silently(deck: Deck) -> None:
        data, reporter = export(exporter, deck)
        whole = content(data)
        again, _ = export(exporter, deck)
        _require(whole == content(again), "the same deck gave two different outputs")
        if exporter.text:
            data.decode("utf-8")
        named = {note.question for note in reporter.notes if note.kind in _MISSING}
        for number, question in enumerate(deck.questions):
            rest = deck.questions[:number] + deck.questions[number + 1 :]
            less, _ = export(exporter, deck.model_copy(update={"questions": rest}))
            kept = content(less) != whole
            _require(kept or question.id in named, f"dropped without a note: {question!r}")

    @given(decks(max_size=0))
    def takes_an_empty_deck(deck: Deck) -> None:
        export(exporter, deck)

    @given(decks(min_size=1, max_size=2))
    def survives_missing_images(deck: Deck) -> None:
        with contextlib.suppress(QuizgenError):
            export(exporter, deck, NoMedia())

    takes_every_deck_and_drops_nothing_silently()
    takes_an_empty_deck()
    survives_missing_images()


def _require(kept: bool, otherwise: str) -> None:
    if not kept:
        raise AssertionError(otherwise)


def check_reader(reader: Reader | DeckReader) -> None:
    """Raise `AssertionError` unless any bytes give a document, a deck or a `QuizgenError`.

    A document is the same when read again, and bears the name of its source. Needs hypothesis.
    """
    suffix = reader.suffixes[0]

    @given(sources(suffix))
    @example(Source(f"source{suffix}", b"", suffix))
    @example(Source(f"source{suffix}", b"\xff\xfe\x00", suffix))
    def reads_or_refuses(source: Source) -> None:
        try:
            found = reader.read(source, context())
        except QuizgenError as error:
            _require(bool(str(error).strip()), "an error without a message")
            return
        if isinstance(found, Document):
            _require(isinstance(reader, Reader), "a deck reader gave a document")
            _require(found.name == source.name, "the document has another name than its source")
            _require(found == reader.read(source, context()), "read twice, two documents")
        else:
            _require(isinstance(reader, DeckReader), f"not a document: {found!r}")
            _require(isinstance(found[0], Deck), f"not a deck: {found[0]!r}")

    reads_or_refuses()
