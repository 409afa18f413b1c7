"""A package while it is read: ids, images and notes; elements become HTML, and that our texts."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import PurePath
from typing import Any

from lxml import etree

from quizgen.plugin import Context, Deck, Image, Math, NoteKind, Question, RichText, Source, digest
from quizgen.plugin import clean as without_controls
from quizgen.plugin.bank import (
    BankMedia,
    GapMark,
    Part,
    data_uri,
    exact,
    formula,
    is_formula,
    read_html,
)

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")
_LINE_ENDS = re.compile(r"[ \t]*[\n\t\r]+[ \t]*")
_LONGEST = 2**24
"""The longest text, in characters, that is read as HTML."""

CLASSES = {
    "quizgen-spaced": "white-space: pre-wrap",
    "quizgen-strike": "text-decoration: line-through",
    "quizgen-underline": "text-decoration: underline",
}
"""The styles of our texts, by the classes that say them: items of QTI 2 have no styles."""
"""The class of words that keep their blanks, in versions that know no styles."""

Find = Callable[[str], tuple[str, bytes] | None]
"""Gives the name and the bytes of the file at an address."""


class UnfitError(ValueError):
    """A question that our models cannot hold without changing what is right."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands: `where` for people, `find` for the files that it refers to."""

    where: str
    find: Find


class Reading:
    """The reading of one package; `begin` says which item the notes are about."""

    def __init__(self, source: Source, context: Context) -> None:
        self.source = source
        self.media = BankMedia()
        self.title = ""
        self._context = context
        self._ids: set[str] = set()
        self._unkept: Counter[str] = Counter()
        self._place = Place(source.name, lambda _: None)
        self._question: str | None = None
        self._formula: Callable[[dict[str, str]], Math | None] = lambda _: None

    def begin(
        self,
        ident: str,
        content: str,
        place: Place,
        formula: Callable[[dict[str, str]], Math | None] = lambda _: None,
    ) -> str | None:
        """The id of the question that the item `ident` will be; None where it stood before.

        `content` tells two items of one ident apart; `formula` knows which images are formulas.
        """
        if (whole := digest("qti", ident, content)) in self._ids:
            return None
        own = ident if _ID.fullmatch(ident) and ident not in self._ids else whole
        self._ids |= {own, whole}
        self._place, self._question, self._formula = place, own, formula
        return own

    def note(self, kind: NoteKind, message: str) -> None:
        """Report what became of the item at hand."""
        line = without_controls(" ".join(message.split()))
        where = without_controls(self._place.where)
        self._context.note(kind, line, where=where, question=self._question)

    def at(self, message: str, where: str) -> None:
        """Report a file that cannot be read."""
        self._context.note("skipped", without_controls(message), where=without_controls(where))

    def unkept(self, what: str) -> None:
        """Count something that a deck does not keep."""
        self._unkept[what] += 1

    def end(self) -> None:
        """Report what was counted, one note each."""
        for what, count in sorted(self._unkept.items()):
            self._context.note("advice", f"not kept, in {count} questions: {what}")

    def parts(self, html: str, *, structured: bool = False) -> list[Part]:
        """The words, formulas, images and gaps of `html`; lists and tables where `structured`."""

        def lose(what: str) -> None:
            self.note("not_rendered", f"{what} cannot be kept")

        if len(html) > _LONGEST:
            html = escape(html)
        return read_html(html, self._image, lose, structured=structured)

    def rich(self, html: str) -> RichText | None:
        """`html` as rich text; None where it is empty."""
        read = self.parts(html, structured=True)
        found = [part for part in read if not isinstance(part, GapMark)]
        shown = "".join(part if isinstance(part, str) else "x" for part in found)
        return RichText.of(*found) if shown.strip() else None

    def required(self, html: str, what: str) -> RichText:
        """`html` as rich text; `UnfitError` where it is empty."""
        found = self.rich(html)
        if found is None:
            raise UnfitError(f"{what} is empty")
        return found

    def line(self, html: str, what: str) -> str:
        """`html` as one line of plain words; `UnfitError` where it is empty or holds more."""
        found = self.required(html, what)
        if any(part.kind != "plain" for part in found.parts):
            raise UnfitError(f"{what} holds a formula or an image")
        return one_line(found.plain)

    def _image(self, attributes: dict[str, str]) -> Image | Math | None:
        formula = self._formula(attributes)
        if formula is not None:
            return formula
        src = attributes.get("src", "")
        found: tuple[str, bytes | None] | None = self._place.find(src)
        name, data = data_uri(src) if found is None else found
        if not data:
            shown = src if len(src) < 80 else f"{src[:80]}…"
            self.note("not_rendered", f"the image {shown!r} is not in the package")
            return None
        alt = without_controls(attributes.get("alt", ""))
        return Image(src=self.media.add(name, data), alt=alt)


