"""Zo, an invented language: the smallest pack that fills the whole contract, and a plugin with it.

Sentences of Zo have two forms:

    Muro zo tala ke penu lami.                              a muro is a tala that holds lami
    Ji Vani tobera 40 penki lo Lumo na 7 velu 1931.         Vani built 40 bridges at Lumo on ...

`ji` precedes a person, `lo` a place and `na` a time; verbs end in `ra`, plurals in `ki`; a question
has `zuwa` in the place of what it asks for. The code is one of those that ISO 639 reserves for
local use. No model and no parser is needed.

| module | part of the contract |
|---|---|
| `words` | the lists of words |
| `page` | `page` |
| `facts` | `facts` |
| `structure` | `structure` |
| `values`, `numerals` | `values`, `numerals` |
| `names` | `names` |
| `wording`, `grammar`, `marks` | `wording`, `grammar`, `marks` |
| `flaws` | `flaws` |
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.plugin import Document, Fact, LanguagePack, hookimpl
from quizgen.plugin.language import (
    Flaws,
    Grammar,
    Marks,
    Names,
    Numerals,
    Page,
    Progress,
    Rules,
    Structure,
    Tables,
    Trace,
    Values,
    Wording,
    unheard,
)
from quizgen.testing.zo import (
    facts,
    flaws,
    grammar,
    marks,
    names,
    numerals,
    page,
    structure,
    values,
    wording,
)

CODE = "qtx"


@dataclass(frozen=True)
class Zo:
    """The pack."""

    code: str = CODE
    page: Page = page
    structure: Structure = structure.STRUCTURE
    values: Values = values
    names: Names = names
    wording: Wording = wording
    grammar: Grammar = grammar
    marks: Marks = marks
    numerals: Numerals = numerals
    flaws: Flaws = flaws
    model: str = ""

    def facts(self, document: Document, trace: Trace, rules: Rules) -> Iterator[Fact]:
        """The facts of a document in Zo, by the rules in force."""
        return facts.facts(document, trace, rules)

    def facts_of_each(
        self, documents: Sequence[Document], rules: Rules, progress: Progress = unheard
    ) -> Iterator[tuple[list[Fact], Trace]]:
        """The facts of each document, and what was lost."""
        for document in documents:
            trace = Trace()
            yield list(self.facts(document, trace, rules)), trace

    @property
    def rules(self) -> Tables:
        """The names of the rules of Zo, by table."""
        return {
            "facts": tuple(name for name, _ in facts.FORMS),
            "asked": wording.RULES,
            "grammar": grammar.RULES,
        }


@hookimpl
def quizgen_languages() -> list[LanguagePack]:
    """Zo."""
    return [LanguagePack(name=CODE, summary="Zo, an invented language for tests", load=Zo)]
