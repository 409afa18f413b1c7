"""Formulas in running text, between the delimiters that MathJax knows."""

import re
from collections.abc import Iterator

from quizgen.model import Math, clean

_START = re.compile(r"\\[(\[]|\$\$")
_BODIES = {
    r"\(": (re.compile(r"((?:[^\\]|\\[^)])+)\\\)", re.DOTALL), r"\)"),
    r"\[": (re.compile(r"((?:[^\\]|\\[^\]])+)\\\]", re.DOTALL), r"\]"),
    "$$": (re.compile(r"((?:[^$\\]|\\.)+)\$\$", re.DOTALL), "$$"),
}
_ATTEMPTS = 100
"""How many starts without an end are tried in one text, so that a hostile one costs little."""


def split_math(text: str) -> Iterator[str | Math]:
    r"""The words and formulas of `text` in order; `\( \)` is inline, `\[ \]` and `$$` displayed."""
    done = place = failed = 0
    while failed < _ATTEMPTS and (start := _START.search(text, place)):
        body, end = _BODIES[start[0]]
        found = body.match(text, start.end()) if text.find(end, start.end()) >= 0 else None
        tex = clean(re.sub(r"[\n\t\r\f]", " ", found[1]).strip()) if found else ""
        if found is None or not tex:
            failed += 1
            place = start.end()
            continue
        if start.start() > done:
            yield text[done : start.start()]
        yield Math(tex=tex, display=start[0] != r"\(")
        done = place = found.end()
    if done < len(text):
        yield text[done:]
