"""Markdown that stands inside of blocks of HTML, where CommonMark leaves it as it is.

A link is then still "[a permit](#permit)", and a strong word "**not**": what a reader of the page
was to see is the words.
"""

import re

from lxml import html

_LINK = re.compile(
    r"(?<!!)\[(?P<words>[^\[\]]{1,200})\]"
    r"\((?:#|/|\.|https?:|mailto:)[^()\s]{0,400}\)(?:\{[^{}\n]{0,100}\})?"
)
_STRONG = re.compile(r"(?<![\w*])\*\*(?P<words>[^\s*](?:[^*\n]{0,200}[^\s*])?)\*\*(?![\w*])")
_AS_IS = frozenset({"code", "kbd", "pre", "samp", "script", "style", "textarea"})


def plain_islands(page: html.HtmlElement) -> None:
    """Leave the words alone of links and strong words that stand as Markdown in `page`."""
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        if element.text and not _is_as_is(element):
            element.text = _plain(element.text)
        parent = element.getparent()
        if element.tail and (parent is None or not _is_as_is(parent)):
            element.tail = _plain(element.tail)


def _is_as_is(element: html.HtmlElement) -> bool:
    held = (element, *element.iterancestors())
    return any(one.tag in _AS_IS for one in held)


def _plain(text: str) -> str:
    if "](" not in text and "**" not in text:
        return text
    return _STRONG.sub(r"\g<words>", _LINK.sub(r"\g<words>", text))
