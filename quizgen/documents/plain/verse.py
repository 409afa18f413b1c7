"""Verse and lists of names: short lines that break where their sentences do not."""

from collections.abc import Callable, Sequence

from quizgen.documents.plain.lines import Line, is_finished

_WIDEST = 90
_WIDEST_RAGGED = 60
_USUAL = 60  # columns: the line in the middle, by width, is no wider
_RAGGED = 0.85  # of the width of the widest line: a shorter line ends before the margin


def is_verse(text: str, group: Sequence[Line]) -> bool:
    """Whether the lines are a poem or a list of names, as their breaks and first letters say."""
    widths = sorted(line.width for line in group)
    if len(group) < 3 or widths[-1] > _WIDEST or widths[len(widths) // 2] > _USUAL:
        return False
    if _share(group, lambda line: _ends_open(text, line)) < 0.5:
        return False
    if _share(group, lambda line: _begins_great(text, line)) >= 0.8:
        return True
    return len(group) > 3 and widths[-1] < _WIDEST_RAGGED and _is_ragged(group, widths[-1])


def _share(group: Sequence[Line], holds: Callable[[Line], bool]) -> float:
    """The share of the lines for which `holds` is true."""
    return sum(map(holds, group)) / len(group)


def _ends_open(text: str, line: Line) -> bool:
    return text[line.end - 1] in ":;" or not is_finished(text, line)


def _begins_great(text: str, line: Line) -> bool:
    """Whether the line begins with a capital letter, or opens a quotation or bracket."""
    return text[line.start].isupper() or text[line.start] in "\"'“‘("


def _is_ragged(group: Sequence[Line], widest: int) -> bool:
    """Whether most lines but the last end well before the margin."""
    return sum(line.width < _RAGGED * widest for line in group[:-1]) >= 0.6 * len(group)
