"""The text of a question bank that people wrote by hand: UTF-8 as Moodle wants it."""

import re

from quizgen.plugin import InputError, Source, clean

_GIFT_LINE = re.compile(r"^(?:::.*?::|\$CATEGORY:|//.*\[(?:id|tag):)", re.MULTILINE)
_GIFT_BRACES = re.compile(r"\{\s*(?:[=~#]|(?:TRUE|FALSE|T|F)\s*[}#])[^{}]*\}?", re.IGNORECASE)
_AIKEN_OPTION = re.compile(r"^A[.)][ \t]\S", re.MULTILINE)
_AIKEN_ANSWER = re.compile(r"^ANSWER:\s*[A-Z]\s*$", re.MULTILINE)


def text_of(source: Source) -> str:
    """The clean text of `source`, lines ending in a newline; `InputError` for what is no UTF-8."""
    try:
        text = source.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = source.data.count(b"\n", 0, error.start) + 1
        raise InputError(
            "the file is not in UTF-8", where=f"{source.name}:{line}", hint="save it as UTF-8"
        ) from error
    return clean(text.replace("\r\n", "\n").replace("\r", "\n"))


def is_aiken(text: str) -> bool:
    """Whether `text` is a question bank in Aiken."""
    return bool(_AIKEN_OPTION.search(text) and _AIKEN_ANSWER.search(text))


def is_gift(text: str) -> bool:
    """Whether `text` is a question bank in GIFT, and not a document with a brace in it."""
    return bool(_GIFT_LINE.search(text) and "{" in text) or bool(_GIFT_BRACES.search(text))


def is_bank(data: bytes) -> bool:
    """Whether `data` is a question bank in GIFT or Aiken."""
    text = data[:1_000_000].decode("utf-8", "replace").removeprefix("\ufeff").replace("\r", "\n")
    return is_aiken(text) or is_gift(text)
