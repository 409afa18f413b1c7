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
_BY_MOODLE = re.compile(rb"<!-- question: \d")
"""The comment that Moodle's own export puts before every question."""

_TRIMMED = " \t\n\r"
"""The blanks that Moodle takes from both ends of a text; others belong to it."""


def read_items(data: bytes, name: str, lose: Lose) -> Iterator[Item]:
    """The questions of the file `name`, each with its category; categories as items of that type.

    Raises `InputError` when it is no well-formed Moodle XML or declares a document type.
    """
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
        raise InputError(
            f"not well-formed XML: {error.msg}",
            where=f"{name}:{error.lineno}",
            hint="export the questions from Moodle again",
        ) from error


def _items(
    events: Iterator[tuple[str, etree._Element]], name: str, lose: Lose, *, by_moodle: bool
) -> Iterator[Item]:
    """The items of a parse; Moodle's own export escapes what is special in a tag twice."""
    _, root = next(events)
    if root.getroottree().docinfo.internalDTD is not None:
        raise InputError("a document type declaration is refused", where=name)
    if root.tag != "quiz":
        message = f"the root element is <{root.tag}>, not <quiz>"
        raise InputError(message, where=f"{name}:{root.sourceline}", hint="not Moodle XML")
    category: tuple[str, ...] = ()
    for event, element in events:
        if event == "start" or element.getparent() is not root:
            continue
        if element.tag == "question":
            where = f"{name}:{element.sourceline}"
            if element.get("type") == "category":
                category = split_category(_text(element.find("category")))
                info = element.find("info")
                about = EMPTY if info is None else _field(info, where, lose)
                yield Item("category", text=about, category=category, where=where)
            else:
                item = _item(element, where, category, lose)
                if by_moodle:
                    item.tags = tuple(map(unescape, item.tags))
                yield item
        element.clear()
        while element.getprevious() is not None:
            del root[0]


def _item(element: etree._Element, where: str, category: tuple[str, ...], lose: Lose) -> Item:
    def field(child: etree._Element | None) -> Field:
        return EMPTY if child is None else _field(child, where, lose)

    return Item(
        type=element.get("type") or "",
        id=(element.findtext("idnumber") or "").strip(),
        name=_text(element.find("name")),
        text=_with_old_image(element, field(element.find("questiontext"))),
        feedback=field(element.find("generalfeedback")),
        tags=tuple(_text(tag) for tag in element.findall("tags/tag")),
        hints=tuple(field(hint) for hint in element.findall("hint")),
        answers=tuple(
            Answer(
                field(answer),
                (answer.get("fraction") or answer.findtext("fraction") or "0").strip(),
                field(answer.find("feedback")),
                (answer.findtext("tolerance") or "").strip(),
            )
            for answer in element.findall("answer")
        ),
        subquestions=tuple(
            Subquestion(field(line), _text(line.find("answer")))
            for line in element.findall("subquestion")
        ),
        choices=tuple(_choices(element)),
        units=tuple(
            Unit(_text(unit.find("unit_name")), (unit.findtext("multiplier") or "1").strip())
            for unit in element.findall("units/unit")
        ),
        graderinfo=field(element.find("graderinfo")),
        settings={
            str(child.tag): (child.text or "").strip()
            for child in element
            if child.tag not in _FIELDS and len(child) == 0
        },
        category=category,
        where=where,
    )


def _choices(element: etree._Element) -> Iterator[Choice]:
    for child in element:
        if child.tag in ("selectoption", "dragbox"):
            group = (child.findtext("group") or "1").strip()
            number = int(group) if group.isdecimal() else 1
            yield Choice(_text(child), number, child.find("infinite") is not None)


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


def _field(element: etree._Element, where: str, lose: Lose) -> Field:
    files = []
    for file in element.findall("file"):
        folder = (file.get("path") or "/").strip("/")
        name = posixpath.join(folder, file.get("name") or "")
        data = _decoded(file.text or "")
        if data is None:
            lose(f"the file {name!r} is not valid base64", where)
        else:
            files.append(File(name, data))
    return Field(_text(element), tuple(files), element.get("format") or "html")


def _decoded(text: str) -> bytes | None:
    try:
        return base64.b64decode("".join(text.split()), validate=True) or None
    except (binascii.Error, ValueError):
        return None


def _with_old_image(element: etree._Element, field: Field) -> Field:
    """`field` with the one image that a question had beside its text in Moodle 1.x."""
    path = (element.findtext("image") or "").strip()
    data = _decoded(element.findtext("image_base64") or "")
    if not path or data is None:
        return field
    name = posixpath.basename(path)
    image = f'<img src="@@PLUGINFILE@@/{name}" alt="">'
    return Field(f"{field.text} {image}", (*field.files, File(name, data)), field.format)
