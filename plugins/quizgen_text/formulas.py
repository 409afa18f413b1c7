"""Formulas in Markdown: `$...$` and `$$...$$` are kept as they stand, and marked as mathematics."""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererProtocol
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

_FORMULA = re.compile(r"\$\$[^$]{1,2000}\$\$|\$(?![\s\d$])[^$\n]{0,500}?(?<![\s\\])\$(?!\d)"
                      r"|\$\d[^$\n]{0,60}?[\\^_=+<>][^$\n]{0,300}?(?<![\s\\])\$(?!\d)")  # fmt: skip


_OF_LATEX = re.compile(
    r"\\\((?P<line>[^\n]{1,500}?)\\\)|\\\[(?P<block>[^$]{1,2000}?)\\\]", re.DOTALL
)
_SIGN = re.compile(r"[\\^_=]")
"""What only a formula has: brackets of other words are behind a backslash to be brackets."""


def with_formulas(parser: MarkdownIt) -> MarkdownIt:
    """`parser`, which then marks `$...$`, `$$...$$`, `\\(...\\)` and `\\[...\\]` as mathematics."""
    parser.inline.ruler.before("escape", "formula", _formula)
    parser.add_render_rule("formula", _render)
    return parser


def _formula(state: StateInline, silent: bool) -> bool:
    found = _formula_at(state)
    if found is None:
        return False
    formula, end = found
    if not silent:
        state.push("formula", "", 0).content = " ".join(formula.split())
    state.pos = end
    return True


def _formula_at(state: StateInline) -> tuple[str, int] | None:
    """The formula that begins here, between signs of money, and where it ends."""
    sign = state.src[state.pos]
    if sign == "$":
        found = _FORMULA.match(state.src, state.pos, state.posMax)
        return (found[0], found.end()) if found else None
    latex = _OF_LATEX.match(state.src, state.pos, state.posMax) if sign == "\\" else None
    if latex is None:
        return None
    line, block = latex["line"], latex["block"]
    if not _SIGN.search(line or block):
        return None
    return (f"${line.strip()}$" if line else f"$${block.strip()}$$"), latex.end()


def _render(
    renderer: RendererProtocol,
    tokens: Sequence[Token],
    place: int,
    options: OptionsDict,
    env: EnvType,
) -> str:
    return f'<span class="math">{escapeHtml(tokens[place].content)}</span>'
