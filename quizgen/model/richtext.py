"""Text that may hold mathematics and images, and nothing else that needs interpreting.

A document's own words are always `Plain`: no exporter ever parses them, which is what keeps
markup in a document from becoming markup in an output.
"""

import itertools
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from quizgen.model.base import Line, Part, Text


class Plain(Part):
    """Words, as they are."""

    kind: Literal["plain"] = "plain"
    text: Text = Field(min_length=1)


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


Inline = Annotated[Plain | Math | Image, Field(discriminator="kind")]


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
        kinds = [part.kind for part in self.parts]
        if any(a == b == "plain" for a, b in itertools.pairwise(kinds)):
            raise ValueError("neighbouring plain parts must be one part")
        if not self.plain.strip():
            raise ValueError("text is empty")
        return self

    @classmethod
    def of(cls, *parts: "str | Inline") -> "RichText":
        """The rich text of `parts` in order; strings become words, neighbours are merged."""
        merged: list[Plain | Math | Image] = []
        for part in parts:
            text = part if isinstance(part, str) else part.text if isinstance(part, Plain) else ""
            before = merged[-1] if merged else None
            if not text:
                if not isinstance(part, str | Plain):
                    merged.append(part)
            elif isinstance(before, Plain):
                merged[-1] = Plain(text=before.text + text)
            else:
                merged.append(Plain(text=text))
        return cls(parts=tuple(merged))

    @property
    def plain(self) -> str:
        """The text in plain characters: a formula is its TeX, an image its alternative text."""
        return "".join(plain_inline(part) for part in self.parts)

    @property
    def images(self) -> tuple[Image, ...]:
        """The images, in order."""
        return tuple(part for part in self.parts if isinstance(part, Image))


def plain_inline(part: Plain | Math | Image) -> str:
    """One part in plain characters: a formula is its TeX, an image its alternative text."""
    match part:
        case Plain():
            return part.text
        case Math():
            return part.tex
        case Image():
            return part.alt or part.src
