"""How words look in HTML: which elements are open, and what the words in them look like."""

import re
from collections import Counter
from typing import Final

from quizgen.model import Style

_TAGS: Final[dict[str, Style]] = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strike"),
    **dict.fromkeys(("code", "tt", "kbd", "samp", "pre"), "code"),
}
_BY_STYLE: Final[tuple[tuple[re.Pattern[str], Style], ...]] = (
    (re.compile(r"font-weight:\s*(?:bold|[6-9]00)"), "bold"),
    (re.compile(r"font-style:\s*italic"), "italic"),
    (re.compile(r"text-decoration[a-z-]*:[^;]*\bunderline"), "underline"),
    (re.compile(r"text-decoration[a-z-]*:[^;]*\bline-through"), "strike"),
)
_LONGEST: Final = 300  # characters of a style that are looked at
_WITH_STYLE: Final = frozenset({"span", "font"})


class Looks:
    """The open elements that say how words look; `styles` is how they look now.

    An end closes the last element of its tag that is open, whatever is open within.
    """

    def __init__(self) -> None:
        self.styles: tuple[Style, ...] = ()
        self._open: dict[str, list[frozenset[Style]]] = {}
        self._counts: Counter[Style] = Counter()

    def open(self, tag: str, style: str) -> None:
        """Take the start of an element with this `style` attribute."""
        if tag in _TAGS:
            styles = frozenset([_TAGS[tag]])
        elif tag in _WITH_STYLE:
            found = (name for pattern, name in _BY_STYLE if pattern.search(style[:_LONGEST]))
            styles = frozenset(found)
        else:
            return
        self._open.setdefault(tag, []).append(styles)
        self._counts.update(styles)
        self._look()

    def close(self, tag: str) -> None:
        """Take the end of an element."""
        if self._open.get(tag):
            self._counts.subtract(self._open[tag].pop())
            self._look()

    def _look(self) -> None:
        self.styles = tuple(sorted(style for style, count in self._counts.items() if count))
