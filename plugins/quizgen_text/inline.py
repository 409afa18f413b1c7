"""The words of a line of Markdown: emphasis and links taken out, formulas kept as they stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_FOOTNOTE = re.compile(r" ?\[\^[^\]\s]{1,40}\]")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_FORMULA = re.compile(r"\$\$[^$]{1,2000}\$\$|\$(?![\s\d$])[^$\n]{0,500}?(?<![\s\\])\$(?!\d)"
                      r"|\$\d[^$\n]{0,60}?[\\^_=+<>][^$\n]{0,300}?(?<![\s\\])\$(?!\d)")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """What a line says, and the alternative texts of the images in it."""

    text: str
    images: tuple[str, ...] = ()


def with_formulas(parser: MarkdownIt) -> MarkdownIt:
    """`parser`, which then leaves `$...$` and `$$...$$` as they stand."""
    parser.inline.ruler.before("escape", "formula", _formula)
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


def words(tokens: Sequence[Token]) -> Words:
    """The words of inline `tokens`; footnote marks and HTML tags are left out."""
    parts: list[str] = []
    images: list[str] = []
    for token in tokens:
        match token.type:
            case "text" | "text_special":
                parts.append(_FOOTNOTE.sub("", token.content))
            case "code_inline" | "formula":
                parts.append(token.content)
            case "softbreak" | "hardbreak":
                parts.append("\n")
            case "image":
                images.append(words(token.children or ()).text)
            case "html_inline" if _BREAK.fullmatch(token.content):
                parts.append("\n")
            case _:
                pass
    return Words("".join(parts), tuple(images))
