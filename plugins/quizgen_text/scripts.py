"""Raised and lowered words as Pandoc writes them: `10^23^`, `H~2~O`.

A caret or tilde that means something else ("2^n+3^n", "~5") has no partner right behind a word, or
a letter or digit follows the second one.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_SCRIPT = re.compile(
    r"(?<=[\w)\]}×.,;:!?~])(?:\^(?P<sup>[\w−+-]{1,12})\^(?![\w^])|~(?P<sub>[\w−+-]{1,12})~(?!~))"
)


def with_scripts(parser: MarkdownIt) -> MarkdownIt:
    """`parser`, which then takes `^...^` and `~...~` inside of words for raised and lowered."""
    parser.core.ruler.push("scripts", _scripts)
    return parser


def _scripts(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline" and token.children and _SCRIPT.search(token.content):
            token.children = [part for child in token.children for part in _parted(child)]


def _parted(token: Token) -> list[Token]:
    """A token of words in pieces, with elements for what is raised or lowered in it."""
    if token.type != "text":
        return [token]
    found: list[Token] = []
    end = 0
    for script in _SCRIPT.finditer(token.content):
        tag = "sup" if script["sup"] else "sub"
        found.append(_words(token, token.content[end : script.start()]))
        found.append(_tag(token, f"<{tag}>"))
        found.append(_words(token, script[tag]))
        found.append(_tag(token, f"</{tag}>"))
        end = script.end()
    return [*found, _words(token, token.content[end:])]


def _words(token: Token, content: str) -> Token:
    return Token("text", "", 0, content=content, level=token.level)


def _tag(token: Token, content: str) -> Token:
    return Token("html_inline", "", 0, content=content, level=token.level)
