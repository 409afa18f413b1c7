"""Words of a sentence that are to be understood alone, as the rules of dependence look at them."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.replacements import Replacements


@dataclass(frozen=True, slots=True)
class Passage:
    """The kept `tokens` of a sentence in order, and the `material` that the sentence is."""

    tokens: Sequence[Token]
    places: frozenset[int]
    material: Material

    @property
    def replaced(self) -> Replacements:
        """What is read instead of some tokens."""
        return self.material.replaced

    @property
    def read(self) -> list[Token]:
        """The tokens that are read as they are written."""
        replaced = self.material.replaced
        return [token for token in self.tokens if token.i not in replaced]


def passage_of(tokens: Sequence[Token], material: Material) -> Passage:
    """The passage that `tokens` of the sentence of `material` are."""
    return Passage(tokens, frozenset(token.i for token in tokens), material)
