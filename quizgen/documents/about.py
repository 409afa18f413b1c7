"""What a document says of itself."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class About:
    """What a document says of itself: in front matter, in its metadata, in its head."""

    title: str | None = None
    author: str | None = None
    date: datetime.date | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
