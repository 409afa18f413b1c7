"""The text of a question bank that people wrote by hand: in UTF-8, or an older encoding."""

import codecs
import re

from quizgen.plugin import Source, clean
from quizgen.plugin.documents import decode

_GIFT_LINE = re.compile(r"^(?:::.*?::|\$CATEGORY:|//.*\[(?:id|tag):)", re.MULTILINE)
_GIFT_BRACES = re.compile(r"\{\s*(?:[=~#]|(?:TRUE|FALSE|T|F)\s*[}#])[^{}]*\}?", re.IGNORECASE)
_AIKEN_OPTION = re.compile(r"^A[.)][ \t]\S", re.MULTILINE)
_AIKEN_ANSWER = re.compile(r"^ANSWER:\s*[A-Z]\s*$", re.MULTILINE)


def text_of(source: Source) -> str:
    """The clean text of `source`, lines ending in a newline.

    `InputError` for bytes in no encoding that can be recognised.
    """
    text = decode(source.data, source.name) if source.data.strip() else ""
    return clean(text.replace("\r\n", "\n").replace("\r", "\n"))


def is_aiken(text: str) -> bool:
    """Whether `text` is a question bank in Aiken."""
    return bool(_AIKEN_OPTION.search(text) and _AIKEN_ANSWER.search(text))


def is_gift(text: str) -> bool:
    """Whether `text` is a question bank in GIFT, and not a document with a brace in it."""
    return bool(_GIFT_LINE.search(text) and "{" in text) or bool(_GIFT_BRACES.search(text))


def is_bank(data: bytes) -> bool:
    """Whether `data` is a question bank in GIFT or Aiken."""
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = data[:1_000_000].decode("utf-16" if wide else "utf-8", "replace")
    text = text.removeprefix("\ufeff").replace("\r", "\n")
    return is_aiken(text) or is_gift(text)
