"""Gaps: `{{answer}}`, `{{answer|also accepted|~wrong}}`, `{{c2::answer::hint}}`.

`c2::` numbers the blank, as in Anki. Without it, a gap whose answer occurred before belongs to that
blank, and any other is the next one. All texts of a gap may be formulas, `{{$x^2$|~$x$}}`, in which
neither braces nor bars mean anything.
"""

import re
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class _Texts:
    """What a gap holds between its bars, each text with whether it is wrong, and its hint."""

    all: tuple[tuple[bool, str], ...]
    hint: str | None
    formulas: bool

    @property
    def right(self) -> tuple[str, ...]:
        """The answer and what else is accepted."""
        return tuple(text for is_wrong, text in self.all if not is_wrong)

    @property
    def wrong(self) -> tuple[str, ...]:
        """The texts behind a tilde."""
        return tuple(text for is_wrong, text in self.all if is_wrong)


def parse_gap(raw: str, row: Row, before: Numbering) -> Gap:
    """The gap that `raw`, what is between the braces, describes."""
    numbered = _NUMBER.match(raw)
    group = int(numbered[1]) if numbered else 0
    raw = raw[numbered.end() :] if numbered else raw
    texts = _formulas(raw) or _words(raw, row)
    answer, *accepted = texts.right
    return Gap(
        group=group or before.next(answer),
        answer=answer,
        accepted=tuple(accepted),
        hint=texts.hint,
        distractors=texts.wrong,
        formula=texts.formulas,
    )


def _words(raw: str, row: Row) -> _Texts:
    """The words between the bars of `raw`; an error where they are formulas too, or empty."""
    if _CUT.match(raw.strip(" ")):
        raise row.error("a gap holds formulas and words", hint="write {{$x$|~$y$}}, or words alone")
    body, hint = _hint(raw)
    pieces = (piece.strip(" ") for piece in split_escaped(body, "|"))
    found = tuple(
        (piece.startswith("~"), unescape(piece.removeprefix("~").strip(" "))) for piece in pieces
    )
    texts = _Texts(found, hint, formulas=False)
    if not texts.right or any(text == "" for _, text in found):
        raise row.error("a gap has an empty answer", hint="write {{answer}} or {{answer|other}}")
    return texts


def _formulas(raw: str) -> _Texts | None:
    """The formulas between the bars of `raw`; None where one text is none, or none is right."""
    found: list[tuple[bool, str]] = []
    position = 0
    while piece := _CUT.match(raw, position):
        found.append((bool(piece["wrong"]), piece["tex"][1:-1]))
        position = piece.end()
        if not raw.startswith("|", position):
            hint = raw[position:].removeprefix("::").strip(" ")
            texts = _Texts(tuple(found), unescape(hint) or None, formulas=True)
            return texts if texts.right else None
        position += 1
    return None


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
