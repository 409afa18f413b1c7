"""Strategies for text: everything that a model may hold, with a taste for what breaks formats."""

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


@st.composite
def texts(draw: st.DrawFn, *, min_size: int = 0) -> str:
    """Any `Text` (of at least `min_size`, 0 or 1, characters): hostile pieces, words, noise."""
    if not min_size and draw(st.booleans()) and draw(st.booleans()):
        return ""
    return draw(_TEXTS)


@st.composite
def lines(draw: st.DrawFn) -> str:
    """Any `Line`: one line that is not empty, without blanks at its ends."""
    return draw(_TEXTS).replace("\n", " ").replace("\t", " ").strip() or "x"


@st.composite
def tags(draw: st.DrawFn) -> tuple[str, ...]:
    """Tags: lines of at most 255 characters without a comma, no two alike."""
    found = (draw(lines()).replace(",", ";")[:255].strip() for _ in range(draw(st.integers(0, 3))))
    return tuple({tag.casefold(): tag for tag in found}.values())


_IDENTIFIERS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,15}", fullmatch=True)


@st.composite
def identifiers(draw: st.DrawFn) -> str:
    """The id of a question or family."""
    return draw(_IDENTIFIERS)
