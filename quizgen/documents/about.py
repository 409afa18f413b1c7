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

    def over(self, other: "About") -> "About":
        """This, and what `other` says where this says nothing."""
        return About(
            title=self.title or other.title,
            author=self.author or other.author,
            date=self.date or other.date,
            language=self.language or other.language,
            tags=self.tags or other.tags,
        )
