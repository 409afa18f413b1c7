"""The real Anki, without its screen: decks are written, imported and looked at."""

import dataclasses
import datetime
import io
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from quizgen import testing
from quizgen.model import Deck
from quizgen.report import ListReporter
from quizgen_anki import export
from quizgen_anki.options import AnkiOptions

NOW = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
COUNTS = (
    *("new", "updated", "duplicate", "conflicting", "first_field_match"),
    *("missing_notetype", "missing_deck", "empty_first_field"),
)


class RealAnki:
    """A collection of its own, and what the tests ask of it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.col: Any = Collection(str(folder / "collection.anki2"))

    def close(self) -> None:
        """Close the collection."""
        self.col.close()

    def load(self, package: bytes, *, presets: bool = False) -> dict[str, int]:
        """Import a package as the dialog does, and say what the log says, without the noughts."""
        path = self._folder / "deck.apkg"
        path.write_bytes(package)
        options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=presets)
        request = ImportAnkiPackageRequest(package_path=str(path), options=options)
        log = self.col.import_anki_package(request).log
        self.col.models._clear_cache()
        counts = {name: len(getattr(log, name)) for name in COUNTS}
        return {name: count for name, count in counts.items() if count}

    def check(self) -> None:
        """Raise unless all cards render, none is empty, no media are missing, all is sound."""
        for number in self.col.find_cards(""):
            self.col._backend.render_existing_card(
                card_id=number, browser=False, partial_render=True
            )
            card = self.col.get_card(number)
            for page in (card.question(), card.answer()):
                assert "front-of-card-is-blank" not in page
                assert "has-error" not in page
        assert not list(self.col.get_empty_cards().notes)
        assert not list(self.col.media.check().missing)
        assert self.col.fix_integrity() == ("Database rebuilt and optimized.", True)

    def cards(self, guid: str) -> list[Any]:
        """The cards of a note, by its global id."""
        number = self.col.db.scalar("select id from notes where guid = ?", guid)
        return [self.col.get_card(card) for card in self.col.card_ids_of_note(number)]

    def note(self, guid: str) -> Any:
        """A note by its global id."""
        return self.col.get_note(self.col.db.scalar("select id from notes where guid = ?", guid))


@pytest.fixture
def anki() -> Iterator[RealAnki]:
    """An empty collection."""
    with tempfile.TemporaryDirectory() as folder:
        real = RealAnki(Path(folder))
        yield real
        real.close()


@pytest.fixture(scope="session")
def fresh_anki() -> Callable[[], Any]:
    """Makes an empty collection for each use: a context manager."""
    from contextlib import contextmanager

    @contextmanager
    def fresh() -> Iterator[RealAnki]:
        with tempfile.TemporaryDirectory() as folder:
            real = RealAnki(Path(folder))
            yield real
            real.close()

    return fresh


@pytest.fixture(scope="session")
def build() -> Callable[..., bytes]:
    """Writes a deck as a package; `options` as for `AnkiOptions`, the rest as for `Context`."""

    def built(
        deck: Deck,
        *,
        days: int = 0,
        reporter: ListReporter | None = None,
        options: dict[str, Any] | None = None,
        **context: Any,
    ) -> bytes:
        stream = io.BytesIO()
        made = testing.context(reporter=reporter, options=AnkiOptions(**(options or {})))
        now = NOW + datetime.timedelta(days=days)
        export.write(deck, stream, dataclasses.replace(made, now=now, **context))
        return stream.getvalue()

    return built


@pytest.fixture(scope="session")
def nine() -> Deck:
    """A deck with one question of each kind."""
    evidence = {
        "document": "rivers.md",
        "quote": "The Irtysh is 4,248 km long.",
        "start": 10,
        "end": 38,
        "page": 3,
        "heading": ["Rivers of Asia", "The Irtysh"],
    }
    base = {"family": "f", "source": evidence, "explanation": "It rises in the Altai."}
    options = [
        {"text": "The Ob", "correct": True, "feedback": "It joins it at Khanty-Mansiysk."},
        {"text": "The Volga", "feedback": "That one runs to the Caspian Sea."},
        {"text": "The Lena"},
        {"text": "The Amur"},
    ]
    return Deck.model_validate(
        {
            "title": "Rivers",
            "namespace": "rivers",
            "description": "Rivers of Asia.\nNine questions.",
            "tags": ["geography"],
            "sources": [{"document": "rivers.md", "title": "Rivers of Asia"}],
            "questions": [
                base
                | {
                    "kind": "multiple_choice",
                    "id": "q-choice",
                    "stem": "Which river does the Irtysh join?",
                    "options": options,
                    "difficulty": 0.5,
                },
                base
                | {
                    "kind": "multiple_response",
                    "id": "q-several",
                    "stem": "Which countries does the Irtysh flow through?",
                    "options": [
                        {"text": "China", "correct": True},
                        {"text": "Kazakhstan", "correct": True},
                        {"text": "Russia", "correct": True},
                        {"text": "Mongolia"},
                        {"text": "India"},
                    ],
                },
                base
                | {
                    "kind": "true_false",
                    "id": "q-true",
                    "stem": "The Irtysh flows into the Volga.",
                    "answer": False,
                    "correction": "The Irtysh flows into the Ob.",
                },
                base
                | {
                    "kind": "cloze",
                    "id": "q-cloze",
                    "parts": [
                        {"kind": "plain", "text": "The "},
                        {"kind": "gap", "answer": "Irtysh", "group": 1, "hint": "a river"},
                        {"kind": "plain", "text": " rises in the "},
                        {"kind": "gap", "answer": "Altai", "group": 2, "accepted": ["Altay"]},
                        {"kind": "plain", "text": "."},
                    ],
                },
                base
                | {
                    "kind": "short_answer",
                    "id": "q-short",
                    "stem": "Which city lies where the Irtysh meets the Om?",
                    "answers": ["Omsk", "the city of Omsk"],
                    "hints": ["It was founded in 1716."],
                },
                base
                | {
                    "kind": "numerical",
                    "id": "q-number",
                    "stem": "How long is the Irtysh?",
                    "value": "4248",
                    "tolerance": "50",
                    "unit": "km",
                    "answer": "4,248",
                },
                base
                | {
                    "kind": "matching",
                    "id": "q-match",
                    "stem": "Match each river with the sea it reaches.",
                    "pairs": [
                        {"left": "Ob", "right": "Kara Sea"},
                        {"left": "Volga", "right": "Caspian Sea"},
                        {"left": "Lena", "right": "Laptev Sea"},
                    ],
                    "distractors": ["Black Sea"],
                },
                base
                | {
                    "kind": "ordering",
                    "id": "q-order",
                    "stem": "Put the cities in the order in which the Irtysh passes them.",
                    "items": ["Öskemen", "Semey", "Pavlodar", "Omsk", "Tobolsk"],
                },
                base
                | {
                    "kind": "flashcard",
                    "id": "q-card",
                    "stem": "What is a tributary?",
                    "back": "A river that flows into another one.",
                },
            ],
        }
    )
