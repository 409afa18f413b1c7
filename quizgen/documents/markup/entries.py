"""The entries of a definition list: terms and what they mean."""

from collections.abc import Iterator

from lxml import html

from quizgen.documents.markup.inline import runs_of
from quizgen.documents.runs import Run

_WHOLE_BLOCKS = ("dl", "pre", "table", "h1", "h2", "h3", "h4", "h5", "h6")
_Pair = tuple[list[Run], list[Run]]


def entries_of(element: html.HtmlElement) -> list[_Pair]:
    """The pairs of term and meaning in a `dl`; nothing for one that only lays out the page.

    Of several terms with one meaning each has it; of several meanings each is an entry.
    """
    if next(element.iterdescendants(*_WHOLE_BLOCKS), None) is not None:
        return []
    pairs: list[_Pair] = []
    terms: list[list[Run]] = []
    defined = True
    for one in _items(element):
        if one.tag == "dt":
            terms = [runs_of(one)] if defined else [*terms, runs_of(one)]
            defined = False
        else:
            pairs += [(term, runs_of(one)) for term in terms]
            defined = True
    return pairs


def _items(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The `dt` and `dd` of a list, those in a `div` of it too."""
    yield from element.iter("dt", "dd")
