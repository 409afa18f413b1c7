"""English, as the contract of a language pack asks for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.lang.base.page import Page
from quizgen.model import Document, Fact
from quizgen.trace import Funnel


@dataclass(frozen=True)
class English:
    """The English pack; spaCy is loaded when it is first asked for facts."""

    code: str = "en"

    @property
    def page(self) -> Page:
        """What English marks on a page, and where its sentences end."""
        from quizgen.lang.en import page

        return page

    def facts(self, document: Document, trace: Funnel) -> Iterator[Fact]:
        """The facts of an English document."""
        from quizgen.lang.en.facts import extract_facts

        return extract_facts(document, trace)
