"""The texts of GIFT: escapes, and the format that a text may name."""

import re

from quizgen_moodle.item import EMPTY, Field

BLANKS = " \t\n"

# An escaped character is kept as a non-character, which no clean text holds, until the end.
_ESCAPES = {"\\": "\ufdd0", ":": "\ufdd1", "#": "\ufdd2", "=": "\ufdd3"}
_ESCAPES |= {"{": "\ufdd4", "}": "\ufdd5", "~": "\ufdd6", "n": "\ufdd7"}
_ESCAPED = re.compile(r"\\([\\:#={}~n])")
_PLAIN = str.maketrans({mark: "\n" if char == "n" else char for char, mark in _ESCAPES.items()})

_FORMAT = re.compile(r"\s*\[(html|markdown|plain|moodle)\]")
_FORMATS = {"plain": "plain_text", "moodle": "moodle_auto_format"}


def coded(text: str) -> str:
    """`text` with its escaped characters out of the way of those that mean something."""
    return _ESCAPED.sub(lambda found: _ESCAPES[found[1]], text)


def decoded(text: str) -> str:
    """`coded` text with the characters that were escaped."""
    return text.translate(_PLAIN)


def split_format(text: str, usual: str) -> tuple[str, str]:
    """The format that `text` names at its start, or else the `usual` one, and the rest."""
    named = _FORMAT.match(text)
    if named is None:
        return usual, text
    return _FORMATS.get(named[1], named[1]), text[named.end() :]


def field_of(text: str, usual: str) -> Field:
    """`coded` text as a field of the format that it names, or else of the `usual` one."""
    kind, rest = split_format(text, usual)
    bare = rest.strip(BLANKS)
    return Field(decoded(bare), format=kind) if bare else EMPTY
