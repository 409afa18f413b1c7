"""Strategies for text: everything that a model may hold, with a taste for what breaks formats."""

from functools import cache
from string import ascii_letters, digits
from typing import Final

from hypothesis import strategies as st

HOSTILE: Final = (
    "<script>alert(1)</script>",
    "<b>bold</b> & <i",
    "&lt;&amp;&#60;",
    "]]>",
    "<!-- x -->",
    "</div>",
    "{{c1::answer::hint}}",
    "{{Front}}",
    "{{#if}}{{/if}}",
    "{% raw %}",
    "${x}",
    "}}",
    "::",
    "a::b",
    "[sound:x.mp3]",
    "[latex]x[/latex]",
    "\\(x\\)",
    "\\[x\\]",
    "$x$",
    "$$",
    "$5 and $6",
    "\\frac{1}{2}",
    "\\",
    "`code`",
    "```",
    "~~~",
    "# heading",
    "## heading",
    "- [x] item",
    "- item",
    "1. one",
    "12) twelve",
    "> quote",
    "| a | b |",
    "| --- |",
    "---",
    "===",
    "**Answer:** 1",
    "**bold** _it_ *it*",
    "![alt](src)",
    "[link](http://a.b/?c=d&e=f)",
    "{1:MC:=a~b}",
    "=a ~b #c %50%d",
    "_____",
    "'quoted' \"quoted\"",
    "“curly” ‘quotes’",
    "=1+1",
    "@SUM(A1)",
    "key: value",
    "a, b",
    "a > b",
    " ",
    "  two  ",
    "\t",
    "\n",
    "\n\n",
    "\u00a0",
    "\u2028",
    "\u200b",
    "\ufeff",
    "\u202eabc",
    "שלום",
    "مرحبا",
    "日本語",
    "e\u0301",
    "é",
    "ß",
    "İ",
    "👩‍🔬",
    "1,234.5",
    "−3",
    "3 ± 1 m",
    "very long " * 400,
)
"""Pieces that mean something in some format that text passes through."""

_NONCHARACTERS = "".join(map(chr, (*range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF)))

_ALPHABET = st.characters(
    exclude_categories=["Cs", "Cc"],
    exclude_characters=_NONCHARACTERS,
    include_characters="\n\t",
)

_WORDS = ("the", "of", "in", "cell", "city", "president", "1969", "makes", "never", "Peru", "x")

_PIECES = st.lists(st.sampled_from((*_WORDS, *HOSTILE)), min_size=1, max_size=4)

_TEXTS = st.one_of(
    _PIECES.map("".join), _PIECES.map(" ".join), st.text(_ALPHABET, min_size=1, max_size=10)
)

# Strategies are made once: each new one is checked when it is first drawn from, which takes longer
# than the draw.
_EITHER = st.booleans()


@cache
def between(low: int, high: int) -> st.SearchStrategy[int]:
    """The whole numbers from `low` to `high`, one strategy for each pair."""
    return st.integers(low, high)


@st.composite
def texts(draw: st.DrawFn, *, min_size: int = 0) -> str:
    """Any `Text` (of at least `min_size`, 0 or 1, characters): hostile pieces, words, noise."""
    if not min_size and draw(_EITHER) and draw(_EITHER):
        return ""
    return draw(_TEXTS)


@st.composite
def lines(draw: st.DrawFn) -> str:
    """Any `Line`: one line that is not empty, without blanks at its ends."""
    return draw(_TEXTS).replace("\n", " ").replace("\t", " ").strip() or "x"


_LINE = lines()


@st.composite
def tags(draw: st.DrawFn) -> tuple[str, ...]:
    """Tags: lines of at most 255 characters without a comma, no two alike."""
    found = (draw(_LINE).replace(",", ";")[:255].strip() for _ in range(draw(between(0, 3))))
    return tuple({tag.casefold(): tag for tag in found}.values())


_FIRST = st.sampled_from(ascii_letters + digits)
_REST = st.text(ascii_letters + digits + "_.-", max_size=15)


@st.composite
def identifiers(draw: st.DrawFn) -> str:
    """The id of a question or family."""
    return draw(_FIRST) + draw(_REST)
