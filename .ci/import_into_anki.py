"""Imports an Anki package into a fresh collection and compares it with the JSON of its deck.

Usage: import_into_anki.py DECK.apkg DECK.json
"""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from anki.collection import Collection, ImportAnkiPackageRequest

_SHARED = '"note:quizgen Siblings"'
"""Finds the notes in which each card is a question."""


def main(package: str, deck: str) -> str:
    """What was imported; `SystemExit` when it is not what the deck holds."""
    questions = len(json.loads(Path(deck).read_text(encoding="utf-8"))["questions"])
    with tempfile.TemporaryDirectory() as folder:
        collection: Any = Collection(str(Path(folder) / "collection.anki2"))
        try:
            request = ImportAnkiPackageRequest(package_path=str(Path(package).resolve()))
            new = len(collection.import_anki_package(request).log.new)
            shared = len(collection.find_notes(_SHARED))
            asked = new - shared + len(collection.find_cards(_SHARED))
            cards = [collection.get_card(card) for card in collection.find_cards("")]
            broken = sum("has-error" in card.question() + card.answer() for card in cards)
            empty = len(collection.get_empty_cards().notes)
        finally:
            collection.close()
    said = f"{new} new notes of {questions} questions, {len(cards)} cards"
    if asked != questions or broken or empty:
        sys.exit(f"{said}; {broken} with an error, {empty} empty notes")
    return said


if __name__ == "__main__":
    print(main(*sys.argv[1:]))  # noqa: T201 - its output is its result
