"""A question on offer, as far as it must be known to be chosen: so many can be chosen from."""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from quizgen.items.spoken import spoken
from quizgen.model import (
    Matching,
    MultipleResponse,
    Numerical,
    Question,
    TrueFalse,
    fold,
)

BEGINNING = 6
"""Letters by which two forms of a word are the same: "recognize" and "recognized"."""

_CONTENT = re.compile(r"[^\W\d_]{4,}|\d+")
_WORD = re.compile(r"\w+")
Place = tuple[str, int]


class Offer(NamedTuple):
    """A question in short.

    `sort` is its kind, and of a statement whether it is true, against which they are balanced;
    `place` where the sentence that it is from begins, in which document. `text` is what it shows,
    as spoken, and `words` the words of it; `keys` are its answers as spoken, `key` the words of the
    first, and `number` the number that it asks for, as one word. `repeats` says that it is a true
    statement as the source has it. It is asked unless others answer its `stem` otherwise, and where
    they do so for all those that would be asked `instead`. `at` is where it stands among all.
    """

    id: str
    family: str
    sort: str
    quality: float
    place: Place | None
    text: str
    words: tuple[str, ...]
    keys: tuple[str, ...]
    key: tuple[str, ...]
    number: str = ""
    repeats: bool = False
    stem: str = ""
    instead: tuple[str, ...] = ()
    at: int = 0

    @classmethod
    def of(
        cls, question: Question, stem: str = "", instead: tuple[str, ...] = (), at: int = 0
    ) -> "Offer":
        """`question` in short."""
        shown, source = _shown(question), question.source
        return cls(
            id=question.id,
            family=question.family,
            sort=_sort(question),
            quality=question.quality,
            place=(source.document, source.start) if source is not None else None,
            text=spoken(shown),
            words=tuple(sorted(words_of(shown))),
            keys=_keys(question),
            key=tuple(sorted(set(_WORD.findall(fold(question.answer_texts[0]))))),
            number=_number(question),
            repeats=_repeats_source(question),
            stem=stem,
            instead=instead,
            at=at,
        )

    def stands(self, contested: frozenset[str]) -> bool:
        """Whether it is asked where the stems `contested` are answered in several ways."""
        return self.stem not in contested and contested.issuperset(self.instead)

    @classmethod
    def again(cls, values: Iterable[Any]) -> "Offer":
        """The offer whose values were written as JSON."""
        known: list[Any] = [tuple(one) if isinstance(one, list) else one for one in values]
        return cls(*known)

    @property
    def kind(self) -> str:
        """The kind of the question."""
        return self.sort.partition(" ")[0]

    @property
    def varies(self) -> bool:
        """Whether two of one text may differ in what is to be matched or ordered."""
        return self.sort in ("matching", "ordering")


def words_of(text: str) -> frozenset[str]:
    """The words of `text` that tell what it is about, but for their endings.

    These are the longer ones and the numbers.
    """
    return frozenset(word[:BEGINNING] for word in _CONTENT.findall(fold(text)))


def _sort(question: Question) -> str:
    """The kind of a question; true and false statements are balanced against each other too."""
    return (
        f"{question.kind} {question.answer}" if isinstance(question, TrueFalse) else question.kind
    )


def _shown(question: Question) -> str:
    """What a question tells a learner who has not answered it; a false statement, corrected."""
    if isinstance(question, TrueFalse) and question.correction is not None:
        return question.correction.plain
    if isinstance(question, Matching):
        return " ".join((question.prompt_text, *question.answer_texts))
    return question.prompt_text


def _keys(question: Question) -> tuple[str, ...]:
    if isinstance(question, TrueFalse):
        return ()
    several = isinstance(question, MultipleResponse)
    return tuple(dict.fromkeys(map(spoken, question.answer_texts[: None if several else 1])))


def _number(question: Question) -> str:
    """The number that a question asks for, as one word; nothing where it asks for another thing."""
    key = spoken(question.answer_texts[0]).strip() if isinstance(question, Numerical) else ""
    return key if " " not in key else ""


def _repeats_source(question: Question) -> bool:
    if not isinstance(question, TrueFalse) or question.source is None or not question.answer:
        return False
    return fold(question.stem.plain) == fold(question.source.quote)
