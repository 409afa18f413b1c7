"""Text that may hold mathematics, images and words that look different, and nothing else.

A document's own words are always `Plain`: no exporter ever parses them, which is what keeps
markup in a document from becoming markup in an output. How words look comes from people's own
decks alone.
"""

import itertools
from collections.abc import Iterable
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import Field, model_validator

from quizgen.model.base import Frozen, Line, Part, Text

P = TypeVar("P", bound=Frozen)

Style = Literal["bold", "code", "italic", "strike", "underline"]
"""How words look."""


class InlineText(Part):
    """The base of parts that are words, however they look."""

    text: Text = Field(min_length=1)

    @property
    def shown(self) -> str:
        """The words where only plain characters are shown."""
        return self.text


class Plain(InlineText):
    """InlineText, as they are."""

    kind: Literal["plain"] = "plain"


class Styled(InlineText):
    """InlineText that look as `styles` say; code of several lines keeps its lines and blanks."""

    kind: Literal["styled"] = "styled"
    styles: tuple[Style, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _sorted(self) -> Self:
        if list(self.styles) != sorted(set(self.styles)):
            raise ValueError("styles stand once each, in the order of the alphabet")
        return self


class Ruby(InlineText):
    """InlineText with how they are read above or beside them."""

    kind: Literal["ruby"] = "ruby"
    text: Line
    reading: Line

    @model_validator(mode="after")
    def _single_blanks(self) -> Self:
        for line in (self.text, self.reading):
            if line != " ".join(line.split()):
                raise ValueError("words with a reading have single blanks between them")
        return self

    @property
    def shown(self) -> str:
        """The words, their reading behind them in brackets."""
        return f"{self.text}({self.reading})"


class Math(Part):
    """A formula in TeX, without delimiters."""

    kind: Literal["math"] = "math"
    tex: Line
    display: bool = False


class Image(Part):
    """A picture: `src` is a relative path with forward slashes inside the deck's folder."""

    kind: Literal["image"] = "image"
    src: Line
    alt: Text = ""


AnyInline = Plain | Styled | Ruby | Math | Image
Inline = Annotated[AnyInline, Field(discriminator="kind")]


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
        if any(are_one(a, b) for a, b in itertools.pairwise(self.parts)):
            raise ValueError("neighbouring words that look alike must be one part")
        if not self.plain.strip():
            raise ValueError("text is empty")
        return self

    @classmethod
    def of(cls, *parts: "str | Inline") -> "RichText":
        """The rich text of `parts` in order; strings become words, neighbours are merged."""
        made = (Plain(text=part) if isinstance(part, str) else part for part in parts if part != "")
        return cls(parts=tuple(merged(made)))

    @property
    def plain(self) -> str:
        """The text in plain characters: a formula is its TeX, an image its alternative text."""
        return "".join(plain_inline(part) for part in self.parts)

    @property
    def has_looks(self) -> bool:
        """Whether words look different, or have a reading."""
        return any(isinstance(part, Styled | Ruby) for part in self.parts)

    @property
    def images(self) -> tuple[Image, ...]:
        """The images, in order."""
        return tuple(part for part in self.parts if isinstance(part, Image))


def plain_inline(part: AnyInline) -> str:
    """One part in plain characters: a formula is its TeX, an image its alternative text."""
    match part:
        case InlineText():
            return part.shown
        case Math():
            return part.tex
        case Image():
            return part.alt or part.src


def are_one(part: Frozen, following: Frozen) -> bool:
    """Whether two neighbours are words that look alike, and so one part."""
    if isinstance(part, Styled) and isinstance(following, Styled):
        return part.styles == following.styles
    return isinstance(part, Plain) and isinstance(following, Plain)


def merged(parts: Iterable[P]) -> list[P]:
    """`parts`, neighbouring words that look alike joined."""
    found: list[P] = []
    for part in parts:
        before = found[-1] if found else None
        if before is not None and are_one(before, part):
            found[-1] = before.model_copy(update={"text": _text(before) + _text(part)})
        else:
            found.append(part)
    return found


def _text(part: Frozen) -> str:
    return part.text if isinstance(part, InlineText) else ""
