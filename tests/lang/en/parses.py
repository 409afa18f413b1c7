"""Parses made by hand, where the real parser would blur a rule.

A row is a token: its word, coarse tag, fine tag, dependency and the number of its head, from 0. A
class of names may follow, and a lemma, which else is the word: `was AUX VBD auxpass 2 lemma=be`.
"""

from collections.abc import Sequence

from spacy.lang.en import English
from spacy.tokens import Doc

_VOCAB = English().vocab


def made(*rows: str) -> Doc:
    """The parse of these rows; neighbours of one class are one name."""
    cells = [row.split() for row in rows]
    extras = [_extras(cell[5:]) for cell in cells]
    return Doc(
        _VOCAB,
        words=[cell[0] for cell in cells],
        spaces=[True] * (len(cells) - 1) + [False],
        pos=[cell[1] for cell in cells],
        tags=[cell[2] for cell in cells],
        deps=[cell[3] for cell in cells],
        heads=[int(cell[4]) for cell in cells],
        lemmas=[lemma or cell[0].lower() for cell, (_, lemma) in zip(cells, extras, strict=True)],
        ents=_entities([label for label, _ in extras]),
    )


def _extras(cells: Sequence[str]) -> tuple[str, str]:
    """The class of names and the lemma of a row, empty where it has none."""
    lemma = next((cell for cell in cells if cell.startswith("lemma=")), "")
    return next((cell for cell in cells if cell != lemma), ""), lemma.removeprefix("lemma=")


def _entities(labels: Sequence[str]) -> list[str]:
    """The labels of each word as parts of names."""
    return [
        f"{'I' if place and labels[place - 1] == label else 'B'}-{label}" if label else "O"
        for place, label in enumerate(labels)
    ]
