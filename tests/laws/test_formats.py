"""Laws of all formats that are installed: nothing is lost in silence, and no key is changed.

A new exporter, or a reader for what an exporter writes, is held to them without being named here.
"""

import re
from collections.abc import Hashable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen import deckfile, testing
from quizgen.api import Exporter, InputError, Source
from quizgen.host import Plugins
from quizgen.model import (
    Cloze,
    Deck,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Ordering,
    Question,
    RichText,
    ShortAnswer,
    TrueFalse,
    fold,
)
from quizgen.testing.contracts import export
from quizgen.testing.formats import DROPPED

PLUGINS = Plugins.installed()
EXPORTERS = PLUGINS.exporters()
SUFFIXES = {
    *deckfile.SUFFIXES,
    *(suffix for reader in PLUGINS.deck_readers() for suffix in reader.suffixes),
}

_UNSEEN = re.compile("[\\s\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd]+")

_INERT = re.compile(r"'(?=[-+=@])")


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda record: record.name)
def test_what_leaves_no_trace_in_a_format_is_noted(exporter: Exporter) -> None:
    held = testing.parts_held(exporter)
    assert [part for part, fate in held.items() if fate == DROPPED] == []


def read_back(exporter: Exporter, data: bytes) -> Deck | None:
    """The deck that is read of what `exporter` wrote; None where nothing reads it."""
    suffix = exporter.suffix
    if suffix == ".quiz.md":
        return deckfile.parse(data.decode(), "deck.quiz.md")
    if suffix == ".json":
        return deckfile.parse_json(data.decode(), "deck.json")
    for reader in PLUGINS.deck_readers():
        if suffix in reader.suffixes and (reader.recognises is None or reader.recognises(data)):
            return reader.read(Source(f"deck{suffix}", data, suffix), testing.context())[0]
    return None


READ = [one for one in EXPORTERS if one.suffix in SUFFIXES]
"""The exporters whose files are read as decks."""


def test_most_of_our_formats_are_read() -> None:
    read = {one.name for one in READ}
    assert {"aiken", "anki", "csv", "deck", "gift", "json", "kahoot", "moodle", "qti"} <= read


@given(testing.decks(min_size=1, max_size=1))
def test_no_question_gets_another_key(deck: Deck) -> None:
    """In one property for all formats: to draw a deck takes longer than to write and read it."""
    told = with_words_for_images(deck)
    (question,) = told.questions
    right = set(keys(question))
    for exporter in READ:
        for read in read_questions(exporter, told):
            assert key(read) in right, (exporter.name, read)


@given(
    testing.decks(min_size=1, max_size=1), st.permutations(READ).map(lambda formats: formats[:3])
)
def test_no_question_gets_another_key_from_format_to_format(
    deck: Deck, formats: list[Exporter]
) -> None:
    found = with_words_for_images(deck)
    for exporter in formats:
        right = [set(keys(question)) for question in found.questions]
        read = read_questions(exporter, found)
        if not read:
            return
        assert [key(one) in own for one, own in zip(read, right, strict=True)] == [True], exporter
        found = found.model_copy(update={"questions": read})


def read_questions(exporter: Exporter, deck: Deck) -> tuple[Question, ...]:
    """What is read of the file that `exporter` writes of `deck`; nothing where it is refused."""
    try:
        found = read_back(exporter, export(exporter, deck)[0])
    except InputError:
        return ()
    return found.questions if found else ()


def with_words_for_images(deck: Deck) -> Deck:
    """`deck` with its images described, so that one is known whatever path it gets."""

    def described(value: Any) -> Any:
        if isinstance(value, dict):
            fields = {name: described(one) for name, one in value.items()}
            is_image = fields.get("kind") == "image"
            return {**fields, "alt": fields["alt"] or fields["src"]} if is_image else fields
        return [described(one) for one in value] if isinstance(value, list | tuple) else value

    return Deck.model_validate(described(deck.model_dump()))


