"""What a Moodle import refuses, cuts or silently misreads, as one table of rules.

`broken(item)` says which rules an item breaks; the exporter leaves such an item out, with a note.
Each rule was measured on an import into Moodle 4.5.
"""

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote

from quizgen.plugin import is_clean
from quizgen.plugin.bank import MOST_DIGITS, NUMBER_FORM
from quizgen_moodle.embedded.parse import ClozeError, parse_gaps
from quizgen_moodle.fraction import is_allowed
from quizgen_moodle.item import Item
from quizgen_moodle.wildcards import has_wildcard

Check = Callable[[Item], bool]

CHOICE = ("multichoice",)
SHORT = ("shortanswer",)
NUMBER = ("numerical",)
GRADED = ("multichoice", "shortanswer", "numerical")
LISTS = ("gapselect", "ddwtos")

_REFERENCE = re.compile(r"@@PLUGINFILE@@/([^\"'\s<>?#]*)")
_PLUGIN_FILE = "@@PLUGINFILE@@"
_PLACE = re.compile(r"\[\[(\d+)\]\]")
_FILE_NAME = re.compile(r"""[^\x00-\x1f\x7f&<>"`|':\\/]+""")


@dataclass(frozen=True, slots=True)
class Rule:
    """What must hold for items of `types` (all, when empty), and what Moodle does otherwise."""

    name: str
    types: tuple[str, ...]
    holds: Check
    otherwise: str


def broken(item: Item) -> tuple[str, ...]:
    """What Moodle would do to `item`, one sentence for each rule that it breaks."""
    return tuple(rule.otherwise for rule in _rules_of(item.type) if not rule.holds(item))


@functools.cache
def _rules_of(kind: str) -> tuple["Rule", ...]:
    return tuple(rule for rule in RULES if not rule.types or kind in rule.types)


def _sum(item: Item) -> float:
    return sum(max(0.0, float(answer.fraction)) for answer in item.answers)


def _is_single(item: Item) -> bool:
    return item.settings.get("single") == "true"


def _full_marks(item: Item) -> bool:
    if _is_single(item):
        return sum(float(answer.fraction) == 100 for answer in item.answers) == 1
    return abs(_sum(item) - 100) < 0.01


def _ticking_all(item: Item) -> bool:
    fractions = [float(answer.fraction) for answer in item.answers]
    return _is_single(item) or min(fractions, default=0) > 0 or sum(fractions) < 0.01


def _has_full_answer(item: Item) -> bool:
    return any(float(answer.fraction) == 100 for answer in item.answers)


def _files_fit(item: Item) -> bool:
    """Every reference has its file in the same field, and the other way round."""
    return all(
        {unquote(name) for name in _REFERENCE.findall(field.text)}
        == {file.name for file in field.files}
        for field in item.fields
        if field.format == "html" and (field.files or _PLUGIN_FILE in field.text)
    )


def _file_names(item: Item) -> bool:
    names = [[file.name for file in field.files] for field in item.fields if field.files]
    return all(
        len(set(group)) == len(group) and all(_FILE_NAME.fullmatch(name) for name in group)
        for group in names
    )


def _texts(item: Item) -> list[str]:
    texts = [field.text for field in item.fields]
    texts += [line.answer for line in item.subquestions]
    texts += [choice.text for choice in item.choices]
    return [*texts, *item.tags, *item.category, *(unit.name for unit in item.units), item.name]


def _number(text: str) -> bool:
    return NUMBER_FORM.fullmatch(text) is not None and abs(float(text)) <= 1e300


def _digits(item: Item) -> bool:
    mantissas = [re.split("[eE]", answer.text.text)[0] for answer in item.answers]
    plain = [re.sub(r"\D", "", text).strip("0") for text in mantissas]
    return all(len(text) <= MOST_DIGITS for text in plain)


def _tolerances(item: Item) -> bool:
    return all(
        _number(answer.tolerance) and float(answer.tolerance) >= 0 for answer in item.answers
    )


def _true_false(item: Item) -> bool:
    fractions = {answer.text.text: answer.fraction for answer in item.answers}
    return set(fractions) == {"true", "false"} and sorted(fractions.values()) == ["0", "100"]


def _cloze_parses(item: Item) -> bool:
    try:
        return bool(parse_gaps(item.text.text))
    except ClozeError:
        return False


def _places_filled(item: Item) -> bool:
    used = [int(number) for number in _PLACE.findall(item.text.text)]
    return bool(used) and all(1 <= number <= len(item.choices) for number in used)


def _draggable(item: Item) -> bool:
    used = [int(number) for number in _PLACE.findall(item.text.text)]
    return all(
        used.count(number) < 2 or choice.infinite for number, choice in enumerate(item.choices, 1)
    )


def _tags_distinct(item: Item) -> bool:
    return len({tag.casefold() for tag in item.tags}) == len(item.tags)


def _penalty(item: Item) -> bool:
    penalty = item.settings.get("penalty") or "0"
    return _number(penalty) and 0 <= float(penalty) <= 1


def _numbers_counted(item: Item) -> bool:
    return "shownumcorrect" in item.settings or len(item.hints) >= 2


