"""Words with the marks that their author gave them, brought onto one line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizgen.documents.normalise import keep
from quizgen.model import Mark, Span
from quizgen.model.document import MarkKind


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are marked alike."""

    text: str
    kinds: frozenset[MarkKind] = frozenset()


Words = str | Sequence[Run]
"""Words of a block: plain, or in runs."""


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """One clean line, and the marks in it, with spans that slice it, in order."""

    text: str
    marks: tuple[Mark, ...] = ()

    def moved(self, by: int) -> Iterable[Mark]:
        """The marks, as they are when the line begins at `by`."""
        for mark in self.marks:
            start, end = mark.span.start + by, mark.span.end + by
            yield Mark(kind=mark.kind, span=Span(start=start, end=end))


def marked_line(words: Words) -> MarkedLine:
    """`words` cleaned, every run of blanks made one space, none at the ends; maybe empty.

    A mark covers no blank at its ends; marks of one kind that touch are one.
    """
    if isinstance(words, str):
        return MarkedLine(" ".join(keep(words).text.split()))
    text = ""
    found: list[tuple[MarkKind, int, int]] = []
    for run in words:
        piece = " ".join(keep(f"x{run.text}x").text.split())[1:-1]
        if piece.startswith(" ") and (not text or text.endswith(" ")):
            piece = piece[1:]
        start, end = _inner(piece, len(text))
        text += piece
        if start < end:
            found += [(kind, start, end) for kind in sorted(run.kinds)]
    text = text.rstrip()
    marks = [
        Mark(kind=kind, span=Span(start=start, end=end))
        for kind, start, end in _joined(found, text)
        if start < end
    ]
    return MarkedLine(text, tuple(sorted(marks, key=lambda mark: (mark.span.start, mark.kind))))


def _inner(piece: str, offset: int) -> tuple[int, int]:
    """Where the words of `piece`, without blanks around them, will be."""
    bare = piece.strip()
    start = offset + len(piece) - len(piece.lstrip())
    return start, start + len(bare)


def _joined(
    found: Iterable[tuple[MarkKind, int, int]], text: str
) -> Iterable[tuple[MarkKind, int, int]]:
    """The marks, those of one kind with nothing but blanks between them made one."""
    open_marks: dict[MarkKind, tuple[int, int]] = {}
    for kind, start, end in found:
        before = open_marks.get(kind)
        if before and not text[before[1] : start].strip():
            open_marks[kind] = before[0], end
            continue
        if before:
            yield kind, *before
        open_marks[kind] = start, end
    for kind, (start, end) in open_marks.items():
        yield kind, start, end
