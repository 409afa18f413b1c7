"""Moodle XML as items, one at a time; a hostile or broken file is an `InputError` with its line.

No entity is expanded, no document type read, nothing fetched; the parser bounds depth and the
length of one text (10 MB), and what was read is freed as the reading goes on.
"""

import base64
import binascii
import io
import posixpath
import re
from collections.abc import Callable, Iterator
from html import unescape

from lxml import etree

from quizgen.plugin import InputError
from quizgen_moodle.item import EMPTY, Answer, Choice, Field, File, Item, Subquestion, Unit
from quizgen_moodle.naming import split_category

Lose = Callable[[str, str], None]
"""Hears what of a file cannot be read, and where."""

_FIELD_NAMES = """
name questiontext generalfeedback answer hint tags subquestion selectoption dragbox units graderinfo
"""
_FIELDS = frozenset(_FIELD_NAMES.split())
_CHOICES = ("selectoption", "dragbox")
_BY_MOODLE = re.compile(rb"<!-- question: \d")
"""The comment that Moodle's own export puts before every question."""

_LATE_DECLARATION = re.compile(rb"(?:\xef\xbb\xbf)?\s+(?P<declaration><\?xml[^>]*\?>)")
_ENTITY_OR_DATA = re.compile(rb"<!\[CDATA\[.*?\]\]>|&(?P<name>[A-Za-z]\w*);", re.DOTALL)
_DECLARED = frozenset((b"amp", b"lt", b"gt", b"quot", b"apos"))

_TRIMMED = " \t\n\r"
"""The blanks that Moodle takes from both ends of a text; others belong to it."""


