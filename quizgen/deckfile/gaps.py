"""Gaps: `{{answer}}`, `{{answer|also accepted|~wrong}}`, `{{c2::answer::hint}}`.

`c2::` numbers the blank, as in Anki. Without it, a gap whose answer occurred before belongs to that
blank, and any other is the next one. All texts of a gap may be formulas, `{{$x^2$|~$x$}}`, in which
neither braces nor bars mean anything.
"""

import re
from typing import Final

from quizgen.deckfile.record import Row
from quizgen.deckfile.words import escape, split_escaped, unescape
from quizgen.model import Gap, fold

_NUMBER: Final = re.compile(r"\s*c(\d{1,2})::")
_SPECIAL: Final = "|:{}~$"

FORMULA: Final = r"\$(?![\s`])(?:\\[^\n]|[^$\\\n])++(?<!\s)\$"
"""A formula that is a text of a gap."""

_CUT: Final = re.compile(rf"[ ]*(?P<wrong>~)?[ ]*(?P<tex>{FORMULA})[ ]*(?=\||::|$)")


class Numbering:
    """The number of each blank of a sentence, in the order of its gaps."""

    def __init__(self) -> None:
        self._groups: dict[str, int] = {}
        self._last = 0

    def next(self, answer: str) -> int:
        """The blank that a gap without a number belongs to: that of its answer, or a new one."""
        return self._groups.get(fold(answer), self._last + 1)

    def add(self, gap: Gap) -> None:
        """Take note of `gap`."""
        self._groups.setdefault(fold(gap.answer), gap.group)
        self._last = max(self._last, gap.group)


def parse_gap(raw: str, row: Row, before: Numbering) -> Gap:
    """The gap that `raw`, what is between the braces, describes."""
    numbered = _NUMBER.match(raw)
    group = int(numbered[1]) if numbered else None
    raw = raw[numbered.end() :] if numbered else raw
    formulas = _formulas(raw)
    if formulas is not None:
        return _formula_gap(*formulas, group, before)
    if _CUT.match(raw.strip(" ")):
        raise row.error("a gap holds formulas and words", hint="write {{$x$|~$y$}}, or words alone")
    body, hint = _hint(raw)
    pieces = [piece.strip(" ") for piece in split_escaped(body, "|")]
    wrong = tuple(unescape(piece[1:].strip(" ")) for piece in pieces if piece.startswith("~"))
    right = tuple(unescape(piece) for piece in pieces if not piece.startswith("~"))
    if not right or "" in (*right, *wrong):
        raise row.error("a gap has an empty answer", hint="write {{answer}} or {{answer|other}}")
    group = group or before.next(right[0])
    return Gap(group=group, answer=right[0], accepted=right[1:], hint=hint, distractors=wrong)


def _formulas(raw: str) -> tuple[list[tuple[bool, str]], str | None] | None:
    """The formulas between the bars of `raw`, each with whether it is wrong, and the hint.

    None where one of the texts is no formula.
    """
    found: list[tuple[bool, str]] = []
    position = 0
    while piece := _CUT.match(raw, position):
        found.append((bool(piece["wrong"]), piece["tex"][1:-1]))
        position = piece.end()
        if not raw.startswith("|", position):
            hint = raw[position:].removeprefix("::").strip(" ")
            right = any(not is_wrong for is_wrong, _ in found)
            return (found, unescape(hint) or None) if right else None
        position += 1
    return None


def _formula_gap(
    found: list[tuple[bool, str]], hint: str | None, group: int | None, before: Numbering
) -> Gap:
    right = [tex for is_wrong, tex in found if not is_wrong]
    wrong = tuple(tex for is_wrong, tex in found if is_wrong)
    return Gap(
        group=group or before.next(right[0]),
        answer=right[0],
        accepted=tuple(right[1:]),
        hint=hint,
        distractors=wrong,
        formula=True,
    )


def print_gap(gap: Gap, before: Numbering) -> str:
    """`gap` as text, to be put after the gaps `before`."""
    shown = _dollars if gap.formula else _safe
    pieces = [shown(gap.answer), *map(shown, gap.accepted)]
    pieces.extend("~" + shown(wrong) for wrong in gap.distractors)
    hint = f"::{_safe(gap.hint)}" if gap.hint else ""
    body = "|".join(pieces) + hint
    plain = gap.group == before.next(gap.answer) and not _NUMBER.match(body)
    return "{{" + ("" if plain else f"c{gap.group}::") + body + "}}"


def _hint(raw: str) -> tuple[str, str | None]:
    """What is before and after the first `::` that no backslash escapes."""
    pieces = split_escaped(raw, ":")
    for number in range(1, len(pieces) - 1):
        if not pieces[number]:
            hint = ":".join(pieces[number + 1 :]).strip(" ")
            return ":".join(pieces[:number]), unescape(hint) or None
    return raw, None


def _dollars(tex: str) -> str:
    return f"${tex}$"


def _safe(text: str) -> str:
    free = not re.search(r"[\\&|{}$]|::|^[~:]|:$", text)
    return text if free else escape(text, _SPECIAL)
