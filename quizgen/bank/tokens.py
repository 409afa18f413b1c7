"""HTML cut into text and tags in one pass, in time that grows with its length only.

What the HTML standard drops at the end of a text is dropped: an unclosed tag or comment. The
standard library's parser takes quadratic time for some hostile texts before Python 3.13.6.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_TAG = re.compile(r"</?([A-Za-z][^\s/>]*)((?:[^\"'>]|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(r"([^\s=\"'/>]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_RAW = frozenset({"script", "style"})


class Tag(NamedTuple):
    """A tag: its name in lower case, its attributes, whether it ends an element.

    `closed` says that it is written as one without content (`<x/>`).
    """

    name: str
    attributes: dict[str, str]
    ends: bool = False
    closed: bool = False


def tokens(html: str) -> Iterator[str | Tag]:
    """The texts, entities decoded, and the tags of `html`, in order."""
    place = 0
    while (start := html.find("<", place)) >= 0:
        if start > place:
            yield unescape(html[place:start])
        if html.startswith(("<!", "<?"), start):
            place = _after_declaration(html, start)
        elif not html[start + 1 : start + 3].lstrip("/")[:1].isalpha():
            yield "<"
            place = start + 1
        elif tag := _TAG.match(html, start):
            place = tag.end()
            found = _tag(tag)
            yield found
            if found.name in _RAW and not found.ends and not found.closed:
                place = _after_raw(html, place, found.name)
        else:
            return
    if place < len(html):
        yield unescape(html[place:])


def _tag(found: re.Match[str]) -> Tag:
    name = found[1].lower()
    if found[0].startswith("</"):
        return Tag(name, {}, ends=True)
    attributes = {
        one[1].lower(): unescape(one[2] or one[3] or one[4] or "")
        for one in _ATTRIBUTE.finditer(found[2])
    }
    return Tag(name, attributes, closed=found[2].endswith("/"))


def _after_declaration(html: str, start: int) -> int:
    """The place after a comment or declaration; the end where it has none."""
    mark = "-->" if html.startswith("<!--", start) else ">"
    end = html.find(mark, start + 2)
    return len(html) if end < 0 else end + len(mark)


def _after_raw(html: str, place: int, name: str) -> int:
    """The place of the end tag of a script or style sheet; the end where it has none."""
    found = re.compile(f"</{name}", re.IGNORECASE).search(html, place)
    return len(html) if found is None else found.start()
