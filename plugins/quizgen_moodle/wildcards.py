"""Answers to type: in Moodle a star stands for any text, unless a backslash precedes it."""

import re

_WILDCARD = re.compile(r"(?<!\\)\*")


def has_wildcard(answer: str) -> bool:
    """Whether `answer` accepts other texts than itself."""
    return _WILDCARD.search(answer) is not None


def escape_stars(text: str) -> str:
    """The answer that accepts `text` and nothing else."""
    return text.replace("*", "\\*")


def unescape_stars(answer: str) -> str:
    """The text that `answer`, which has no wildcard, accepts."""
    return answer.replace("\\*", "*")
