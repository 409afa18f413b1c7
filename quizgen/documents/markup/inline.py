"""The words of an element, in runs, with their marks."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree, html

from quizgen.documents.markup.mathematics import formula_of
from quizgen.documents.markup.vocabulary import BOUNDARIES, is_unread, mark_of
from quizgen.documents.runs import Run
from quizgen.documents.scripts import shifted
from quizgen.model.document import MarkKind

_CROSS_REFERENCE = re.compile(r"\[link\]", re.IGNORECASE)
_FIGURE_REFERENCE = re.compile(r"\s?\((?:[^()]{0,60}?)\x00(?:[^()]{0,60}?)\)\s?\w?(?=[\s.,;:)]|$)")
HOLE = "\x00"
"""Stands for a reference to a figure or table while the words of a block are gathered."""


class Inline:
    """Gathers the words between two block boundaries, with the marks that are open."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._open: list[MarkKind] = []
        self._breaks = 0

    def say(self, text: str | None) -> None:
        """Add words under the marks that are open."""
        if text and (text.strip() or self._runs):
            self._runs.append(Run(text, frozenset(self._open)))
            if text.strip():
                self._breaks = 0

    @property
    def said(self) -> str:
        """The words before, as far as they matter to what follows."""
        return self._runs[-1].text[-4:] if self._runs else ""

    def line_break(self) -> bool:
        """Add a line break; whether it is the second in a row, which ends a paragraph."""
        self._breaks += 1
        self._runs.append(Run("\n"))
        return self._breaks > 1

    def open(self, element: html.HtmlElement) -> None:
        """Begin the mark that `element` is, where it is one."""
        kind = mark_of(element)
        if kind:
            self._open.append(kind)

    def close(self, element: html.HtmlElement) -> None:
        """End the mark that `element` is."""
        kind = mark_of(element)
        if kind and kind in self._open:
            self._open.remove(kind)

    def take(self) -> list[Run]:
        """The runs that were gathered; nothing is left."""
        runs, self._runs, self._breaks = self._runs, [], 0
        return without_references(runs)


def runs_of(element: html.HtmlElement) -> list[Run]:
    """The words in `element`, lists and tables among them, in runs."""
    inline = Inline()
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, one in walk:
        if event == "start":
            if is_unread(one):
                walk.skip_subtree()
                continue
            script = script_of(one, inline.said)
            if script is not None:
                inline.say(script)
                walk.skip_subtree()
                continue
            if one is not element:
                inline.open(one)
            if one.tag in BOUNDARIES or one.tag == "br":
                inline.line_break()
            inline.say(substituted(one))
        elif one is not element:
            inline.close(one)
            if one.tag in BOUNDARIES:
                inline.line_break()
            inline.say(one.tail)
    return inline.take()


def substituted(element: html.HtmlElement) -> str | None:
    """The text of `element` itself, references to figures replaced."""
    text: str | None = element.text
    if element.tag == "a" and text and _CROSS_REFERENCE.fullmatch(text.strip()):
        return HOLE
    return text


def script_of(element: html.HtmlElement, before: str) -> str | None:
    """All the text of a raised or lowered element, or of a formula, in signs; None of others.

    One that only links to another place of the page is the mark of a note, and says nothing.
    """
    if element.tag not in ("sup", "sub"):
        return formula_of(element)
    links = element.tag == "sup" and len(element) == 1 and element[0].tag == "a"
    if links and element[0].get("href", "").startswith("#"):
        return ""
    return shifted(element.text_content(), raised=element.tag == "sup", before=before)


def without_references(runs: Sequence[Run]) -> list[Run]:
    """`runs` without references to figures in brackets; elsewhere one reads `[link]`."""
    whole = "".join(run.text for run in runs)
    if HOLE not in whole:
        return list(runs)
    gone = {place for found in _FIGURE_REFERENCE.finditer(whole) for place in range(*found.span())}
    return [Run(_kept(text, gone, at), kinds) for at, text, kinds in _placed(runs)]


def _placed(runs: Sequence[Run]) -> Iterator[tuple[int, str, frozenset[MarkKind]]]:
    at = 0
    for run in runs:
        yield at, run.text, run.kinds
        at += len(run.text)


def _kept(text: str, gone: set[int], at: int) -> str:
    return "".join(
        "[link]" if char == HOLE else char
        for place, char in enumerate(text, at)
        if place not in gone
    )
