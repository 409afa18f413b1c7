"""Text on its way to a terminal: nothing in it may steer the terminal."""

import re
from collections.abc import Mapping

# Controls but newline, line separators, and the marks that turn the direction of what follows.
_UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def harmless(text: str) -> str:
    """`text` with a blank for each tab, and a `?` for what could steer a terminal."""
    return _UNSAFE.sub("?", text.replace("\t", " "))


def wants_plain(environment: Mapping[str, str]) -> bool:
    """Whether a terminal in `environment` is to get text alone: no colour, no cursor movement."""
    return bool(environment.get("NO_COLOR")) or environment.get("TERM", "dumb") == "dumb"
