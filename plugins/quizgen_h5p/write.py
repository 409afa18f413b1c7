"""Writes a deck as an H5P package: the head, the content, and its images."""

import json
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from quizgen.plugin import Cloze, Context, Deck, Flashcard, Question, QuestionKind
from quizgen.plugin.archive import write_archive
from quizgen_h5p import blanks, choices, dragging
from quizgen_h5p.cards import dialog_cards
from quizgen_h5p.libraries import (
    BLANKS,
    DIALOG_CARDS,
    DRAG_TEXT,
    IMAGE,
    MULTI_CHOICE,
    QUESTION_SET,
    TRUE_FALSE,
    Library,
)
from quizgen_h5p.options import H5pOptions
from quizgen_h5p.writing import Writing

_EMPTY = "no question was written: H5P takes no empty content"


def write(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write `deck` to `stream` as content alone: sites have the libraries, or get them."""
    options = context.options if isinstance(context.options, H5pOptions) else H5pOptions()
    writing = Writing(deck, context, options)
    if _wants_cards(deck, options):
        main, content = DIALOG_CARDS, dialog_cards(writing, deck)
        empty = not content["dialogs"]
    else:
        main, content = QUESTION_SET, _question_set(writing, deck)
        empty = not content["questions"]
    if empty:
        context.note("few", _EMPTY)
    write_archive(stream, _parts(deck, writing, main, content))


def _wants_cards(deck: Deck, options: H5pOptions) -> bool:
    if options.content != "auto":
        return options.content == "cards"
    return bool(deck.questions) and all(isinstance(one, Flashcard) for one in deck.questions)


def _parts(
    deck: Deck, writing: Writing, main: Library, content: dict[str, Any]
) -> Iterator[tuple[str, bytes]]:
    text = json.dumps(content, ensure_ascii=False, indent=1)
    used = [main, *(one for one in _PARTS if f'"{one.reference}"' in text)]
    head = {
        "title": deck.title,
        "language": deck.language,
        "mainLibrary": main.name,
        "embedTypes": ["div"],
        "license": "U",
        "preloadedDependencies": [one.dependency for one in used],
    }
    yield "h5p.json", json.dumps(head, ensure_ascii=False, indent=1).encode()
    yield "content/content.json", text.encode()
    for name, data in writing.files.items():
        yield f"content/{name}", data


_PARTS = (MULTI_CHOICE, TRUE_FALSE, BLANKS, DRAG_TEXT, IMAGE)


def _question_set(writing: Writing, deck: Deck) -> dict[str, Any]:
    found = [_written(writing, question) for question in deck.questions]
    return {
        "progressType": "dots",
        "passPercentage": writing.options.pass_percentage,
        "questions": [one for one in found if one is not None],
        "randomQuestions": writing.options.shuffle,
        "endGame": {"showResultPage": True, "showSolutionButton": True, "showRetryButton": True},
    }


def _written(writing: Writing, question: Question) -> dict[str, Any] | None:
    found = _BUILDERS[question.kind](writing, question)
    if found is not None:
        writing.unfile(question)
    return found


def _cloze(writing: Writing, question: Cloze) -> dict[str, Any]:
    chosen = all(gap.distractors for gap in question.gaps)
    return (dragging.dragged_cloze if chosen else blanks.typed_cloze)(writing, question)


_BUILDERS: dict[QuestionKind, Callable[[Writing, Any], dict[str, Any] | None]] = {
    "multiple_choice": choices.choice,
    "multiple_response": choices.choice,
    "true_false": choices.true_false,
    "short_answer": blanks.short_answer,
    "numerical": blanks.numerical,
    "matching": dragging.matching,
    "ordering": dragging.ordering,
    "cloze": _cloze,
    "flashcard": blanks.flashcard,
}
