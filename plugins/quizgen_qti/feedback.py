"""Feedback that our exporter composed, taken apart again: explanation, correction, answer, back."""

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
        self.explanation = reading.rich(rest)

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
