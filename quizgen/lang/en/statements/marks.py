"""The words of a statement, and the slots marked in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.replacements import Replacements
from quizgen.lang.en.syntax.constituents import Text, realise
from quizgen.model import Slot, Statement, Words


@dataclass(slots=True)
class Marked:
    """A slot in realised words: from where to where it goes, and the tokens that it is made of."""

    slot: Slot
    start: int
    end: int
    tokens: tuple[int, ...]


@dataclass(slots=True)
class Realised:
    """Words with their slots, in order."""

    words: str
    marked: list[Marked]

    def statement(self) -> Statement:
        """The statement, slots marked."""
        parts: list[Words | Slot] = []
        end = 0
        for mark in self.marked:
            if mark.start > end:
                parts.append(Words(text=self.words[end : mark.start]))
            parts.append(mark.slot)
            end = mark.end
        if end < len(self.words):
            parts.append(Words(text=self.words[end:]))
        return Statement(parts=tuple(parts))


@dataclass(frozen=True, slots=True)
class Wording:
    """How tokens of a sentence read: what is read instead of some, and where each begins."""

    tokens: Sequence[Token]
    replaced: Replacements
    text: Text

    def has(self, tokens: Sequence[Token]) -> bool:
        """Whether all `tokens` are read, and as they are written."""
        return all(t.i in self.text.starts and t.i not in self.replaced for t in tokens)

    def span(self, tokens: Sequence[Token]) -> tuple[int, int]:
        """Where the first of `tokens` begins and the last ends."""
        first, last = tokens[0], tokens[-1]
        return self.text.starts[first.i], self.text.starts[last.i] + len(last.text)

    def words(self, tokens: Sequence[Token]) -> str:
        """How `tokens` read, with what is between them."""
        start, end = self.span(tokens)
        return self.text.words[start:end]

    def mark(self, tokens: Sequence[Token], slot: Slot) -> Marked:
        """The mark of a `slot` that `tokens` fill."""
        return Marked(slot, *self.span(tokens), tuple(token.i for token in tokens))


def wording_of(tokens: Sequence[Token], material: Material) -> Wording:
    """How `tokens` read, with the replacements of `material` made."""
    return Wording(tokens, material.replaced, realise(tokens, material.texts))