def read_items(data: bytes, name: str, lose: Lose) -> Iterator[Item]:
    """The questions of the file `name`, each with its category; categories as items of that type.

    Raises `InputError` when it is no well-formed Moodle XML or declares a document type.
    """
    data = _opened(data)
    events = etree.iterparse(
        io.BytesIO(data),
        events=("start", "end"),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        by_moodle = _BY_MOODLE.search(data) is not None
        yield from _items(iter(events), name, lose, by_moodle=by_moodle)
    except etree.XMLSyntaxError as error:
        entity = _undeclared(data)
        if entity is not None:
            raise InputError(
                f"the entity {entity[0]} is not declared",
                where=f"{name}:{entity[1]}",
                hint="put the text in <![CDATA[...]]>, as Moodle does",
            ) from error
        raise InputError(
            f"not well-formed XML: {error.msg}",
            where=f"{name}:{error.lineno}",
            hint="export the questions from Moodle again",
        ) from error


def _opened(data: bytes) -> bytes:
    """`data` with its declaration at the very start: some exports put empty lines before it.

    The lines keep their numbers.
    """
    found = _LATE_DECLARATION.match(data)
    if found is None:
        return data
    lines = data.count(b"\n", 0, found.start("declaration"))
    return found["declaration"] + b"\n" * lines + data[found.end() :]


def _undeclared(data: bytes) -> tuple[str, int] | None:
    """The first named entity outside of CDATA that XML does not know, and its line."""
    for found in _ENTITY_OR_DATA.finditer(data):
        name = found["name"]
        if name and name not in _DECLARED:
            return f"&{name.decode()};", data.count(b"\n", 0, found.start()) + 1
    return None


def _items(
    events: Iterator[tuple[str, etree._Element]], name: str, lose: Lose, *, by_moodle: bool
) -> Iterator[Item]:
    """The items of a parse; Moodle's own export escapes what is special in a tag twice."""
    category: tuple[str, ...] = ()
    for element in _questions(events, name):
        reader = _QuestionReader(element, f"{name}:{element.sourceline}", lose)
        if element.get("type") == "category":
            category = split_category(_text(element.find("category")))
            yield Item("category", text=reader.field("info"), category=category, where=reader.where)
        else:
            item = reader.item()
            item.category = category
            if by_moodle:
                item.tags = tuple(map(unescape, item.tags))
            yield item


def _questions(events: Iterator[tuple[str, etree._Element]], name: str) -> Iterator[etree._Element]:
    """The questions below the root, each whole; what was yielded before is freed."""
    _, root = next(events)
    if root.getroottree().docinfo.internalDTD is not None:
        raise InputError("a document type declaration is refused", where=name)
    if root.tag != "quiz":
        message = f"the root element is <{root.tag}>, not <quiz>"
        raise InputError(message, where=f"{name}:{root.sourceline}", hint="not Moodle XML")
    for event, element in events:
        if event == "start" or element.getparent() is not root:
            continue
        if element.tag == "question":
            yield element
        element.clear()
        while element.getprevious() is not None:
            del root[0]


class _QuestionReader:
    """Reads the parts of one `<question>`; `where` is its place in the file."""

    def __init__(self, element: etree._Element, where: str, lose: Lose) -> None:
        self.where = where
        self._element = element
        self._lose = lose

    def item(self) -> Item:
        """The question, without its category."""
        element = self._element
        return Item(
            type=element.get("type") or "",
            id=_stripped(element, "idnumber"),
            name=_text(element.find("name")),
            text=self._with_old_image(self.field("questiontext")),
            feedback=self.field("generalfeedback"),
            tags=tuple(map(_text, element.findall("tags/tag"))),
            hints=tuple(map(self._field, element.findall("hint"))),
            answers=tuple(map(self._answer, element.findall("answer"))),
            subquestions=tuple(map(self._subquestion, element.findall("subquestion"))),
            choices=tuple(_choice(child) for child in element if child.tag in _CHOICES),
            units=tuple(map(_unit, element.findall("units/unit"))),
            graderinfo=self.field("graderinfo"),
            settings={
                str(child.tag): (child.text or "").strip()
                for child in element
                if child.tag not in _FIELDS and len(child) == 0
            },
            where=self.where,
        )

    def field(self, name: str) -> Field:
        """The text in the element `name` of the question, with its files."""
        return self._field(self._element.find(name))

    def _field(self, element: etree._Element | None) -> Field:
        if element is None:
            return EMPTY
        files = []
        for file in element.findall("file"):
            folder = (file.get("path") or "/").strip("/")
            name = posixpath.join(folder, file.get("name") or "")
            data = _decoded(file.text or "")
            if data is None:
                self._lose(f"the file {name!r} is not valid base64", self.where)
            else:
                files.append(File(name, data))
        return Field(_text(element), tuple(files), element.get("format") or "html")

    def _answer(self, element: etree._Element) -> Answer:
        fraction = element.get("fraction") or element.findtext("fraction") or "0"
        return Answer(
            self._field(element),
            fraction.strip(),
            self._field(element.find("feedback")),
            _stripped(element, "tolerance"),
        )

    def _subquestion(self, element: etree._Element) -> Subquestion:
        return Subquestion(self._field(element), _text(element.find("answer")))

    def _with_old_image(self, field: Field) -> Field:
        """`field` with the one image that a question had beside its text in Moodle 1.x."""
        path = _stripped(self._element, "image")
        data = _decoded(self._element.findtext("image_base64") or "")
        if not path or data is None:
            return field
        name = posixpath.basename(path)
        image = f'<img src="@@PLUGINFILE@@/{name}" alt="">'
        return Field(f"{field.text} {image}", (*field.files, File(name, data)), field.format)


def _choice(element: etree._Element) -> Choice:
    group = _stripped(element, "group")
    number = int(group) if group.isdecimal() else 1
    return Choice(_text(element), number, element.find("infinite") is not None)


def _unit(element: etree._Element) -> Unit:
    multiplier = element.findtext("multiplier") or "1"
    return Unit(_text(element.find("unit_name")), multiplier.strip())


def _stripped(element: etree._Element, name: str) -> str:
    """The text of the element `name`, without the blanks around it; empty where there is none."""
    return (element.findtext(name) or "").strip()


def _text(element: etree._Element | None) -> str:
    """The text of an element, in its `<text>` or its own; markup in it that is no CDATA too."""
    if element is None:
        return ""
    inner = element.find("text")
    holder = element if inner is None else inner
    if inner is None and len(element):
        return (element.text or "").strip(_TRIMMED)
    markup = (etree.tostring(child, encoding="unicode") for child in holder)
    return ((holder.text or "") + "".join(markup)).strip(_TRIMMED)


def _decoded(text: str) -> bytes | None:
    try:
        return base64.b64decode("".join(text.split()), validate=True) or None
    except (binascii.Error, ValueError):
        return None
