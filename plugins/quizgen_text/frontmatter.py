"""Front matter: the lines between `---` at the head of a document that say what it is."""

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from quizgen.plugin.documents import About, Page

_FENCED = re.compile(r"\s*---[ \t]*\n(?P<lines>(?:.*\n){0,100}?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}?)\s*:(?:\s+(?P<value>.*))?$")
_ITEM = re.compile(r"\s*-\s+(?P<value>.+)$")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=$|[-_])")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The values of front matter by their keys in small letters, and how many characters it takes.

    `unread` are its lines that are neither a key and a value nor a comment.
    """

    values: Mapping[str, list[str]] = field(default_factory=dict)
    length: int = 0
    unread: tuple[str, ...] = ()

    @property
    def language(self) -> str | None:
        """The ISO 639 code of the language that it names."""
        found = _LANGUAGE.match(" ".join(self._first("language", "lang")).lower())
        return found[0] if found else None

    def about(self, page: Page) -> About:
        """What it says of the document, its date read as the language of the document writes it."""
        return About(
            title=" ".join(self._first("title")) or None,
            author=", ".join(self._first("author", "authors")) or None,
            date=self._date(page),
            language=self.language,
            tags=tuple(self._first("tags", "keywords")),
        )

    def not_understood(self, page: Page) -> Iterator[str]:
        """Its lines that say nothing that is understood."""
        yield from self.unread
        if self._first("date") and self._date(page) is None:
            yield f"date: {self._first('date')[0]}"

    def _date(self, page: Page) -> datetime.date | None:
        written = " ".join(self._first("date"))
        readings = page.dates_in(written) if written else []
        return readings[0][0] if readings else None

    def _first(self, *keys: str) -> list[str]:
        """The values of the first of `keys` that has any."""
        return next((self.values[key] for key in keys if self.values.get(key)), [])


def front_matter(text: str) -> FrontMatter:
    """The front matter that `text` begins with: `title author date language tags`.

    A subset of YAML: one `key: value` a line, quoted or not; lists in brackets or as `- item`.
    """
    found = _FENCED.match(text)
    if not found or not _PAIR.match(_first_said(found["lines"])):
        return FrontMatter()
    values, unread = _values(found["lines"])
    return FrontMatter(values, found.end(), tuple(unread))


def _first_said(lines: str) -> str:
    """The first line that is no comment."""
    said = (line for line in map(str.strip, lines.splitlines()) if line)
    return next((line for line in said if not line.startswith("#")), "")


def _values(lines: str) -> tuple[dict[str, list[str]], list[str]]:
    values: dict[str, list[str]] = {}
    unread: list[str] = []
    key = ""
    for line in lines.splitlines():
        item, pair = _ITEM.match(line), _PAIR.match(line)
        if item and key:
            values[key].append(_unquoted(item["value"]))
        elif pair:
            key = pair["key"].lower()
            values[key] = _listed(key, (pair["value"] or "").strip())
        elif line.strip() and not line.lstrip().startswith("#"):
            unread.append(line.strip())
    return values, unread


def _listed(key: str, value: str) -> list[str]:
    if value.startswith("[") and value.endswith("]"):
        parts = value[1:-1].split(",")
    elif key in ("tags", "keywords") and "," in value:
        parts = value.split(",")
    else:
        parts = [value]
    return [part for part in map(_unquoted, parts) if part]


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