RULES: tuple[Rule, ...] = (
    Rule("name", (), lambda i: bool(i.name.strip()), "Moodle refuses a question without a name"),
    Rule("name length", (), lambda i: len(i.name) <= 255, "Moodle cuts names at 255 characters"),
    Rule(
        "name markup",
        (),
        lambda i: not re.search(r"<(?!\s)", i.name),
        "Moodle removes what looks like a tag from the name",
    ),
    Rule(
        "text",
        (),
        lambda i: bool(i.text.text.strip()),
        "Moodle imports a question without a text as an empty one",
    ),
    Rule(
        "characters",
        (),
        lambda i: is_clean("".join(_texts(i))),
        "Moodle refuses the file for a character that XML forbids",
    ),
    Rule(
        "idnumber",
        (),
        lambda i: len(i.id) <= 100,
        "Moodle stops the import at an id of more than 100 characters",
    ),
    Rule(
        "category length",
        (),
        lambda i: all(0 < len(name.strip()) <= 255 for name in i.category),
        "Moodle stops the import at a category name that is empty or over 255 characters",
    ),
    Rule(
        "tag length",
        (),
        lambda i: all(0 < len(tag) <= 255 for tag in i.tags),
        "Moodle cuts tags at 255 characters",
    ),
    Rule(
        "tag characters",
        (),
        lambda i: not any(re.search(r"[<>`]|\s\s", tag) for tag in i.tags),
        "Moodle removes angle brackets, backticks and runs of blanks from tags",
    ),
    Rule("tags distinct", (), _tags_distinct, "Moodle merges tags that differ in case only"),
    Rule("penalty", (), _penalty, "Moodle wants a penalty from 0 to 1"),
    Rule("files", (), _files_fit, "Moodle finds a file only in the field that refers to it"),
    Rule("file names", (), _file_names, "Moodle changes the name of a file, or keeps one of two"),
    Rule(
        "fractions",
        GRADED,
        lambda i: all(is_allowed(answer.fraction) for answer in i.answers),
        "Moodle refuses the file for a fraction that is not on its list",
    ),
    Rule(
        "options",
        CHOICE,
        lambda i: len(i.answers) >= 2 and all(a.text.text.strip() for a in i.answers),
        "Moodle drops empty options, and stops the import at fewer than two",
    ),
    Rule(
        "single",
        CHOICE,
        lambda i: i.settings.get("single") in ("true", "false"),
        "Moodle takes every other spelling of `false` for `true`",
    ),
    Rule("full marks", CHOICE, _full_marks, "nobody could reach full marks"),
    Rule("ticking all", CHOICE, _ticking_all, "ticking every option would earn marks"),
    Rule(
        "numbering",
        CHOICE,
        lambda i: (
            i.settings.get("answernumbering") in ("abc", "ABCD", "123", "iii", "IIII", "none")
        ),
        "Moodle shows ERR for every option",
    ),
    Rule("true and false", ("truefalse",), _true_false, "Moodle takes the first answer for right"),
    Rule(
        "full answer",
        (*SHORT, *NUMBER),
        _has_full_answer,
        "Moodle stops the import at a short answer without a right answer",
    ),
    Rule(
        "empty answer",
        SHORT,
        lambda i: all(answer.text.text.strip() for answer in i.answers),
        "Moodle accepts an empty answer",
    ),
    Rule(
        "wildcard",
        SHORT,
        lambda i: not any(has_wildcard(a.text.text) for a in i.answers),
        "Moodle takes a star for any text",
    ),
    Rule(
        "usecase",
        SHORT,
        lambda i: i.settings.get("usecase") in ("0", "1"),
        "Moodle stops the import at a `usecase` that is no 0 or 1",
    ),
    Rule(
        "number",
        NUMBER,
        lambda i: all(_number(answer.text.text) for answer in i.answers),
        "Moodle misreads a number that is not written with digits and a point",
    ),
    Rule("number digits", NUMBER, _digits, "Moodle rounds numbers to 15 digits"),
    Rule("tolerance", NUMBER, _tolerances, "Moodle misreads a tolerance that is no plain number"),
    Rule(
        "unit",
        NUMBER,
        lambda i: all(0 < len(unit.name) <= 50 for unit in i.units),
        "Moodle stops the import at a unit of more than 50 characters",
    ),
    Rule(
        "pairs",
        ("matching",),
        lambda i: sum(bool(line.stem.text.strip()) for line in i.subquestions) >= 2,
        "Moodle imports fewer than two pairs as always right",
    ),
    Rule(
        "pair answers",
        ("matching",),
        lambda i: all(line.answer.strip() for line in i.subquestions),
        "Moodle drops every later question of the file at an empty answer, and reports success",
    ),
    Rule(
        "pair length",
        ("matching",),
        lambda i: all(len(line.answer) <= 255 for line in i.subquestions),
        "Moodle stops the import at an answer of more than 255 characters",
    ),
    Rule(
        "pair markup",
        ("matching",),
        lambda i: not any("<" in line.answer for line in i.subquestions),
        "Moodle removes tags from a list",
    ),
    Rule("gaps", ("cloze",), _cloze_parses, "Moodle refuses, or shows as text, a gap in it"),
    Rule(
        "gap marker",
        ("cloze",),
        lambda i: not re.search(r"\{#\d+\}", i.text.text),
        "Moodle puts a gap in the place of {#1} in a text",
    ),
    Rule("places", LISTS, _places_filled, "Moodle shows a gap without words to choose from"),
    Rule("dragged twice", ("ddwtos",), _draggable, "a word can be dragged once only"),
    Rule(
        "items",
        ("ordering",),
        lambda i: len(i.answers) >= 2 and all(a.text.text.strip() for a in i.answers),
        "Moodle drops every later question of the file at a single item, and reports success",
    ),
    Rule(
        "items shown",
        ("ordering",),
        lambda i: i.settings.get("selecttype") == "ALL",
        "Moodle shows six of the items",
    ),
    Rule("items counted", ("ordering",), _numbers_counted, "Moodle stops the import"),
    Rule(
        "essay format",
        ("essay",),
        lambda i: (
            i.settings.get("responseformat")
            in ("editor", "editorfilepicker", "plain", "monospaced", "noinline")
        ),
        "Moodle fails when it shows the question",
    ),
)
"""Every rule, in the order in which they are reported."""
