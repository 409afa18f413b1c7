"""Items as Moodle XML: every text in one CDATA section, because Moodle drops blanks outside.

The elements are those that the importers of Moodle 3.9 to 5.x read.
"""

import binascii
from html import escape

from quizgen_moodle.item import EMPTY, Answer, Field, Item
from quizgen_moodle.naming import category_path

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n'
TAIL = "</quiz>\n"

_CHOICE_ELEMENT = {"gapselect": "selectoption", "ddwtos": "dragbox"}


def cdata(text: str) -> str:
    """`text` in a CDATA section; its end mark, where `text` holds it, is split over two."""
    return f"<![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]>"


def category_xml(names: tuple[str, ...], info: str = "") -> str:
    """The element that sends the questions after it to a category; `info` is HTML."""
    about = f'<info format="html"><text>{cdata(info)}</text></info>' if info else ""
    path = cdata(category_path(names))
    return f'<question type="category"><category><text>{path}</text></category>{about}</question>\n'


def item_xml(item: Item) -> str:
    """The `<question>` element of `item`."""
    grade = "0.0000000" if item.type == "description" else "1.0000000"
    body = [
        f'<question type="{item.type}">\n<name><text>{cdata(item.name)}</text></name>\n',
        field_xml("questiontext", item.text),
        field_xml("generalfeedback", item.feedback),
        f"<defaultgrade>{grade}</defaultgrade>\n",
        *(_setting(name, value) for name, value in item.settings.items()),
        f"<idnumber>{escape(item.id)}</idnumber>\n",
        *(_answer(answer, item.type) for answer in item.answers),
        *(_subquestion(line.stem, line.answer) for line in item.subquestions),
        *_choices(item),
        *_units(item),
    ]
    if item.graderinfo != EMPTY:
        body.append(field_xml("graderinfo", item.graderinfo))
    body += [field_xml("hint", hint) for hint in item.hints]
    if item.tags:
        tags = "".join(f"<tag><text>{cdata(tag)}</text></tag>" for tag in item.tags)
        body.append(f"<tags>{tags}</tags>\n")
    body.append("</question>\n")
    return "".join(body)


def field_xml(name: str, field: Field, more: str = "") -> str:
    """The element `name` with a text and its files; `more` goes before its end."""
    files = "".join(
        f'<file name="{escape(file.name)}" path="/" encoding="base64">'
        f"{binascii.b2a_base64(file.data, newline=False).decode()}</file>"
        for file in field.files
    )
    text = f"<text>{cdata(field.text)}</text>"
    return f'<{name} format="{field.format}">{text}{files}{more}</{name}>\n'


def _setting(name: str, value: str | None) -> str:
    return f"<{name}/>\n" if value is None else f"<{name}>{escape(value)}</{name}>\n"


def _answer(answer: Answer, kind: str) -> str:
    feedback = field_xml("feedback", answer.feedback).rstrip()
    tolerance = f"<tolerance>{answer.tolerance}</tolerance>" if answer.tolerance else ""
    element = field_xml("answer", answer.text, f"{feedback}{tolerance}")
    return element.replace("<answer ", f'<answer fraction="{answer.fraction}" ', 1)


def _subquestion(stem: Field, answer: str) -> str:
    return field_xml("subquestion", stem, f"<answer><text>{cdata(answer)}</text></answer>")


def _choices(item: Item) -> list[str]:
    name = _CHOICE_ELEMENT.get(item.type, "")
    return [
        f"<{name}><text>{cdata(choice.text)}</text><group>{choice.group}</group>"
        f"{'<infinite/>' if choice.infinite else ''}</{name}>\n"
        for choice in item.choices
    ]


def _units(item: Item) -> list[str]:
    if not item.units:
        return []
    units = "".join(
        f"<unit><multiplier>{unit.multiplier}</multiplier>"
        f"<unit_name>{cdata(unit.name)}</unit_name></unit>"
        for unit in item.units
    )
    return [f"<units>{units}</units>\n"]
