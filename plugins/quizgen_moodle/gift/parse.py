"""GIFT as items; errors name the file and the line."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from quizgen.plugin import InputError
from quizgen.plugin.bank import gap_tag
from quizgen_moodle.gift.answers import answered
from quizgen_moodle.gift.texts import BLANKS, coded, decoded, field_of, split_format
from quizgen_moodle.item import Field, Item
from quizgen_moodle.naming import split_category

_NAME = re.compile(r"\s*::(.*?)::", re.DOTALL)
_ID = re.compile(r"\[id:((?:\\\]|[^\]])+)\]")
_TAG = re.compile(r"\[tag:((?:\\\]|[^\]])+)\]")


_STOPS = frozenset(".?!:")

Lose = Callable[[InputError], None]


class _Block(NamedTuple):
    """The lines of one question, its comments apart; `line` is that of its first one."""

    text: str
    comments: str
    line: int


def read_items(text: str, name: str, lose: Lose) -> Iterator[Item]:
    """The questions of a GIFT text, each with its category and its place.

    `lose` hears of a question that is none, with its place. Raises the `InputError` of the first of
    them where no question is left.
    """
    category: tuple[str, ...] = ()
    fault: InputError | None = None
    some = False
    for block in _blocks(text):
        rest = block.text
        where = f"{name}:{block.line}"
        while rest.startswith("$CATEGORY:"):
            path, _, rest = rest.removeprefix("$CATEGORY:").partition("\n")
            category = split_category(path.strip())
            yield Item("category", category=category, where=where)
            rest = rest.strip()
        if rest:
            try:
                item = _item(rest, where)
            except InputError as error:
                fault = fault or error
                lose(error)
                continue
            item.category = category
            _add_marks(item, block.comments)
            some = True
            yield item
    if fault is not None and not some:
        raise fault


def _blocks(text: str) -> Iterator[_Block]:
    lines: list[str] = []
    comments: list[str] = []
    first = 0
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if line.lstrip().startswith("//"):
            comments.append(line)
        elif line.strip(BLANKS):
            first = first or number
            lines.append(line)
        else:  # Moodle marks a question that it leaves out, and then an empty line ends it
            if lines:
                yield _Block("\n".join(lines).strip(BLANKS), "\n".join(comments), first)
            lines, comments, first = [], [], 0


def _add_marks(item: Item, comments: str) -> None:
    found = _ID.search(comments)
    item.id = found[1].replace("\\]", "]").strip() if found else ""
    item.tags = tuple(tag.replace("\\]", "]").strip() for tag in _TAG.findall(comments))


def _item(block: str, where: str) -> Item:
    text = coded(block)
    name = ""
    if named := _NAME.match(text):
        name = decoded(named[1]).strip()
        text = text[named.end() :]
    kind, text = split_format(text, "moodle_auto_format")
    cut = _cut(text, where)
    stem = field_of(cut.before, kind)
    if not cut.opened:
        return Item("description", name=name, text=stem, where=where)
    body, _, feedback = cut.body.partition("####")
    item = answered(body.strip(BLANKS), kind, where)
    item.name = name
    item.where = where
    item.feedback = field_of(feedback, kind)
    item.text = stem
    after = cut.after.strip(BLANKS)
    if item.type == "numerical" and after:
        shown = "" if after in _STOPS else f" _____{cut.after}"
        item.text = field_of(cut.before.rstrip(BLANKS) + shown, kind)
    elif after:
        _miss_word(item, cut, kind)
    return item


class _Cut(NamedTuple):
    """A question cut at the braces around its answers, which are empty where it has none."""

    before: str
    opened: str
    body: str
    closed: str
    after: str


def _cut(text: str, where: str) -> _Cut:
    """`text` cut at its braces; `InputError` where they are not one pair or none."""
    before, opened, rest = text.partition("{")
    body, closed, after = rest.partition("}")
    faults = (
        (opened and not closed, "an opening brace is not closed", "close it with }, or write \\{"),
        ("{" in body + after, "a second opening brace in one question", "write \\{ for a brace"),
        ("}" in before + after, "a closing brace without an opening one", "write \\} for a brace"),
    )
    for is_fault, message, hint in faults:
        if is_fault:
            raise InputError(message, where=where, hint=hint)
    return _Cut(before, opened, body, closed, after)


def _miss_word(item: Item, cut: _Cut, kind: str) -> None:
    """Make `item` one of a missing word: the answers stand in the middle of the sentence."""
    if item.type not in ("shortanswer", "multichoice"):
        hint = "separate questions with an empty line"
        raise InputError("text after the answers", where=item.where, hint=hint)
    item.type = "missing"
    blank_before = " " if cut.before.endswith(tuple(BLANKS)) else ""
    blank_after = " " if cut.after.startswith(tuple(BLANKS)) else ""
    text = f"{item.text.text}{blank_before}{gap_tag(0)}"
    item.text = Field(f"{text}{blank_after}{field_of(cut.after, kind).text}", format=kind)
