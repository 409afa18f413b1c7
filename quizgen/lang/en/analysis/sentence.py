"""A sentence of a document, parsed."""

from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from quizgen.lang.en.analysis.parse_checks import ParseFault
from quizgen.lang.en.analysis.tree import text_of


@dataclass(frozen=True)
class Parsed:
    """A sentence, or a part of one between semicolons, cleaned and parsed.

    `number` counts the parsed sentences of the document; `sentence` and `block` are the places of
    the sentence and its block in the document, `kind` the kind of that block. `fault` is why the
    parse cannot be trusted, None where it can.
    """

    number: int
    sentence: int
    block: int
    kind: str
    doc: Doc
    fault: ParseFault | None = None

    @cached_property
    def text(self) -> str:
        """The cleaned sentence."""
        return text_of(self.doc)

    @cached_property
    def lowered(self) -> str:
        """The cleaned sentence in lower case."""
        return self.text.lower()

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words and marks in lower case: what tells most rules that they find nothing."""
        return frozenset(token.lower_ for token in self.doc)
