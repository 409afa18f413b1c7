"""Questions with lettered options, as teachers write them: the bank that they are.

| what is written | the right option |
|---|---|
| `A) text`, `b. text`, `(C) text`, below a line that asks | `Answer: B` below them |
| | a star beside it, or bold words |

An answer may name several letters, or be the words of an option.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from quizgen.documents.spans import trimmed
from quizgen.lang.base.structure import Structure
from quizgen.model import Block, Code, Exercise, Heading, ListItem, Mark, Paragraph, Span

_OPTION = re.compile(
    r"(?P<star>[*✓✔]?)[ \t]*[(\[]?(?P<letter>[A-Ha-h])[).\]][ \t]+"
    r"(?P<text>\S.*?)(?P<after>[ \t]*[*✓✔]?)$"
)
_NUMBER = re.compile(r"\(?\d{1,3}[.):][ \t]*")
_LETTERS = re.compile(r"[(\[]?[A-Ha-h][).\]]?(?:[ \t]*(?:,|&|and)[ \t]*[(\[]?[A-Ha-h][).\]]?)*[.]?")
_LETTER = re.compile(r"\b[A-Ha-h]\b")
_MARKER = 4  # characters of the marker of a list item

_ASKING = ("?", ":", "_", "…", "...")
_Text = Paragraph | ListItem | Heading | Code


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a block: its number among the blocks, and where its words are."""

    block: int
    span: Span


@dataclass(frozen=True, slots=True)
class _Question:
    """The line above options: where its words are, and whether it has a number or asks."""

    words: Span
    is_numbered: bool
    asks: bool

    def is_of_bank(self, right: Sequence[int]) -> bool:
        """Whether it is one of a bank: a number says so, or the options that are `right`."""
        answered = self.asks and len(right) > 0
        return len(self.words) > 0 and (self.is_numbered or answered)


@dataclass(frozen=True, slots=True)
class _Option:
    """An option: its letter, where its text is, and whether a star is beside it."""

    letter: str
    text: Span
    starred: bool


def with_banks(
    text: str, blocks: Sequence[Block], marks: Sequence[Mark], words: Structure
) -> list[Block]:
    """`blocks` with questions that have lettered options as exercises, from question to answer."""
    lines = list(_lines(text, blocks))
    found: list[Block] = []
    taken: set[int] = set()
    position = 0
    while position < len(lines):
        exercise, size = _exercise(text, lines, position, blocks, marks, words)
        if exercise is not None:
            found.append(exercise)
            taken.update(range(position, position + size))
        position += size
    if not found:
        return list(blocks)
    left = _left_of(blocks, lines, taken)
    return sorted([*left, *found], key=lambda block: block.span.start)


def _left_of(blocks: Sequence[Block], lines: Sequence[_Line], taken: Set[int]) -> Iterator[Block]:
    """The blocks that no exercise touches, and the lines of the others that none has taken."""
    touched = {lines[number].block for number in taken}
    yield from (block for number, block in enumerate(blocks) if number not in touched)
    for number, line in enumerate(lines):
        if line.block in touched and number not in taken:
            yield _of_line(line, blocks)


def _lines(text: str, blocks: Sequence[Block]) -> Iterator[_Line]:
    for number, block in enumerate(blocks):
        if not isinstance(block, _Text):
            yield _Line(number, Span(start=block.span.start, end=block.span.start))  # parts runs
            continue
        start = _with_marker(text, block)
        for piece in text[start : block.span.end].split("\n"):
            span = trimmed(text, start, start + len(piece))
            start += len(piece) + 1
            if len(span):
                yield _Line(number, span)


def _with_marker(text: str, block: Block) -> int:
    """Where a block begins, the marker of a list item with it: "b. " is no part of its words."""
    start = block.span.start
    if not isinstance(block, ListItem):
        return start
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return start - len(before.lstrip()) if len(before.strip()) <= _MARKER else start


def _of_line(line: _Line, blocks: Sequence[Block]) -> Block:
    """A line of a block that is a bank otherwise, as a paragraph."""
    block = blocks[line.block]
    return Paragraph(span=line.span, page=block.page, role=block.role)


def _exercise(
    text: str,
    lines: Sequence[_Line],
    start: int,
    blocks: Sequence[Block],
    marks: Sequence[Mark],
    words: Structure,
) -> tuple[Exercise | None, int]:
    """The exercise that begins at line `start`, and how many lines it has; None and 1 without."""
    options = _options(text, lines[start + 1 :])
    asked = lines[start].span
    if len(options) < 2 or not len(asked) or _OPTION.match(asked.of(text)):
        return None, 1
    question = _question(text, asked)
    size = 1 + len(options)
    right = _marked(text, options, marks)
    answer = _answer(text, lines[start + size :][:1], words)
    if answer is not None:
        right = _named(answer, [one.text.of(text) for one in options])
        size += 1
    if not question.is_of_bank(right):
        return None, 1
    block = blocks[lines[start].block]
    exercise = Exercise(
        span=Span(start=asked.start, end=lines[start + size - 1].span.end),
        page=block.page,
        role=block.role,
        question=question.words,
        options=tuple(one.text for one in options),
        right=right,
    )
    return exercise, size


def _question(text: str, line: Span) -> _Question:
    number = _NUMBER.match(line.of(text))
    words = trimmed(text, line.start + (number.end() if number else 0), line.end)
    return _Question(words, number is not None, words.of(text).rstrip().endswith(_ASKING))


def _answer(text: str, below: Sequence[_Line], words: Structure) -> str | None:
    """What the line below the options says is right; None where it is no answer."""
    said = below[0].span.of(text) if below else ""
    label = words.answer_label(said)
    return said[label:].strip() if label else None


def _options(text: str, lines: Sequence[_Line]) -> list[_Option]:
    """The options that `lines` begin with, lettered from A on."""
    options: list[_Option] = []
    for line in lines:
        found = _OPTION.fullmatch(line.span.of(text))
        if found is None or found["letter"].upper() != chr(ord("A") + len(options)):
            break
        start = line.span.start
        span = Span(start=start + found.start("text"), end=start + found.end("text"))
        starred = bool(found["star"] or found["after"].strip())
        options.append(_Option(found["letter"].upper(), span, starred))
    return options


def _marked(text: str, options: Sequence[_Option], marks: Sequence[Mark]) -> tuple[int, ...]:
    """The options that a star or bold words set apart from the others."""
    starred = tuple(place for place, one in enumerate(options) if one.starred)
    bold = tuple(place for place, one in enumerate(options) if _is_bold(one.text, marks))
    found = starred or bold
    return found if len(found) < len(options) else ()


def _is_bold(span: Span, marks: Sequence[Mark]) -> bool:
    strong = (mark.span for mark in marks if mark.kind in ("strong", "highlight", "term"))
    return any(one.start <= span.start and span.end <= one.end for one in strong)


def _named(answer: str, options: Sequence[str]) -> tuple[int, ...]:
    """The options that an answer names, by letters or by their words; none where it names none."""
    if _LETTERS.fullmatch(answer):
        places = {ord(letter.upper()) - ord("A") for letter in _LETTER.findall(answer)}
        return tuple(sorted(places)) if max(places) < len(options) else ()
    said = re.sub(r"^[(\[]?[A-Ha-h][).\]:][ \t]+", "", answer).rstrip(". ").casefold()
    return tuple(
        place for place, text in enumerate(options) if text.rstrip(". ").casefold() == said
    )
