"""Feedback that our exporter composed, taken apart again: explanation, correction, answer, back."""

from typing import Any

from quizgen.plugin import RichText
from quizgen_qti.reading import Reading, cut, one_line

_MARKED = ("correction", "answer", "back")


class Feedback:
    """The general feedback of an item, its marked paragraphs apart from the explanation."""

    def __init__(self, reading: Reading, html: str) -> None:
        quoted, rest = cut(html, '<blockquote class="quizgen-source">', "</blockquote>")
        if quoted is not None:
            reading.unkept("the quoted source, which stands in feedback")
        self._marked: dict[str, RichText | None] = {}
        for name in _MARKED:
            found, rest = cut(rest, f'<p class="quizgen-{name}">', "</p>")
            if found is not None:
                self._marked[name] = reading.rich(found)
        self.hints, rest = _hints(reading, rest)
        self.explanation = reading.rich(rest)

    @property
    def fields(self) -> dict[str, Any]:
        """What every kind of question takes of it."""
        return {"explanation": self.explanation, "hints": self.hints}

    @property
    def correction(self) -> RichText | None:
        """What is true, where the statement is false."""
        return self._marked.get("correction")

    @property
    def answer(self) -> str | None:
        """A number as people write it."""
        found = self._marked.get("answer")
        return None if found is None else one_line(found.plain) or None

    @property
    def back(self) -> RichText | None:
        """The back of a flashcard."""
        return self._marked.get("back")


def _hints(reading: Reading, html: str) -> tuple[tuple[RichText, ...], str]:
    """The hints in `html`, and what is left of it."""
    hints: list[RichText] = []
    while True:
        found, rest = cut(html, '<p class="quizgen-hint">', "</p>")
        if found is None:
            return tuple(hints), html
        hint, html = reading.rich(found), rest
        hints += [hint] if hint is not None else []
