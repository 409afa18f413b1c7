"""Entries of drop-down lists, where Moodle shows plain words on one line."""

import re
from html import unescape

from quizgen.plugin import InlineText, RichText, clean

LONGEST_CHOICE = 255
"""The longest right side of a matching question, in characters."""

_BLANKS = re.compile(r"[ \t\n]+")
_HTML_BLANKS = re.compile(r"[ \t\n\r\f]+")
_ENTITY = re.compile(r"&[A-Za-z0-9#]{1,8};")
_ENTITY_START = re.compile(r"&(?=[A-Za-z0-9#]{1,8};)")
_TAG = re.compile(r"<(?!\s)[^<>]*>")


def list_text(text: str) -> str:
    """`text` as an entry of a drop-down list, where Moodle strips tags and decodes entities."""
    line = _BLANKS.sub(" ", text).strip(" ")
    return _ENTITY_START.sub("&amp;", line).replace("<", "&lt;")


def is_list_text(rich: RichText) -> bool:
    """Whether a drop-down list can show `rich`: words alone, and not too many."""
    words = all(isinstance(part, InlineText) for part in rich.parts)
    return words and len(list_text(rich.plain)) <= LONGEST_CHOICE


def listed(text: str) -> str:
    """The words that a drop-down list shows for `text`: no tags, entities decoded, one line."""
    bare = _TAG.sub("", text)
    decoded = _ENTITY.sub(lambda found: unescape(found[0]), bare)
    return clean(_HTML_BLANKS.sub(" ", decoded)).strip(" ")
