"""Running heads: the lines at the top and bottom of pages that plain text was made from."""

import re
from collections.abc import Iterator, Sequence

from quizgen.documents.plain.headings import numbered_level
from quizgen.documents.plain.lines import Line, runs_on
from quizgen.documents.plain.markers import marker
from quizgen.lang.base.page import Page

Groups = Sequence[Sequence[Line]]

_OFTEN = 3  # a line that is alone so often is a running head
_LONGEST = 80
_FULL = 40  # characters: a shorter line is no half of a sentence
_DIGITS = re.compile(r"\d+")


def running_heads(text: str, groups: Groups, page: Page) -> frozenset[str]:
    """Short lines that are alone several times as heads and feet of pages are.

    They differ in their numbers only, are next to a page number, or cut a sentence in two; a
    heading that comes back in every chapter does not.
    """
    seen: dict[str, list[int]] = {}
    for number, line in _lines_alone(text, groups):
        seen.setdefault(_DIGITS.sub("0", line), []).append(number)
    often = (places for places in seen.values() if len(places) >= _OFTEN)
    return frozenset(
        groups[place][0].of(text)
        for places in often
        if _runs(text, groups, places, page)
        for place in places
    )


def _lines_alone(text: str, groups: Groups) -> Iterator[tuple[int, str]]:
    """The groups of one short line that is no item of a list: their numbers and words."""
    for number, group in enumerate(groups):
        first = group[0]
        if len(group) == 1 and first.width <= _LONGEST and not marker(text, first):
            yield number, first.of(text)


def _runs(text: str, groups: Groups, places: Sequence[int], page: Page) -> bool:
    """Whether a line that is alone in all of `places` is a running head."""
    lines = {groups[place][0].of(text) for place in places}
    if len(lines) > 1:
        return not any(numbered_level(line, page) for line in lines)
    return any(_cuts(text, groups, place, page) for place in places)


def _cuts(text: str, groups: Groups, place: int, page: Page) -> bool:
    """Whether the line is next to a page number or between the halves of a sentence."""
    before, after = groups[max(0, place - 1) : place], groups[place + 1 : place + 2]
    beside = (*before, *after)
    if any(len(one) == 1 and page.is_page_number(one[0].of(text)) for one in beside):
        return True
    return len(beside) == 2 and beside[0][-1].width > _FULL and runs_on(
        text, beside[0][-1], beside[1][0]
    )  # fmt: skip
