"""What was asked of one document, as bytes: of many only those are opened that are chosen.

The first line says what the questions depend on, the second what is on offer, and each that follows
is a question.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from quizgen.items.library import Inquiries
from quizgen.model import Question
from quizgen.model.base import Frozen
from quizgen.pipeline.weighing import Weight
from quizgen.scoring.offer import Offer

_END = b"\n"


class Head(Frozen):
    """What a document asked of the library, was told of it, and may ask.

    `groups` are those that it was shown, in short, and `asked` the stems and keys that promise one
    answer, likewise.
    """

    likes: tuple[tuple[str, str, bool], ...] = ()
    ranks: tuple[tuple[str, str, bool], ...] = ()
    groups: str = ""
    asked: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(
        cls,
        inquiries: Inquiries,
        groups: str,
        asked: Iterable[tuple[str, str]],
    ) -> "Head":
        """The head of a sheet."""
        likes = inquiries.likes.items()
        return cls.model_construct(
            likes=tuple((said, " ".join(sorted(words)), told) for (said, words), told in likes),
            ranks=tuple((*names, told) for names, told in inquiries.ranks.items()),
            groups=groups,
            asked=tuple(asked),
        )

    @property
    def inquiries(self) -> Inquiries:
        """What was asked of the library."""
        likes = {(said, frozenset(words.split())): told for said, words, told in self.likes}
        return Inquiries(likes, {(name, other): told for name, other, told in self.ranks})


@dataclass(frozen=True, slots=True)
class Sheet:
    """The questions about one document; what each property gives is read anew."""

    data: bytes

    @classmethod
    def of(cls, head: Head, weights: Sequence[Weight] = ()) -> "Sheet":
        """The sheet with the questions of `weights`."""
        offers = _offers().dump_json([Offer.of(w.question, w.stem, w.instead) for w in weights])
        lines = (weight.question.model_dump_json().encode() for weight in weights)
        return cls(_END.join((head.model_dump_json().encode(), offers, *lines)))

    @classmethod
    def checked(cls, data: bytes) -> "Sheet | None":
        """The sheet that `data` is; None where it is none."""
        try:
            sheet = cls(data)
            offers = _offers().validate_json(sheet.data.split(_END, 2)[1])
            whole = bool(sheet.head) and len(offers) == data.count(_END) - 1
            return sheet if whole else None
        except (ValidationError, IndexError):
            return None

    @property
    def head(self) -> Head:
        """What the questions depend on."""
        return Head.model_validate_json(self.data.split(_END, 1)[0])

    @property
    def offers(self) -> list[Offer]:
        """The questions in short, in their order."""
        return list(map(Offer.again, json.loads(self.data.split(_END, 2)[1])))

    def questions(self, places: Iterable[int] | None = None) -> Iterator[Question]:
        """The questions at `places`; all where none are named."""
        lines = self.data.split(_END)[2:]
        for place in range(len(lines)) if places is None else places:
            yield _question().validate_json(lines[place])


@cache
def _question() -> TypeAdapter[Any]:
    return TypeAdapter(Question)


@cache
def _offers() -> TypeAdapter[list[Offer]]:
    return TypeAdapter(list[Offer])
