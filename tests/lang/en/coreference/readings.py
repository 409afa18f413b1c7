"""What a sentence is read as after the sentences before it."""

import datetime

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.syntax.constituents import realise

from ..sentences import document_of, materials_of

DATE = datetime.date(2024, 5, 7)


def last_of(
    *sentences: str,
    title: str = "Notes",
    author: str | None = None,
    date: datetime.date | None = DATE,
) -> Material:
    """The last of these sentences of one paragraph, resolved."""
    return materials_of(document_of(*sentences, title=title, author=author, date=date))[-1]


def read_as(*sentences: str, title: str = "Notes", author: str | None = None) -> str:
    """The words that the last of these sentences is read as."""
    return words_of(last_of(*sentences, title=title, author=author))


def words_of(material: Material) -> str:
    """The words that a resolved sentence is read as."""
    words = realise(list(material.parsed.doc), material.texts).words
    return words[:1].upper() + words[1:]


def reading_after(*sentences: str, title: str = "Notes") -> Reading:
    """The reading of a paragraph after all its sentences were resolved."""
    return last_of(*sentences, title=title).reading
