"""The images of several decks as one."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.api import Media
from quizgen.errors import InputError


@dataclass(frozen=True, slots=True)
class JoinedMedia:
    """The images of several decks: the first that has one gives it."""

    parts: Sequence[Media]

    def read(self, src: str) -> bytes:
        """The bytes of the image `src`; `InputError` when no part has it."""
        missing = InputError(f"image not found: {src}")
        for part in self.parts:
            try:
                return part.read(src)
            except InputError as error:
                missing = error
        raise missing
