"""Plain characters inside Markdown: how they are escaped, and what escapes mean."""

import re
from typing import Final

ESCAPED: Final = r"\\[!-/:-@\[-`{-~]"
"""A backslash before ASCII punctuation."""

ENTITY: Final = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
"""A character by number or name."""

_ESCAPE: Final = re.compile(rf"(?P<escaped>{ESCAPED})|(?P<entity>{ENTITY})")


def unescape(raw: str) -> str:
    """`raw` with escapes and entities replaced by the characters that they mean."""
    return _ESCAPE.sub(_character, raw)


def entity(char: str) -> str:
    """`char` by its number."""
    return f"&#{ord(char)};"


def escape(text: str, special: str) -> str:
    """`text` with a backslash before each backslash, ampersand and character of `special`."""
    return re.sub(rf"[\\&{re.escape(special)}]", r"\\\g<0>", text)


def split_escaped(raw: str, mark: str) -> list[str]:
    """`raw` cut at each character `mark` that no backslash escapes; the pieces keep theirs."""
    pieces, start, position = [], 0, 0
    while position < len(raw):
        if raw[position] == "\\":
            position += 1
        elif raw[position] == mark:
            pieces.append(raw[start:position])
            start = position + 1
        position += 1
    return [*pieces, raw[start:]]


def _character(found: re.Match[str]) -> str:
    if found["escaped"]:
        return found["escaped"][1:]
    name = found["entity"]
    if not name.startswith("&#"):
        from html.entities import html5  # here: a large table, and a rare need

        return html5.get(name[1:], name)
    digits = name[2:-1]
    code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    return chr(code) if 0 < code < 0x110000 else name
