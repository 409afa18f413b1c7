"""Text that may hold mathematics, images, words that look different, lists and tables.

A document's own words are always `Plain`: no exporter ever parses them, which is what keeps
markup in a document from becoming markup in an output. How words look comes from people's own
decks alone.
"""

from collections.abc import Iterator
from typing import Any, Self

from pydantic import Field, model_validator

from quizgen.model.base import Part
from quizgen.model.inline import (
    AnyInline,
    Grid,
    Image,
    Inline,
    Listing,
    Plain,
    Ruby,
    Styled,
    check_content,
    every_part,
    merged,
    plain_inline,
    set_apart,
)


class RichText(Part):
    """A run of words, formulas and images; equal texts have equal parts.

    Validates from a plain `str` too. Neighbouring `Plain` parts are merged and empty text is
    refused, so that equality means what it says.
    """

    parts: tuple[Inline, ...] = Field(min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _from_str(cls, value: Any) -> Any:
        return {"parts": [{"kind": "plain", "text": value}]} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _canonical(self) -> Self:
        check_content(self.parts)
        if not self.plain.strip():
            raise ValueError("text is empty")
        return self

    @classmethod
    def of(cls, *parts: "str | Inline") -> "RichText":
        """The rich text of `parts` in order; strings become words, neighbours are merged."""
        made = (Plain(text=part) if isinstance(part, str) else part for part in parts if part != "")
        return cls(parts=set_apart(merged(made)))

    @property
    def plain(self) -> str:
        """The text in plain characters: a formula is its TeX, an image its alternative text."""
        return "".join(plain_inline(part) for part in self.parts)

    @property
    def has_looks(self) -> bool:
        """Whether words look different, have a reading, or stand in a list or table."""
        return any(isinstance(part, Styled | Ruby | Listing | Grid) for part in self.parts)

    @property
    def images(self) -> tuple[Image, ...]:
        """The images, in order, those in lists and tables too."""
        return tuple(part for part in self.every_part if isinstance(part, Image))

    @property
    def every_part(self) -> Iterator[AnyInline]:
        """The parts in order, those in lists and tables behind these."""
        return every_part(self.parts)
