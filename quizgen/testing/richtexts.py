"""Strategies for rich text: words, formulas, images."""

from typing import get_args

from hypothesis import strategies as st

from quizgen.model import (
    AnyInline,
    Content,
    Grid,
    Image,
    Listing,
    Math,
    Plain,
    RichText,
    Ruby,
    Style,
    Styled,
    content,
    trimmed,
)
from quizgen.model.inline import plain_inline
from quizgen.testing.texts import between, lines, texts

_TEX = ("x^2", "\\frac{a}{b}", "E = mc^2", "a < b \\& c", "\\text{cost \\$5}", "\\", "}}", "`", "$")
_PATHS = ("cell.png", "images/leaf.svg", "a folder/picture (1).jpg", "bild-ä.png", "x&y.gif")
_TEXT, _LINE, _WORDS = texts(), lines(), texts(min_size=1)
_FORMULA = st.sampled_from(_TEX) | _LINE
_PATH = st.sampled_from(_PATHS) | _LINE
_EITHER = st.booleans()
_STYLES = st.sets(st.sampled_from(get_args(Style)), min_size=1, max_size=3)
_FEW = st.sampled_from([1, 1, 1, 2, 3])


@st.composite
def maths(draw: st.DrawFn) -> Math:
    """A formula."""
    return Math(tex=draw(_FORMULA), display=draw(_EITHER))


@st.composite
def images(draw: st.DrawFn) -> Image:
    """An image; its path is often a sensible one, now and then any line."""
    return Image(src=draw(_PATH), alt=draw(_TEXT))


_MATHS, _IMAGES = maths(), images()


@st.composite
def looks(draw: st.DrawFn) -> Styled | Ruby:
    """Words that look different, or have a reading."""
    if draw(between(0, 3)) == 0:
        words, reading = (" ".join(draw(_LINE).split()) or "x" for _ in range(2))
        return Ruby(text=words, reading=reading)
    return Styled(text=draw(_WORDS), styles=tuple(sorted(draw(_STYLES))))


_LOOKS = looks()


@st.composite
def inlines(draw: st.DrawFn) -> AnyInline:
    """A part of a rich text, words more often than not."""
    choice = draw(between(0, 5))
    if choice == 5:
        return draw(_LOOKS)
    if choice == 4:
        return draw(_IMAGES)
    return draw(_MATHS) if choice == 3 else Plain(text=draw(_WORDS))


_INLINES = inlines()


@st.composite
def richtexts(draw: st.DrawFn) -> RichText:
    """Rich text: mostly words, now and then with formulas, images, a list or a table."""
    parts = [draw(_INLINES) for _ in range(draw(_FEW))]
    if draw(between(0, 9)) == 0:
        parts.insert(draw(between(0, len(parts))), draw(structures()))
    blank = not any(plain_inline(part).strip() for part in parts)
    return RichText.of(*parts, *(["x"] if blank else []))


@st.composite
def structures(draw: st.DrawFn, deepest: int = 2) -> Listing | Grid:
    """A list, which may hold lists, or a table."""
    if deepest == 2 and draw(_EITHER):
        width = draw(between(1, 3))
        rows = [[_content(draw) for _ in range(width)] for _ in range(draw(_FEW))]
        rows[0][0] = rows[0][0] or content(["cell"])
        return Grid(rows=tuple(map(tuple, rows)), header=draw(_EITHER))
    items = [_content(draw) or content(["item"]) for _ in range(draw(_FEW))]
    if deepest and draw(between(0, 2)) == 0:
        items[-1] = content([*items[-1], draw(structures(deepest - 1))])
    return Listing(items=tuple(items), numbered=draw(_EITHER))


def _content(draw: st.DrawFn) -> Content:
    """What an item or a cell holds; nothing, where that is blank."""
    found = content([draw(_INLINES) for _ in range(draw(_FEW))])
    return found if any(plain_inline(part).strip() for part in found) else ()


_RICHTEXTS = richtexts()


@st.composite
def distinct_richtexts(draw: st.DrawFn, min_size: int, max_size: int) -> list[RichText]:
    """Rich texts of which no two are the same but for blanks around them."""
    found: dict[str, RichText] = {}
    for number in range(draw(between(min_size, max_size))):
        rich = draw(_RICHTEXTS)
        if trimmed(rich.plain) in found:
            rich = RichText.of(*rich.parts, f" {number}")
        found.setdefault(trimmed(rich.plain), rich)
    while len(found) < min_size:
        found.setdefault(f"item {len(found)}", RichText.of(f"item {len(found)}"))
    return list(found.values())
