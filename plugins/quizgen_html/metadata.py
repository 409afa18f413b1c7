"""What the head of a page says of it."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import html

from quizgen.plugin.documents import About, Page

_DATES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "pubdate",
)
_AUTHORS = ("author", "article:author", "dc.creator", "citation_author", "parsely-author")
_TITLES = ("og:title", "dc.title", "citation_title", "twitter:title")
_NAMES = ("name", "property", "itemprop")  # the attributes that name what a `meta` says
_LONGEST_DATE = 40


@dataclass(frozen=True, slots=True)
class Metadata:
    """The `meta` elements of a page by their names in small letters, and its `title`.

    `headed` says that the page has a heading of level 1, which is its title then.
    """

    said: Mapping[str, str]
    title: str | None
    headed: bool

    @classmethod
    def of(cls, root: html.HtmlElement) -> "Metadata":
        """What the page `root` says; the first of several `meta` of a name counts."""
        said: dict[str, str] = {}
        for name, content in _meta(root):
            said.setdefault(name, content)
        return cls(
            said=said,
            title=next((_words(one.text_content()) for one in root.iter("title")), None),
            headed=any(one.text_content().strip() for one in root.iter("h1")),
        )

    def about(self, page: Page) -> About:
        """What it says of the document; its title only where the page has no heading."""
        title = next(self._values(_TITLES), self.title)
        author = next(self._values(_AUTHORS), None)
        return About(
            title=None if self.headed else title or None,
            author=None if author and author.startswith(("http:", "https:")) else author,
            date=next(self._dates(page), None),
        )

    def _dates(self, page: Page) -> Iterator[datetime.date]:
        for value in self._values(_DATES):
            yield from (readings[0] for readings in page.dates_in(value[:_LONGEST_DATE]))

    def _values(self, names: tuple[str, ...]) -> Iterator[str]:
        """What the elements of these names say, in the order of the names."""
        return (self.said[name] for name in names if name in self.said)


def _meta(root: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """The names and contents of the `meta` elements that have both, in their order."""
    for element in root.iter("meta"):
        name = next(filter(None, map(element.get, _NAMES)), "")
        content = _words(element.get("content") or "")
        if name and content:
            yield name.lower(), content


def _words(text: str) -> str:
    return " ".join(text.split())
