"""English, as the contract of a language pack asks for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.lang.base.flaws import Flaws
from quizgen.lang.base.numerals import Numerals
from quizgen.model import Document, Fact
from quizgen.trace import Funnel


@dataclass(frozen=True)
class English:
    """The English pack; each part is loaded when it is first asked for, spaCy with the facts."""

    code: str = "en"

    def facts(self, document: Document, trace: Funnel) -> Iterator[Fact]:
        """The facts of an English document."""
        from quizgen.lang.en.facts import extract_facts

        return extract_facts(document, trace)

    @property
    def numerals(self) -> Numerals:
        """What numbers in English words mean."""
        from quizgen.lang.en import numerals

        return numerals

    @property
    def flaws(self) -> Flaws:
        """The words and phrases by which flaws of English questions are known."""
        from quizgen.lang.en import flaws

        return flaws
