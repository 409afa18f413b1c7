"""Rich text into elements: what each part becomes, and the notes about what cannot be shown."""

from collections.abc import Iterable, Sequence
from typing import Final

from lxml import etree

from quizgen.api import Context
from quizgen.errors import InputError
from quizgen.hypertext.formulas import mathml
from quizgen.hypertext.pictures import data_address
from quizgen.model import (
    Grid,
    Image,
    Inline,
    InlineText,
    Listing,
    Math,
    Plain,
    RichText,
    Ruby,
    Style,
    Styled,
    is_block,
)

_LOOKS: Final[dict[Style, str]] = {
    "bold": "strong",
    "code": "code",
    "italic": "em",
    "strike": "s",
    "underline": "u",
}

UNBROKEN: Final = {"class": "unbroken"}
"""The class of what a line is not broken in."""

LISTED: Final = {"class": "listed"}
"""The class of lists and tables that stand in texts."""

_CLOSING: Final = ".,;:!?)]}%’”»…"


class Hypertext:
    """Writes the texts of a deck into elements.

    An image that is missing, or that browsers do not show, is replaced by its description; a
    formula that cannot be shown alone, by its TeX. Each of these is told by one note. An image on a
    line of its own gets the class `alone`; it, a displayed formula, a list and a table are blocks,
    and the line ends around them are left out. A formula and the full stop behind it get the
    class `unbroken`.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._addresses: dict[str, str | None] = {}
        self._problems: dict[str, str] = {}
        self._told: set[tuple[str, str]] = set()

    def fill(
        self, element: etree._Element, text: RichText | Iterable[Inline], question: str
    ) -> etree._Element:
        """`element`, with `text` of the question `question` added at its end."""
        parts = text.parts if isinstance(text, RichText) else tuple(text)
        for place, part in enumerate(parts):
            match part:
                case Listing() | Grid():
                    self._structure(element, part, question)
                case InlineText():
                    add_looking(element, part, _words(parts, place, part.text))
                case Math():
                    ending = _ending_of(parts, place)
                    home = etree.SubElement(element, "span", UNBROKEN) if ending else element
                    add_words(self._formula(home, part, question), ending)
                case Image():
                    self._image(element, part, question, alone=_is_alone(parts, place))
        return element

    def _structure(self, parent: etree._Element, part: Listing | Grid, question: str) -> None:
        if parent.tag == "p":  # which may not hold them
            parent.tag = "div"
        if isinstance(part, Listing):
            made = etree.SubElement(parent, "ol" if part.numbered else "ul", LISTED)
            for item in part.items:
                self.fill(etree.SubElement(made, "li"), item, question)
            return
        made = etree.SubElement(parent, "table", LISTED)
        for place, row in enumerate(part.rows):
            line = etree.SubElement(made, "tr")
            for cell in row:
                tag = "th" if part.header and not place else "td"
                self.fill(etree.SubElement(line, tag), cell, question)

    def _formula(self, parent: etree._Element, part: Math, question: str) -> etree._Element:
        made = mathml(part.tex, display=part.display)
        if made is None:
            self._note(f"a formula is shown as TeX: {part.tex[:80]}", question)
            etree.SubElement(parent, "code").text = part.tex
        else:
            parent.append(made)
        return parent

    def _image(self, parent: etree._Element, part: Image, question: str, *, alone: bool) -> None:
        described = part.alt.strip() or part.src
        address = self._address(part.src, question)
        if address is None:
            etree.SubElement(parent, "em").text = f"[{described}]"
        else:
            kind = {"class": "alone"} if alone else {}
            etree.SubElement(parent, "img", kind, src=address, alt=described)

    def _address(self, src: str, question: str) -> str | None:
        if src not in self._addresses:
            self._addresses[src] = self._read(src)
        if self._addresses[src] is None:
            self._note(f"{self._problems[src]}; its description stands in its place", question)
        return self._addresses[src]

    def _read(self, src: str) -> str | None:
        try:
            found = data_address(self._context.media.read(src))
        except InputError as error:
            self._problems[src] = error.message
            return None
        self._problems[src] = f"no image that browsers show: {src}"
        return found

    def _note(self, message: str, question: str) -> None:
        if (message, question) not in self._told:
            self._told.add((message, question))
            self._context.note("not_rendered", message, question=question)


def add_words(element: etree._Element, text: str) -> None:
    """Add `text` at the end of `element`, after its last child."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def add_looking(element: etree._Element, part: InlineText, text: str) -> None:
    """Add `text`, the words of `part`, at the end of `element`, as they look."""
    match part:
        case Ruby():
            ruby = etree.SubElement(element, "ruby")
            ruby.text = text
            etree.SubElement(ruby, "rt").text = part.reading
        case Styled():
            for style in part.styles:
                element = etree.SubElement(element, _LOOKS[style])
            element.text = text
        case _:
            add_words(element, text)


def _words(parts: Sequence[Inline], place: int, text: str) -> str:
    """The words at `place`, without the line ends beside a block, and what a formula took."""
    if place and _is_block(parts, place - 1):
        text = text.lstrip("\n")
    elif place:
        text = text.removeprefix(_ending_of(parts, place - 1))
    return text.rstrip("\n") if _is_block(parts, place + 1) else text


def _ending_of(parts: Sequence[Inline], place: int) -> str:
    """The marks right behind a formula that no line begins with; empty where there are none."""
    formula, after = parts[place], parts[place + 1] if place + 1 < len(parts) else None
    if not isinstance(formula, Math) or formula.display or not isinstance(after, Plain):
        return ""
    return after.text[: len(after.text) - len(after.text.lstrip(_CLOSING))]


def _is_block(parts: Sequence[Inline], place: int) -> bool:
    if place >= len(parts):
        return False
    part = parts[place]
    shown_apart = is_block(part) or (isinstance(part, Math) and part.display)
    return shown_apart or _is_alone(parts, place)


def _is_alone(parts: Sequence[Inline], place: int) -> bool:
    """Whether an image stands at `place` on a line of its own, among others."""
    before = parts[place - 1] if place else None
    after = parts[place + 1] if place + 1 < len(parts) else None
    return (
        isinstance(parts[place], Image)
        and len(parts) > 1
        and (before is None or (isinstance(before, InlineText) and before.text.endswith("\n")))
        and (after is None or (isinstance(after, InlineText) and after.text.startswith("\n")))
    )
