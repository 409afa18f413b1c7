"""Program code and commands among plain text, by their signs and their shape."""

import re
from collections.abc import Sequence

from quizgen.documents.plain.lines import Line

_SIGNS = re.compile(r"[{}\[\]()<>;=|\\/*+#@$%^&_~`]")
_SHAPE = re.compile(
    r"[;{}]\s*$|^\s*(?:def |class \w+\s?[:({]|import \w+$|from \w[\w.]* import|return\b.*[;)]?$"
    r"|#include|public |private |static |var \w+ ?=|let \w+ ?=|const \w+ ?=|function\b.*[({]|elif "
    r"|else:|try:|except\b.*:|while .*[:{]$|for .*[:{]$|if .*[:{]$|print\(|//|/\*|\$ \w|>>> "
    r"|SELECT .* FROM|</?\w+.*>$)"
    r"|^\s*[\w.\[\]]+\([^.]*\)\s*[:;]?$|[=!<>]=|:=|->|=>|&&|\|\||^\s*[\w.\[\]]+ [+*-]?= "
)
_LONGEST = 400  # characters: what has longer lines is no program
_INDENT = 4  # columns by which code among prose is set in
_SOME_SIGNS = 0.03  # of its characters: fewer are prose
_MANY_SIGNS = 0.08
_MOSTLY_SIGNS = 0.1


def is_code(text: str, group: Sequence[Line]) -> bool:
    """Whether the lines are a program or commands."""
    if group[0].width > _LONGEST or group[-1].width > _LONGEST:
        return False
    lines = [line.of(text)[:_LONGEST] for line in group]
    density = _share_of_signs(lines)
    if density <= _SOME_SIGNS:
        return False
    shaped = sum(bool(_SHAPE.search(line)) for line in lines) / len(lines)
    if len(lines) == 1:
        return bool(shaped) and density > _MOSTLY_SIGNS
    return shaped >= 0.5 or (density > _MANY_SIGNS and _is_indented(group))


def _share_of_signs(lines: Sequence[str]) -> float:
    return sum(len(_SIGNS.findall(line)) for line in lines) / sum(map(len, lines))


def _is_indented(group: Sequence[Line]) -> bool:
    return all(line.indent >= _INDENT for line in group)
