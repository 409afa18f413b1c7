"""Our texts as HTML that shows exactly them, in whatever takes formulas from running text."""

import re
from html import escape
from typing import Final

from quizgen.model import InlineText, Ruby, Style, Styled

PRE_WRAP = "white-space: pre-wrap"
"""The style that keeps runs of blanks; it marks them for our reader too."""

# What a page would take for its own in running text: MathJax delimiters, environments and escapes,
# and Moodle's placeholder of file addresses. An element between the characters stops it.
_ACTIVE = re.compile(r"\\(?=[(\[\\$]|begin|\Z)|\$(?=\$)|@(?=@PLUGINFILE)")
_COLLAPSING = re.compile(r"  |\t| \n|\n ")
_LOOKS: Final[dict[Style, tuple[str, str]]] = {
    "bold": ("<b>", "</b>"),
    "code": ("<code>", "</code>"),
    "italic": ("<i>", "</i>"),
    "strike": ('<span style="text-decoration: line-through">', "</span>"),
    "underline": ('<span style="text-decoration: underline">', "</span>"),
}
"""Elements that HTML, XHTML and their subsets in banks know."""

_BLANK = " \t\n"
_ESCAPED = re.compile(r"\\.")
_INLINE = re.compile(r"(?:[^\\]|\\[^)])+")
_DISPLAY = re.compile(r"(?:[^\\]|\\[^\]])+")


def words(text: str) -> str:
    """`text` as HTML that shows exactly it, blanks at its ends and in runs aside."""
    return _ACTIVE.sub(r"<span>\g<0></span>", escape(text, quote=False)).replace("\n", "<br>")


def spaced(text: str) -> str:
    """`text` as HTML that keeps every blank and line end too."""
    kept = _ACTIVE.sub(r"<span>\g<0></span>", escape(text, quote=False))
    return f'<span style="{PRE_WRAP}">{kept}</span>'


def exact(text: str, *, first: bool = True, last: bool = True) -> str:
    """`text` as HTML that shows exactly it, every blank too.

    `first` and `last` say whether it begins and ends its field, where blanks would be lost.
    """
    edge = (first and text[0] in _BLANK) or (last and text[-1] in _BLANK)
    return spaced(text) if edge or _COLLAPSING.search(text) else words(text)


def looking(part: InlineText, *, first: bool = True, last: bool = True, ruby: bool = True) -> str:
    """`part` as HTML that shows exactly it, as it looks; without `ruby`, a reading is in brackets.

    `first` and `last` are as those of `exact`.
    """
    match part:
        case Ruby() if ruby:
            return f"<ruby>{words(part.text)}<rt>{words(part.reading)}</rt></ruby>"
        case Styled():
            shown = exact(part.text, first=first, last=last)
            for style in part.styles:
                left, right = _LOOKS[style]
                shown = f"{left}{shown}{right}"
            return shown
    return exact(part.shown, first=first, last=last)


def formula(tex: str, display: bool) -> str:
    r"""`tex`, which is a formula (`is_formula`), as HTML: between `\( \)`, displayed `\[ \]`."""
    left, right = ("\\[", "\\]") if display else ("\\(", "\\)")
    return f"{left}{escape(tex, quote=False)}{right}"


def is_formula(tex: str, display: bool) -> bool:
    """Whether MathJax would take all of `tex` between its delimiters, and nothing after it."""
    pattern = _DISPLAY if display else _INLINE
    bare = _ESCAPED.sub("", tex)
    return pattern.fullmatch(tex) is not None and bare.count("{") == bare.count("}")
