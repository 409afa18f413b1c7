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


def with_formulas(parser: MarkdownIt) -> MarkdownIt:
    """`parser`, which then marks `$...$` and `$$...$$` as mathematics."""
    parser.inline.ruler.before("escape", "formula", _formula)
    parser.add_render_rule("formula", _render)
    return parser


def _formula(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "$":
        return False
    found = _FORMULA.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("formula", "", 0).content = " ".join(found[0].split())
    state.pos = found.end()
    return True


def _render(
    renderer: RendererProtocol,
    tokens: Sequence[Token],
    place: int,
    options: OptionsDict,
    env: EnvType,
) -> str:
    return f'<span class="math">{escapeHtml(tokens[place].content)}</span>'
