"""English, as the contract of a language pack asks for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from quizgen.lang.base import Progress, unheard
from quizgen.lang.base.flaws import Flaws
from quizgen.lang.base.grammar import Grammar
from quizgen.lang.base.marks import Marks
from quizgen.lang.base.names import Names
from quizgen.lang.base.numerals import Numerals
from quizgen.lang.base.page import Page
from quizgen.lang.base.structure import Structure
from quizgen.lang.base.values import Values
from quizgen.lang.base.wording import Wording
from quizgen.model import Document, Fact
from quizgen.rules import ALL_RULES, Rules, Tables
from quizgen.trace import Trace


@dataclass(frozen=True)
class English:
    """The English pack; each part is loaded when it is first asked for, spaCy with the facts."""

    code: str = "en"

    @cached_property
    def page(self) -> Page:
        """What English marks on a page, and where its sentences end."""
        from quizgen.lang.en import page

        return page

    def facts(self, document: Document, trace: Trace, rules: Rules = ALL_RULES) -> Iterator[Fact]:
        """The facts of an English document, by the rules in force."""
        from quizgen.lang.en.spacy_import import import_spacy

        import_spacy()
        from quizgen.lang.en.facts import extract_facts

        return extract_facts(document, trace, rules)

    def facts_of_each(
        self, documents: Sequence[Document], rules: Rules, progress: Progress = unheard
    ) -> Iterator[tuple[list[Fact], Trace]]:
        """The facts of each document, and what was lost; their sentences are parsed together."""
        from quizgen.lang.en.spacy_import import import_spacy

        import_spacy()
        from quizgen.lang.en.facts import extract_facts_of_each

        return extract_facts_of_each(documents, rules, progress)

    @cached_property
    def model(self) -> str:
        """The pipeline and its version, and that of spaCy."""
        from quizgen.lang.en.pipelines import versions

        return versions()

    @cached_property
    def structure(self) -> Structure:
        """How English marks the structure of a document."""
        from quizgen.lang.en import structure

        return structure

    @cached_property
    def values(self) -> Values:
        """How English writes dates and numbers."""
        from quizgen.lang.en import values

        return values

    @cached_property
    def names(self) -> Names:
        """What English names name."""
        from quizgen.lang.en import names

        return names

    @cached_property
    def wording(self) -> Wording:
        """How English asks."""
        from quizgen.lang.en import questions

        return questions

    @cached_property
    def grammar(self) -> Grammar:
        """Which English questions are not well formed."""
        from quizgen.lang.en.questions.faults import grammar

        return grammar

    @cached_property
    def marks(self) -> Marks:
        """What English marks in a wording."""
        from quizgen.lang.en.questions import marks

        return marks

    @cached_property
    def numerals(self) -> Numerals:
        """What numbers in English words mean."""
        from quizgen.lang.en import numerals

        return numerals

    @cached_property
    def flaws(self) -> Flaws:
        """The words and phrases that show flaws of English questions."""
        from quizgen.lang.en import flaws

        return flaws

    @cached_property
    def rules(self) -> Tables:
        """The names of the rules of English, by table."""
        from quizgen.lang.en.rules import TABLES

        return TABLES
