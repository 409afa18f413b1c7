"""Texts as their words alone, so that one can be looked for in another."""

import re

from quizgen.model import fold

_WORD = re.compile(r"[^\W_]+|_{3,}")


def spoken(text: str) -> str:
    """The folded words of `text`, each between blanks: a name is in it only as whole words."""
    return f" {' '.join(_WORD.findall(fold(text)))} "