def make_deck(reading: Reading, questions: list[Question]) -> Deck:
    """The deck of a package that was read; its title is its namespace too."""
    reading.end()
    source = reading.source
    title = source.title or reading.title or PurePath(source.name).stem
    name = " ".join(without_controls(title).split()) or "Question bank"
    language = source.language or "und"
    return Deck(title=name, namespace=name, language=language, questions=tuple(questions))


def common(identity: str, **fields: Any) -> dict[str, Any]:
    """The fields that every question has, with what was read for them."""
    return {"id": identity, "family": identity, **fields}


def cut(html: str, opening: str, closing: str) -> tuple[str | None, str]:
    """What stands between the first `opening` and its `closing`, and `html` without all three."""
    start = html.find(opening)
    end = -1 if start < 0 else html.find(closing, start)
    if end < 0:
        return None, html
    return html[start + len(opening) : end], html[:start] + html[end + len(closing) :]


_TEX = "application/x-tex"


def one_line(text: str) -> str:
    """`text` on one line, other blanks as they are, without those at its ends."""
    return without_controls(_LINE_ENDS.sub(" ", text)).strip()


def plain_html(text: str) -> str:
    """The HTML of plain words in a file, whose lines may be broken and indented anywhere."""
    line = one_line(text)
    return exact(line) if line else ""


def inner_html(element: etree._Element, replaced: Callable[[etree._Element], str | None]) -> str:
    """What stands in `element` as HTML; where `replaced` gives a text for a child, that instead."""
    found = [escape(element.text or "", quote=False)]
    for child in element:
        if isinstance(child.tag, str):
            own = _formula(child) if is_math(child) else replaced(child)
            found.append(_outer_html(child, replaced) if own is None else own)
        found.append(escape(child.tail or "", quote=False))
    return "".join(found)


def is_math(element: etree._Element) -> bool:
    """Whether `element` is a formula of MathML, in a namespace or not."""
    return etree.QName(element).localname == "math"


def _formula(element: etree._Element) -> str | None:
    """A formula by the TeX that stands beside its MathML; None where there is none."""
    for note in element.iter("{*}annotation", "annotation"):
        tex = one_line(note.text or "")
        display = element.get("display") == "block"
        if note.get("encoding") == _TEX and tex and is_formula(tex, display):
            return formula(tex, display)
    return None


def _outer_html(element: etree._Element, replaced: Callable[[etree._Element], str | None]) -> str:
    name = etree.QName(element).localname
    found = {etree.QName(key).localname: value for key, value in _styled(element).items()}
    attributes = "".join(f' {key}="{escape(value)}"' for key, value in found.items())
    body = inner_html(element, replaced)
    if not body and name in ("br", "img", "hr"):
        return f"<{name}{attributes}>"
    return f"<{name}{attributes}>{body}</{name}>"


def _styled(element: etree._Element) -> dict[str, str]:
    """The attributes of `element`, with the style that its class says, where it is one of ours."""
    found = {str(key): str(value) for key, value in element.attrib.items()}
    styles = [CLASSES[name] for name in found.get("class", "").split() if name in CLASSES]
    if styles:
        found["style"] = styles[0]
    return found
