"""English, as the contract of a language pack asks for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.lang.base.structure import Structure
from quizgen.model import Document, Fact
from quizgen.trace import Trace


@dataclass(frozen=True)
class English:
    """The English pack; spaCy is loaded when it is first asked for facts."""

    code: str = "en"

    def facts(self, document: Document, trace: Trace) -> Iterator[Fact]:
        """The facts of an English document."""
        from quizgen.lang.en.facts import extract_facts

        return extract_facts(document, trace)

    @property
    def structure(self) -> Structure:
        """How English marks the structure of a document."""
        from quizgen.lang.en import structure

        return structure
