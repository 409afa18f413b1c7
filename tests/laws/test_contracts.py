"""The contract checks find what they are for: each plugin here breaks one promise."""

import itertools
from collections.abc import Iterator

import pytest
from hypothesis import Phase, settings

from quizgen import testing
from quizgen.api import DeckReader, Exporter, InputError, NoMedia, Reader
from quizgen.model import Deck, Document

COUNTER: Iterator[int] = itertools.count()


@pytest.fixture
def _without_shrinking():
    """A failure is wanted here, not its smallest form; few examples could miss it."""
    before = settings.get_current_profile_name()
    settings.register_profile(
        "broken",
        settings(),
        max_examples=60,
        phases=[Phase.generate],
        database=None,
    )
    settings.load_profile("broken")
    yield
    settings.load_profile(before)


def exporter(write):
    return Exporter(name="x", suffix=".x", summary="x", write=write, text=True)


def faithful(deck, stream, context):
    stream.write(deck.model_dump_json().encode())


def moody(deck, stream, context):
    faithful(deck, stream, context)
    stream.write(str(next(COUNTER)).encode())


def forgetful(deck, stream, context):
    kept = [one for one in deck.questions if one.kind != "flashcard"]
    stream.write(deck.model_copy(update={"questions": tuple(kept)}).model_dump_json().encode())


def honest(deck, stream, context):
    for question in deck.questions:
        if question.kind == "flashcard":
            context.note("left_out", "no flashcards here", question=question.id)
    forgetful(deck, stream, context)


def vague(deck, stream, context):
    for question in deck.questions:
        context.note("not_rendered", "something is missing", question=question.id)
    forgetful(deck, stream, context)


def proud(deck, stream, context):
    if any(question.kind == "cloze" for question in deck.questions):
        raise ValueError("no clozes here")
    faithful(deck, stream, context)


def foreign(deck, stream, context):
    stream.write(deck.model_dump_json().encode("utf-16"))


def dependent(deck, stream, context):
    for question in deck.questions:
        if "image" in question.model_dump_json() and isinstance(context.media, NoMedia):
            raise KeyError("image")
    faithful(deck, stream, context)


def test_who_keeps_the_contract_passes():
    testing.check_exporter(exporter(faithful))
    testing.check_exporter(exporter(honest))


@pytest.mark.usefixtures("_without_shrinking")
@pytest.mark.parametrize(
    ("write", "error", "message"),
    [
        (moody, AssertionError, "two different outputs"),
        (forgetful, AssertionError, "dropped without a note"),
        (vague, AssertionError, "dropped without a note"),
        (proud, ValueError, "no clozes here"),
        (foreign, UnicodeDecodeError, "utf-8"),
        (dependent, KeyError, "image"),
    ],
)
def test_who_breaks_the_contract_is_found(write, error, message):
    with pytest.raises(error, match=message):
        testing.check_exporter(exporter(write))


def reader(read):
    return Reader(name="x", suffixes=(".x",), summary="x", read=read)


def document(source, name=None):
    text = source.data.decode("latin-1").replace("\r", "")
    text = "".join(char for char in text if char == "\n" or char.isprintable())
    return Document(name=name or source.name, text=text, title="x", sha256="0" * 64)


def strict(source, context):
    source.data.decode("utf-8")
    return document(source)


def test_a_reader_may_refuse():
    def read(source, context):
        if not source.data:
            raise InputError("empty", where=source.name)
        return document(source)

    testing.check_reader(reader(read))


@pytest.mark.usefixtures("_without_shrinking")
@pytest.mark.parametrize(
    ("read", "error"),
    [
        (lambda source, context: document(source, "other"), AssertionError),
        (lambda source, context: document(source, f"{next(COUNTER)}"), AssertionError),
        (strict, UnicodeDecodeError),
        (lambda source, context: (Deck(title="x"), NoMedia()), AssertionError),
    ],
)
def test_a_reader_that_breaks_its_contract_is_found(read, error):
    with pytest.raises(error):
        testing.check_reader(reader(read))


@pytest.mark.usefixtures("_without_shrinking")
def test_a_deck_reader_gives_a_deck():
    good = DeckReader("x", (".x",), "x", lambda source, context: (Deck(title="x"), NoMedia()))
    bad = DeckReader("x", (".x",), "x", lambda source, context: document(source))
    testing.check_reader(good)
    with pytest.raises(AssertionError):
        testing.check_reader(bad)
