"""A deck: questions in order, and the documents that they came from."""

import datetime
from typing import Literal, Self

from pydantic import Field, model_validator

from quizgen.model.base import Frozen, Line, Text
from quizgen.model.question import Question, Tag

Purpose = Literal["recall", "quiz"]
"""What a deck is for: `recall`, a learner alone, again and again; `quiz`, a test that is graded."""


class SourceDocument(Frozen):
    """A document that a deck was made from."""

    document: Line
    title: Line
    date: datetime.date | None = None
    sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")


class Deck(Frozen):
    """Questions in the order in which they are asked.

    `namespace` tells two decks apart that hold questions of one id: the project's name.
    """

    title: Line
    namespace: Line = "quizgen"
    description: Text = ""
    language: str = Field(default="en", pattern=r"^[a-z]{2,3}$")
    tags: tuple[Tag, ...] = ()
    sources: tuple[SourceDocument, ...] = ()
    questions: tuple[Question, ...] = ()

    @model_validator(mode="after")
    def _distinct_ids(self) -> Self:
        seen: set[str] = set()
        for question in self.questions:
            if question.id in seen:
                raise ValueError(f"two questions have the id {question.id}")
            seen.add(question.id)
        return self
