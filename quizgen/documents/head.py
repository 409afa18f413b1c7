"""What the head of a document says: its title, its author, its date."""

import re
from collections.abc import Callable

from quizgen.documents.about import About
from quizgen.documents.dating import Readings, date_of
from quizgen.lang.base.page import Dateline, Page, PartialDate

_ANCHOR = re.compile(r"\s*(?:\{#[\w:.-]+\}|\[edit\])\s*$")
"""What is behind a heading for links and for editors: "Mills {#mills}", "Mills[edit]"."""


class Head:
    """Gathers what the lines at the head of a document say, and its first dateline with a day."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._dates: list[Readings] = []
        self._dateline: PartialDate | None = None
        self._author: str | None = None
        self._fields: dict[str, str] = {}

    def hear(self, line: str) -> None:
        """Take in a line of the head that is no text."""
        self._dates.extend(self._page.dates_in(line))
        self._author = self._author or self._page.byline(line)
        field = self._page.head_field(line)
        if field:
            self._fields.setdefault(field.key, field.value)

    def hear_dateline(self, dateline: Dateline) -> None:
        """Take in the dateline of a paragraph."""
        self._dateline = self._dateline or dateline.when

    def about(self, heading: str | None, advise: Callable[[str], None] | None) -> About:
        """What the head says, given the first heading of the document.

        `advise` is given a sentence that says how an ambiguous date was read.
        """
        title = self._fields.get("title") or (heading and self._unlabelled(heading))
        author = self._author or self._fields.get("author")
        return About(
            title=title,
            author=author or (self._page.speaker(title) if title else None),
            date=date_of(self._dates, self._dateline, advise),
        )

    def _unlabelled(self, heading: str) -> str:
        """The title in a heading such as `Title: Tide Mills`, without its anchor."""
        field = self._page.head_field(heading)
        title = field.value if field and field.key == "title" else heading
        return _ANCHOR.sub("", title) or title
