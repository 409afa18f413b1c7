"""Which kind a question is, seen from its blocks alone."""

import re
from collections.abc import Mapping
from typing import Final

from quizgen.deckfile.blocks import Blocks
from quizgen.deckfile.inline import has_gaps
from quizgen.deckfile.lines import join
from quizgen.deckfile.record import Row
from quizgen.deckfile.words import split_escaped

NUMBER: Final = r"[+\-−]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+\-−]?\d+)?"
ANSWER_NUMBER: Final = re.compile(
    rf"(?P<value>{NUMBER})[ \t]*(?:(?:±|\+/?-)[ \t]*(?P<tolerance>{NUMBER}))?[ \t]*(?P<unit>.*)$",
    re.DOTALL,
)

_LEADING_ZEROS: Final = re.compile(r"[+\-−]?0\d")
_UNIT: Final = re.compile(r"(?:[^\W\d_]|[%‰°′″$€£¥µΩ&\\])\S*")
_JOINED_UNIT: Final = re.compile(
    r"[%‰′″$€£¥]|°[CFK]?|[kcdmµnpMGT]?(?:m[²³]?|g|l|L|s|A|V|W|N|J|K|B|b|Pa|Hz|Wh|eV|mol|Ω|bar|m/s|m/h)"
    r"|h|min|ha|t|kph|mph|px|ft|in|lb|oz"
)
"""Units that are written without a blank before them."""

ALLOWED: Final[Mapping[str, tuple[str, ...]]] = {
    "multiple_choice": ("options",),
    "multiple_response": ("options",),
    "true_false": ("answer", "correction"),
    "cloze": (),
    "short_answer": ("answer",),
    "numerical": ("answer",),
    "matching": ("table",),
    "ordering": ("items",),
    "flashcard": ("back",),
}
"""The blocks that a kind has beside its stem, hints and explanation; the first is required."""


def infer_kind(blocks: Blocks) -> str:
    """The kind of the question whose blocks are `blocks`; `InputError` where none fits."""
    if blocks.options:
        right = sum(option.right for option in blocks.options)
        return "multiple_choice" if right == 1 else "multiple_response"
    if blocks.table:
        return "matching"
    if blocks.items:
        return "ordering"
    if "back" in blocks.labels:
        return "flashcard"
    if "answer" in blocks.labels:
        return _infer_answer(join(blocks.labels["answer"][0].lines))
    if has_gaps(prompt(blocks)):
        return "cloze"
    raise blocks.heading.error(
        "a question without an answer",
        hint="give options `- [x]`, `**Answer:**`, `**Back:**`, a list, a table or a {{gap}}",
    )


def prompt(blocks: Blocks) -> str:
    """The raw text of what is asked: the body, or else the heading."""
    return join(blocks.body.lines) if blocks.body else blocks.title


def check_blocks(blocks: Blocks, kind: str) -> None:
    """Raise `InputError` where a block is missing, or occurs in a question of the wrong kind."""
    allowed, present = ALLOWED[kind], _first_rows(blocks)
    shown = kind.replace("_", " ")
    for name, row in present.items():
        if name not in allowed:
            raise row.error(f"a {shown} question has no {name}")
    if allowed and allowed[0] not in present:
        raise blocks.heading.error(f"a {shown} question needs {_NAMES[allowed[0]]}")
    for name, entries in blocks.labels.items():
        if name != "hint" and len(entries) > 1:
            raise entries[1].row.error(f"a second {name}")
    if len(blocks.quotes) > 1:
        raise blocks.quotes[1].row.error("a second explanation", hint="join the quotes with `>`")


def _first_rows(blocks: Blocks) -> dict[str, Row]:
    """The line on which each block of an answer begins, by its name."""
    labels = {name: entries for name, entries in blocks.labels.items() if name != "hint"}
    entries = {"options": blocks.options, "items": blocks.items}
    rows = {name: found[0].row for name, found in entries.items() if found}
    rows |= {"table": blocks.table[0]} if blocks.table else {}
    return rows | {name: found[0].row for name, found in labels.items()}


_NAMES: Final = {
    "options": "options, `- [x] right` and `- [ ] wrong`",
    "items": "a numbered list, `1. first`",
    "table": "a table of two columns, `| left | right |`",
    "answer": "an `**Answer:**`",
    "back": "a `**Back:**`",
}


def _infer_answer(raw: str) -> str:
    if raw.lower() in ("true", "false"):
        return "true_false"
    found = ANSWER_NUMBER.match(raw)
    one = len(split_escaped(raw, "|")) == 1
    if found and one and _is_amount(found):
        return "numerical"
    return "short_answer"


def _is_amount(found: re.Match[str]) -> bool:
    """Whether a number and what follows it are an amount, not a time, a code or an ordinal."""
    if _LEADING_ZEROS.match(found["value"]):
        return False
    unit = found["unit"]
    if found["tolerance"] or not unit:
        return True
    apart = found.start("unit") > found.end("value")
    return (_UNIT if apart else _JOINED_UNIT).fullmatch(unit) is not None
