"""Reads GIFT as a deck; errors name the file and the line."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from quizgen.plugin import Context, Deck, InputError, Media, Source
from quizgen_moodle.bank import Reading, make_deck
from quizgen_moodle.htmlread import gap_tag
from quizgen_moodle.item import EMPTY, Answer, Field, Item, Subquestion
from quizgen_moodle.naming import split_category
from quizgen_moodle.textfile import text_of
from quizgen_moodle.unitemize import questions

# An escaped character is kept as a non-character, which no clean text holds, until the end.
_ESCAPES = {"\\": "\ufdd0", ":": "\ufdd1", "#": "\ufdd2", "=": "\ufdd3"}
_ESCAPES |= {"{": "\ufdd4", "}": "\ufdd5", "~": "\ufdd6", "n": "\ufdd7"}
_ESCAPED = re.compile(r"\\([\\:#={}~n])")
_PLAIN = str.maketrans({mark: "\n" if char == "n" else char for char, mark in _ESCAPES.items()})

_BLANKS = " \t\n"
_NAME = re.compile(r"\s*::(.*?)::", re.DOTALL)
_FORMAT = re.compile(r"\s*\[(html|markdown|plain|moodle)\]")
_FORMATS = {"plain": "plain_text", "moodle": "moodle_auto_format"}
_ID = re.compile(r"\[id:((?:\\\]|[^\]])+)\]")
_TAG = re.compile(r"\[tag:((?:\\\]|[^\]])+)\]")
_TRUTH = re.compile(r"\s*(TRUE|T|FALSE|F)\s*(?=#|$)", re.IGNORECASE)
_WEIGHT = re.compile(r"\s*%([^%]*)%")
_LONGEST_NUMBER = 200
_RANGE = re.compile(r"\s*([^:]+?)\s*\.\.\s*([^:]+?)\s*$")


class _Block(NamedTuple):
    """The lines of one question, its comments apart; `line` is that of its first one."""

    text: str
    comments: str
    line: int


def read(source: Source, context: Context) -> tuple[Deck, Media]:
    """The deck that the GIFT file `source` holds; `InputError` with its line for what is none."""
    reading = Reading(source, context)
    deck = make_deck(reading, questions(reading, read_items(text_of(source), source.name)))
    return deck, reading.media


def read_items(text: str, name: str) -> Iterator[Item]:
    """The questions of a GIFT text, each with its category and its place."""
    category: tuple[str, ...] = ()
    for block in _blocks(text):
        rest = block.text
        where = f"{name}:{block.line}"
        while rest.startswith("$CATEGORY:"):
            path, _, rest = rest.removeprefix("$CATEGORY:").partition("\n")
            category = split_category(path.strip())
            yield Item("category", category=category, where=where)
            rest = rest.strip()
        if rest:
            item = _item(rest, where)
            item.category = category
            _add_marks(item, block.comments)
            yield item


def _blocks(text: str) -> Iterator[_Block]:
    lines: list[str] = []
    comments: list[str] = []
    first = 0
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if line.lstrip().startswith("//"):
            comments.append(line)
        elif line.strip(_BLANKS):
            first = first or number
            lines.append(line)
        elif lines:
            yield _Block("\n".join(lines).strip(_BLANKS), "\n".join(comments), first)
            lines, comments, first = [], [], 0


def _add_marks(item: Item, comments: str) -> None:
    found = _ID.search(comments)
    item.id = found[1].replace("\\]", "]").strip() if found else ""
    item.tags = tuple(tag.replace("\\]", "]").strip() for tag in _TAG.findall(comments))


def _item(block: str, where: str) -> Item:
    coded = _ESCAPED.sub(lambda found: _ESCAPES[found[1]], block)
    name = ""
    if named := _NAME.match(coded):
        name = _decoded(named[1]).strip()
        coded = coded[named.end() :]
    kind = "moodle_auto_format"
    if marked := _FORMAT.match(coded):
        kind = _FORMATS.get(marked[1], marked[1])
        coded = coded[marked.end() :]
    before, opened, rest = coded.partition("{")
    body, closed, after = rest.partition("}")
    _check_braces(before, bool(opened), bool(closed), body, after, where)
    if not opened:
        return Item("description", name=name, text=_field(before, kind), where=where)
    body, _, feedback = body.partition("####")
    item = _answered(body.strip(_BLANKS), kind, where)
    item.name = name
    item.where = where
    item.feedback = _field(feedback, kind)
    item.text = _field(before, kind)
    if after.strip(_BLANKS):
        _miss_word(item, before, after, kind, where)
    return item


def _check_braces(
    before: str, opened: bool, closed: bool, body: str, after: str, where: str
) -> None:
    if opened and not closed:
        raise _error("an opening brace is not closed", where, "close it with }, or write \\{")
    if "{" in body + after:
        raise _error("a second opening brace in one question", where, "write \\{ for a brace")
    if "}" in before + after:
        raise _error("a closing brace without an opening one", where, "write \\} for a brace")


def _miss_word(item: Item, before: str, after: str, kind: str, where: str) -> None:
    """Make `item` one of a missing word: the answers stand in the middle of the sentence."""
    if item.type not in ("shortanswer", "multichoice", "numerical"):
        raise _error("text after the answers", where, "separate questions with an empty line")
    item.type = "missing"
    blank_before = " " if before.endswith(tuple(_BLANKS)) else ""
    blank_after = " " if after.startswith(tuple(_BLANKS)) else ""
    text = f"{_field(before, kind).text}{blank_before}{gap_tag(0)}"
    item.text = Field(f"{text}{blank_after}{_field(after, kind).text}", format=kind)


def _answered(body: str, kind: str, where: str) -> Item:
    """The item of what stands between the braces."""
    if not body:
        return Item("essay")
    if truth := _TRUTH.match(body):
        return _true_false(truth[1].upper().startswith("T"))
    if body.startswith("#"):
        return _numerical(body[1:], kind, where)
    parts = _parts(body, where)
    if all(sign == "=" and "->" in text for sign, text in parts):
        return _matching(parts, kind)
    answers = tuple(_answer(sign, text, kind, where) for sign, text in parts)
    if all(sign == "=" for sign, _ in parts):
        plain = (one._replace(text=one.text._replace(format="plain_text")) for one in answers)
        return Item("shortanswer", answers=tuple(plain), settings={"usecase": "0"})
    single = any(sign == "=" for sign, _ in parts)
    return Item("multichoice", answers=answers, settings={"single": "true" if single else "false"})


def _true_false(truth: bool) -> Item:
    shares = (("true", truth), ("false", not truth))
    return Item(
        "truefalse",
        answers=tuple(Answer(Field(text), "100" if right else "0") for text, right in shares),
    )


def _parts(body: str, where: str) -> list[tuple[str, str]]:
    """The answers of `body` as sign and text."""
    found = re.split(r"([=~])", body)
    if found[0].strip():
        raise _error(
            f"an answer begins with neither = nor ~: {_decoded(found[0]).strip()!r}", where
        )
    return list(zip(found[1::2], found[2::2], strict=True))


def _weighed(sign: str, text: str, where: str) -> tuple[str, str]:
    """The share in percent and the rest of an answer."""
    weight = _WEIGHT.match(text)
    if weight is None:
        return ("100" if sign == "=" else "0"), text
    if not re.fullmatch(r"-?\d+(\.\d+)?", weight[1].strip()):
        raise _error(f"the weight %{weight[1]}% is no number", where, "write %50% or %-33.33333%")
    return weight[1].strip(), text[weight.end() :]


def _answer(sign: str, text: str, kind: str, where: str) -> Answer:
    fraction, rest = _weighed(sign, text, where)
    answer, _, feedback = rest.partition("#")
    return Answer(_field(answer, kind), fraction, _field(feedback, kind))


def _matching(parts: list[tuple[str, str]], kind: str) -> Item:
    pairs = (text.split("->", 1) for _, text in parts)
    lines = (
        Subquestion(_field(left, kind), _decoded(right).strip(_BLANKS)) for left, right in pairs
    )
    return Item("matching", subquestions=tuple(lines))


def _numerical(body: str, kind: str, where: str) -> Item:
    body = body.strip()
    parts = _parts(body, where) if body.startswith(("=", "~")) else [("=", body)]
    answers = []
    for sign, text in parts:
        fraction, rest = _weighed(sign, text, where)
        number, _, feedback = rest.partition("#")
        value, tolerance = _value(_decoded(number).strip())
        answers.append(
            Answer(Field(value, format="plain_text"), fraction, _field(feedback, kind), tolerance)
        )
    return Item("numerical", answers=tuple(answers))


def _value(number: str) -> tuple[str, str]:
    """Value and tolerance of `3:0.5` or of the range `2.5..3.5`."""
    bounds = _RANGE.match(number) if len(number) <= _LONGEST_NUMBER else None
    try:
        if bounds:
            low, high = Decimal(bounds[1]), Decimal(bounds[2])
            return f"{(low + high) / 2:f}", f"{abs(high - low) / 2:f}"
    except ArithmeticError:
        return number, "0"
    value, _, tolerance = number.partition(":")
    return value.strip(), tolerance.strip() or "0"


def _decoded(text: str) -> str:
    return text.translate(_PLAIN)


def _field(text: str, kind: str) -> Field:
    """A text of the question's format, or of the one that it names itself."""
    own = _FORMAT.match(text)
    if own:
        kind = _FORMATS.get(own[1], own[1])
        text = text[own.end() :]
    bare = text.strip(_BLANKS)
    return Field(_decoded(bare), format=kind) if bare else EMPTY


def _error(message: str, where: str, hint: str | None = None) -> InputError:
    return InputError(message, where=where, hint=hint)
