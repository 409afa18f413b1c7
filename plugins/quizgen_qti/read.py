"""Reads a QTI package or file as a deck; what our models cannot hold is noted, with its place."""

import posixpath
from collections.abc import Iterator

from pydantic import ValidationError

from quizgen.plugin import Context, Deck, InputError, Media, Question, Source
from quizgen_qti.package import ITEMS, TESTS, File, files_of
from quizgen_qti.reading import Reading, UnfitError, make_deck
from quizgen_qti.v1 import read as first
from quizgen_qti.v2 import read as second

_FIRST = "questestinterop"


def read(source: Source, context: Context) -> tuple[Deck, Media]:
    """The deck that `source` holds, and its images; `InputError` where it holds no QTI."""
    reading = Reading(source, context)
    files = list(files_of(source))
    items = [file for file in _ordered(reading, files) if file.kind in ITEMS]
    if not items:
        hint = "a QTI package has items of QTI 1.2, 2.x or 3.0"
        raise InputError("there are no QTI items in it", where=source.name, hint=hint)
    questions = [question for file in items for question in _questions(reading, file)]
    return make_deck(reading, questions), reading.media


def _ordered(reading: Reading, files: list[File]) -> list[File]:
    """`files`, those that a test lists in its order; its title becomes the deck's."""
    place: dict[str, int] = {}
    for test in files:
        if test.kind in TESTS:
            reading.title = reading.title or test.root.get("title") or ""
            folder = posixpath.dirname(test.name)
            for href in second.item_names(test.root):
                path = posixpath.normpath(posixpath.join("/", folder, href)).lstrip("/")
                place.setdefault(path, len(place))
    return sorted(files, key=lambda file: place.get(file.name, len(place)))


def _questions(reading: Reading, file: File) -> Iterator[Question]:
    version = first if file.kind == _FIRST else second
    for item in version.items(reading, file):
        try:
            question = version.question(reading, file, item)
        except UnfitError as error:
            reading.note("skipped", f"left out: {error}")
        except ValidationError as error:
            reasons = dict.fromkeys(one["msg"] for one in error.errors())
            reading.note("skipped", f"left out: {'; '.join(reasons)}")
        else:
            if question is not None:
                yield question
