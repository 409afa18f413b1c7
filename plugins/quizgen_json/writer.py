"""A deck as a JSON object, schema 1: a later schema may add fields, never rename any."""

import json
from collections.abc import Mapping
from typing import Any, BinaryIO, Final

from quizgen.plugin import (
    Context,
    Deck,
    Evidence,
    Note,
    Question,
    RichText,
    SourceDocument,
    __version__,
)

SCHEMA: Final = 1

_SHARED: Final = ("id", "kind", "family", "quality", "tags", "difficulty")
_NOT_OWN: Final = frozenset({*_SHARED, "explanation", "source"})


def write(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write `deck`, and the notes that the reporter of `context` keeps, as UTF-8.

    The questions are written one by one, so that a large deck is never held twice.
    """
    notes = getattr(context.reporter, "notes", ())
    head = {
        "quizgen": {"schema": SCHEMA, "version": __version__},
        "deck": {
            "title": deck.title,
            "namespace": deck.namespace,
            "description": deck.description,
            "language": deck.language,
            "tags": deck.tags,
            "sources": [_source_document(source) for source in deck.sources],
        },
    }
    opening = _json(head)
    stream.write(opening.removesuffix("\n}").encode() + b',\n  "questions": [')
    for number, question in enumerate(deck.questions):
        text = _json(question_object(question)).replace("\n", "\n    ")
        stream.write(f"{',' if number else ''}\n    {text}".encode())
    closing = b"\n  ]" if deck.questions else b"]"
    rest = _json([_note(note) for note in notes]).replace("\n", "\n  ")
    stream.write(closing + f',\n  "notes": {rest}\n}}\n'.encode())


def question_object(question: Question) -> dict[str, Any]:
    """A question as an object: what all kinds share in fixed order, then the fields of its kind."""
    own = {name: value for name, value in question if name not in _NOT_OWN}
    shared = {name: getattr(question, name) for name in _SHARED}
    return {
        **shared,
        "prompt_text": question.prompt_text,
        "answer_texts": question.answer_texts,
        "option_texts": question.option_texts,
        "explanation": _value(question.explanation),
        "source": _evidence(question.source),
        **{name: _value(value) for name, value in own.items()},
    }


def _source_document(source: SourceDocument) -> dict[str, Any]:
    return source.model_dump(mode="json")


def _evidence(found: Evidence | None) -> dict[str, Any] | None:
    if found is None:
        return None
    names = ("document", "quote", "start", "end", "page", "heading")
    return {name: getattr(found, name) for name in names}


def _note(note: Note) -> dict[str, Any]:
    return note.model_dump(mode="json")


def _value(value: Any) -> Any:
    """`value` in JSON's terms; rich text of words alone is a string, else its parts."""
    if isinstance(value, RichText):
        if len(value.parts) == 1 and value.parts[0].kind == "plain":
            return value.parts[0].text
        return {"parts": [part.model_dump(mode="json") for part in value.parts]}
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    if hasattr(value, "model_dump"):
        return {name: _value(inner) for name, inner in value}
    return value if isinstance(value, str | bool | int | float | None) else str(value)


def _json(value: Mapping[str, Any] | list[Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
