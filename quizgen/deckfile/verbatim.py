"""Code, lists and tables that are shown as they stand: rewritten as text before blocks are cut.

A fenced block keeps its lines and blanks wherever text may stand. On a back, lists and tables may
be written as in Markdown.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Final

from quizgen.deckfile.backs import as_elements, is_part_of_block, is_rule
from quizgen.deckfile.lines import print_lines, structural
from quizgen.deckfile.record import Row
from quizgen.model import Styled

_FENCE: Final = re.compile(r"(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)$")
_MARK: Final = re.compile(r"`{3,}|~{3,}")
_BACK: Final = re.compile(r"\*\*back(?::\*\*|\*\*:)", re.IGNORECASE)
_ENDS_BACK: Final = re.compile(r"## |>|\*\*[^*\n]+(?::\*\*|\*\*:)|`{3}|~{3}|---+$")


def as_text(rows: Sequence[Row]) -> list[Row]:
    """`rows` with code, and the lists and tables of backs, as lines of text."""
    found: list[Row] = []
    ends = _ends_of_fences(rows)
    on_back = False
    position = 0
    while position < len(rows):
        row = rows[position]
        end = _end_of_fence(row, position, ends)
        if end:
            found += _fenced(rows[position:end], found)
            position = end
            on_back = on_back and not _is_quiz(row)
            continue
        on_back = bool(_BACK.match(row.text)) or (on_back and not _ENDS_BACK.match(row.text))
        below = (rows[place] for place in range(position, len(rows)))
        block = list(_block(below)) if on_back else []
        found += _set_apart(_shown(block)) if block else [row]
        position += len(block) or 1
    return found


def _fenced(rows: Sequence[Row], above: Sequence[Row]) -> Sequence[Row]:
    """The rows of a fenced block as text; those of a quiz as they are."""
    if _is_quiz(rows[0]):
        return rows
    return _apart(rows[0], [*_heading_above(above), *_code(rows[1:-1])])


def _is_quiz(fence: Row) -> bool:
    """Whether a fence opens the settings of a question, and no code."""
    return fence.text.strip("`~ ") == "quiz"


def _heading_above(rows: Sequence[Row]) -> list[str]:
    """The heading that nothing but the code stands below: it is asked too, above the code."""
    last = next((row.text for row in reversed(rows) if row.text.strip()), "")
    return [last[2:].strip(), ""] if last.startswith("## ") else []


def _ends_of_fences(rows: Sequence[Row]) -> Mapping[str, Sequence[int]]:
    """Where the lines are that may end a fenced block, by the mark that they are."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        text = row.text.strip()
        if _MARK.fullmatch(text):
            found[text].append(place)
    return found


def _end_of_fence(row: Row, place: int, ends: Mapping[str, Sequence[int]]) -> int:
    """Where the fenced block ends that begins with `row`; 0 where there is none, or no end."""
    opening = _FENCE.match(row.text)
    if opening is None:
        return 0
    known = ends.get(opening["mark"], ())
    following = bisect_right(known, place)
    return known[following] + 1 if following < len(known) else 0


def _code(rows: Sequence[Row]) -> list[str]:
    """Lines of text that show `rows` as they stand."""
    code = "\n".join(row.text for row in rows)
    return (
        print_lines([Styled(text=code, styles=("code",))], paragraphs=False) if code.strip() else []
    )


def _block(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows of the list or table that `rows` begin with."""
    return takewhile(is_part_of_block, rows)


def _shown(block: Sequence[Row]) -> list[Row]:
    """The rows of a list or table, as elements or, where they are none, as lines of text."""
    elements = as_elements(block)
    if elements is not None:
        own = [row for row in block if not is_rule(row)]
        return [Row(row.name, row.number, text) for row, text in zip(own, elements, strict=True)]
    lines = [_guarded(row.text.strip(" \t")) for row in block]
    lines = [f"{line}\\" for line in lines[:-1]] + lines[-1:]
    return [Row(row.name, row.number, text) for row, text in zip(block, lines, strict=True)]


def _guarded(text: str) -> str:
    """A line that is read as words."""
    number = re.match(r"\d*", text)
    digits = number[0] if number else ""
    return f"{digits}\\{text[len(digits) :]}" if structural(text) else text


def _apart(row: Row, lines: Sequence[str]) -> list[Row]:
    """`lines` in the place of `row`, as a paragraph of their own."""
    return [Row(row.name, row.number, text) for text in ("", *lines, "")]


def _set_apart(rows: Sequence[Row]) -> list[Row]:
    """`rows` as a paragraph of their own."""
    first, last = rows[0], rows[-1]
    return [Row(first.name, first.number, ""), *rows, Row(last.name, last.number, "")]
