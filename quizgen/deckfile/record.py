"""What a deck file holds beside its deck: the line of each question, and what it silences."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from quizgen.api import Media, NoMedia
from quizgen.errors import InputError
from quizgen.model import Deck


@dataclass(frozen=True, slots=True)
class DeckFile:
    """A deck as it was read.

    `lines` gives the line of each question's heading, by id (none for JSON); `allow` the rules of
    `quizgen check` that a question silences, by id, and under `""` those silenced for all.
    """

    name: str
    deck: Deck
    lines: Mapping[str, int] = field(default_factory=dict)
    allow: Mapping[str, frozenset[str]] = field(default_factory=dict)
    media: Media = field(default_factory=NoMedia)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the file: its number from 1, and its text without blanks at the end."""

    name: str
    number: int
    text: str

    def error(self, message: str, hint: str | None = None) -> InputError:
        """The error that this line is, showing it."""
        shown = self.text.strip()
        shown = shown if len(shown) <= 60 else shown[:59] + "…"
        return InputError(f"{message}: `{shown}`", where=f"{self.name}:{self.number}", hint=hint)