@pytest.mark.parametrize("exporter", READ, ids=lambda record: record.name)
def test_what_a_format_keeps_is_read_with_its_key(exporter: Exporter) -> None:
    for question in testing.SPECIMENS:
        deck = Deck(title="T", questions=(question,))
        _, reporter = export(exporter, deck)
        if "left_out" not in {note.kind for note in reporter.notes}:
            (found,) = read_questions(exporter, deck)
            assert key(found) in set(keys(question))


def keys(question: Question) -> Iterator[Hashable]:
    """The key of `question`, as its own kind and as each kind that it may be written as."""
    yield key(question)
    yield frozenset(map(bare, question.answer_texts[:1]))
    texts = question.answer_texts
    for shown in (texts, [f"{place}. {text}" for place, text in enumerate(texts, 1)]):
        yield frozenset({bare(" / ".join(shown))})  # a card of a table
    if isinstance(question, Numerical):
        yield frozenset(map(bare, question.answer_texts))
        if question.tolerance:  # a card of a table
            for text in question.answer_texts:
                yield frozenset({bare(f"{text} (± {question.tolerance:f})")})
    if isinstance(question, TrueFalse) and question.correction is not None:  # a card of a table
        yield frozenset({bare(f"{question.answer} / {question.correction.plain}")})
    if isinstance(question, Ordering):
        places = enumerate(question.items, 1)
        yield frozenset(frozenset({words(item), str(place)}) for place, item in places)


def key(question: Question) -> Hashable:
    """What is right, so that it can be compared: words without what formats may change in them."""
    match question:
        case MultipleChoice() | MultipleResponse():
            return frozenset(words(one.text) for one in question.options if one.correct)
        case Cloze():
            return tuple(bare(gap.answer) for gap in question.gaps)
        case ShortAnswer():
            return frozenset(map(bare, question.answers))
        case Numerical():
            return question.value, question.tolerance
        case Matching():
            pairs = question.pairs
            return frozenset(frozenset({words(one.left), words(one.right)}) for one in pairs)
        case Ordering():
            return tuple(map(words, question.items))
        case TrueFalse():
            return frozenset({bare(str(question.answer))})
        case _:
            return frozenset({words(question.back)})


def words(rich: RichText) -> str:
    """The words of `rich`, so that they can be compared."""
    return bare(rich.plain)


def bare(text: str) -> str:
    """`text` without what formats may change: forms of characters, blanks, unseen characters.

    Nor has it the mark that keeps a cell, or a line of one, from being a formula.
    """
    return _INERT.sub("", _UNSEEN.sub("", fold(text)))


@pytest.mark.parametrize("question", testing.SPECIMENS, ids=lambda question: question.kind)
def test_the_law_notices_another_key(question: Question) -> None:
    match question:
        case MultipleChoice() | MultipleResponse():
            turned = tuple(
                one.model_copy(update={"correct": not one.correct}) for one in question.options
            )
            changed = question.model_copy(update={"options": turned})
        case TrueFalse():
            changed = question.model_copy(update={"answer": not question.answer})
        case Cloze():
            gap = question.gaps[0].model_copy(update={"answer": "Mars"})
            changed = question.model_copy(update={"parts": (gap,)})
        case ShortAnswer():
            changed = question.model_copy(update={"answers": ("Mars",)})
        case Numerical():
            changed = question.model_copy(update={"value": question.value + 1})
        case Matching(pairs=(first, second)):
            swapped = (
                first.model_copy(update={"right": second.right}),
                second.model_copy(update={"right": first.right}),
            )
            changed = question.model_copy(update={"pairs": swapped})
        case Ordering():
            changed = question.model_copy(update={"items": question.items[::-1]})
        case _:
            changed = question.model_copy(update={"back": RichText.of("Mars")})
    assert key(changed) not in set(keys(question))
