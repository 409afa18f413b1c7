"""Reads cases that stand in plain Markdown files: a title, a passage, and what must come of it.

    # Title of the case

    ~~~text date=2024-05-07 author=Ana Souza
    The passage; `text` or `md` says how it is read, the rest what the user said about it.
    ~~~

    Facts:

    - role: Ana Souza; professor of law

Every line of a list is one test of its own, called `file:line`. A line that ends in
`(fails: reason)` is known to fail: the day it passes, the test says so.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from quizgen.model import Fact, Question, fold

from .road import Told, Trip, candidates_of, document, facts_of, travel

CASES = Path(__file__).parents[1] / "cases"
_FAILS = re.compile(r"\s+\(fails: (.+)\)$")
_SAID = re.compile(r"(\w+)=(.*?)(?=\s\w+=|$)")


@dataclass
class Case:
    """A passage, and the lines of what is expected of it by the name of their list."""

    title: str
    told: Told | None = None
    lines: list[tuple[str, int, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Line:
    """One expectation: the list that it stands in, its words, and its passage."""

    told: Told
    list_name: str
    words: str


def read_cases(path: Path) -> Iterator[Case]:
    """The cases of one file; `ValueError` names the line that is none of what a case is made of."""
    case, section, passage, said = Case("(before the first)"), "", None, ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if passage is not None and line != "~~~":
            passage.append(line)
        elif passage is not None:
            case.told, passage = _told("\n".join(passage) + "\n", said), None
        elif line.startswith("~~~"):
            passage, said = [], line[3:]
        elif line.startswith("# "):
            yield case
            case, section = Case(line[2:]), ""
        elif line.startswith("- ") and section and case.told:
            case.lines.append((section, number, line[2:]))
        elif line.endswith(":"):
            section = line[:-1]
        elif line.strip():
            raise ValueError(f"{path.name}:{number}: not understood: {line}")
    yield case


def _told(text: str, said: str) -> Told:
    suffix, _, rest = said.partition(" ")
    more = dict(_SAID.findall(rest))
    date = more.pop("date", None)
    return Told(
        text,
        name=f"passage.{ {'text': 'txt', 'md': 'md'}[suffix] }",
        date=datetime.date.fromisoformat(date) if date else None,
        **more,
    )


def expectations(folder: str) -> list[Any]:
    """The parameters of a test: each line of each case in `tests/cases/FOLDER`."""
    found = []
    for path in sorted((CASES / folder).glob("*.md")):
        for case in read_cases(path):
            for name, number, words in case.lines:
                assert case.told is not None
                known = _FAILS.search(words)
                marks = [pytest.mark.xfail(strict=True, reason=known[1])] if known else []
                line = Line(case.told, name, _FAILS.sub("", words))
                found.append(pytest.param(line, id=f"{path.name}:{number}", marks=marks))
    return found


@cache
def facts_in(told: Told) -> tuple[Fact, ...]:
    """The facts of a passage, found once for all its lines."""
    return tuple(facts_of(told))


@cache
def trip_of(told: Told) -> Trip:
    """The road of a passage, travelled once for all its lines; everything that can be asked is."""
    return travel([told])


@cache
def wordings(told: Told) -> tuple[Question, ...]:
    """The questions of a passage, those of one id too that differ in their wording."""
    candidates = candidates_of(facts_in(told), [document(told)])
    return tuple(candidate.question for candidate in candidates)


def pieces_of(words: str) -> list[str]:
    """The pieces of an expectation, which semicolons part."""
    return [piece.strip() for piece in words.split(";") if piece.strip()]


def says(text: str, piece: str) -> bool:
    """Whether `piece` stands in `text` as whole words, however they are written.

    Between backticks it stands there letter by letter, as a capital or an article may matter; a
    star stands for anything.
    """
    if piece == "*":
        return True
    if len(piece) > 2 and piece[0] == piece[-1] == "`":
        return piece[1:-1] in text
    return re.search(rf"(?<!\w){re.escape(fold(piece))}(?!\w)", f" {fold(text)} ") is not None
