"""What takes long on the way to a deck, so that somebody who waits hears how far it is."""

from collections.abc import Iterable, Iterator, Sequence, Sized
from typing import TypeVar

from quizgen.lang.base import Language
from quizgen.lang.base.grammar import Posed
from quizgen.pipeline.wellformed import Judge
from quizgen.report import Reporter
from quizgen.rules import Rules

T = TypeVar("T")

_BATCH = 128
"""What is done between two times that progress is told."""


def counted(stage: str, items: Iterable[T], reporter: Reporter) -> Iterator[T]:
    """`items`; the reporter hears how many are done, where that is known of how many."""
    total = len(items) if isinstance(items, Sized) else None
    for number, item in enumerate(items):
        if number % _BATCH == 0:
            reporter.progress(stage, number, total)
        yield item


def in_batches(judged: Judge, reporter: Reporter) -> Judge:
    """`judged`, given so few questions at a time that the reporter hears how far it is."""

    def judging(language: Language, posed: Sequence[Posed], rules: Rules) -> list[str | None]:
        found: list[str | None] = []
        for start in range(0, len(posed), _BATCH):
            reporter.progress("grammar", start, len(posed))
            found += judged(language, posed[start : start + _BATCH], rules)
        return found

    return judging
