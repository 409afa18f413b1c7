"""What every model shares: the frozen base, checked text, spans and content digests."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import product
from typing import Annotated, NewType, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

QuestionId = NewType("QuestionId", str)
FactId = NewType("FactId", str)

# Control characters, lone surrogates and non-characters: no output format can carry them as text.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def is_clean(text: str) -> bool:
    """Whether `text` holds only what a model may hold (of the controls: tab, newline)."""
    return _FORBIDDEN.search(text) is None


def clean(text: str) -> str:
    """`text` with each character that no model may hold replaced by one U+FFFD."""
    return _FORBIDDEN.sub("\ufffd", text)


def _check_text(text: str) -> str:
    found = _FORBIDDEN.search(text)
    if found:
        raise ValueError(f"forbidden character U+{ord(found[0]):04X} at {found.start()}")
    return text


def _check_line(text: str) -> str:
    if not text or text != text.strip() or "\n" in text or "\t" in text:
        raise ValueError("must be one non-empty line without outer blanks")
    return text


Text = Annotated[str, AfterValidator(_check_text)]
"""Any text without control characters (tab and newline may stay) and lone surrogates."""

Line = Annotated[str, AfterValidator(_check_text), AfterValidator(_check_line)]
"""One non-empty line of text without blanks at its ends."""

Share = Annotated[float, Field(ge=0.0, le=1.0, allow_inf_nan=False)]
"""A number from 0 to 1."""


class Frozen(BaseModel):
    """The base of all models: immutable, hashable, no unknown fields."""

    # Validators are built at first use: a quiz that only plays never builds those of facts.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Part(Frozen):
    """The base of what stands in every kind of question: built once, and not anew in each kind."""

    model_config = ConfigDict(defer_build=False)


class Span(Frozen):
    """A half-open range of code points `[start, end)` in a document's text."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"span ends at {self.end}, before its start {self.start}")
        return self

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The slice of `text` that this span covers."""
        return text[self.start : self.end]


_PAIRS = tuple(map("".join, product("abcdefghijklmnopqrstuvwxyz234567", repeat=2)))
"""Ten bits each in base 32 (RFC 4648, in lower case)."""


@lru_cache(maxsize=1 << 12)
def digest(*parts: str) -> str:
    """A content id of 16 lower-case letters and digits (80 bits of SHA-256).

    The parts are length-prefixed, so ("ab", "c") and ("a", "bc") differ, and in NFC, so that
    one text in two Unicode forms has one id.
    """
    return digest_of(parts)


def digest_of(parts: Iterable[str]) -> str:
    """What `digest` gives of `parts`, which are not held together."""
    sha = hashlib.sha256()
    for part in parts:
        data = unicodedata.normalize("NFC", part).encode("utf-8", "replace")
        sha.update(len(data).to_bytes(8, "big") + data)
    number = int.from_bytes(sha.digest()[:10], "big")
    return "".join([_PAIRS[number >> shift & 1023] for shift in range(70, -1, -10)])
