"""Front matter: the lines between `---` at the head of a document that say what it is."""

import datetime
import re
from dataclasses import dataclass, field

from quizgen.lang.en.page.headerdates import dates_in
from quizgen.plugin.documents import About

_FENCED = re.compile(r"\s*---[ \t]*\n(?P<lines>(?:.*\n){0,100}?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}?)\s*:(?:\s+(?P<value>.*))?$")
_ITEM = re.compile(r"\s*-\s+(?P<value>.+)$")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=$|[-_])")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says, how many characters it takes, and what could not be read."""

    about: About = field(default_factory=About)
    length: int = 0
    unread: tuple[str, ...] = ()


def front_matter(text: str) -> FrontMatter:
    """The front matter that `text` begins with: `title date author language tags`.

    A subset of YAML: one `key: value` a line, quoted or not; lists in brackets or as `- item`.
    """
    found = _FENCED.match(text)
    if not found or not _PAIR.match(found["lines"].strip().partition("\n")[0]):
        return FrontMatter()
    values, unread = _values(found["lines"])
    date = _date(values.get("date", []))
    if values.get("date") and date is None:
        unread.append(f"date: {values['date'][0]}")
    language = _LANGUAGE.match(" ".join(values.get("language") or values.get("lang", [])).lower())
    about = About(
        title=" ".join(values.get("title", [])) or None,
        author=", ".join(values.get("author") or values.get("authors", [])) or None,
        date=date,
        language=language[0] if language else None,
        tags=tuple(values.get("tags") or values.get("keywords", [])),
    )
    return FrontMatter(about, found.end(), tuple(unread))


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


def _date(values: list[str]) -> datetime.date | None:
    readings = dates_in(" ".join(values))
    return readings[0][0] if readings else None
