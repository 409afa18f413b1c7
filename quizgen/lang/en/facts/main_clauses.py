"""The clause beside a circumstance, taken apart: "the valve opens" of "When it rings, ...".

From its parts one can tell whether something happens, and ask for what it is about.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.statements.binding import clause_of
from quizgen.lang.en.statements.linearisation import linearise
from quizgen.lang.en.statements.slots import realise_sentence
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.constituents import BrokenPhrase
from quizgen.lang.en.syntax.finding import take_apart
from quizgen.model import Clause


def main_clause(root: Token, apart: Sequence[Token], material: Material) -> Clause | None:
    """The clause of `root` without the words `apart`; None where it cannot be taken apart."""
    try:
        raw = take_apart(root, "root")
    except BrokenPhrase:
        return None
    bare = _without(raw, {token.i for token in apart}) if raw is not None else None
    if bare is None:
        return None
    realised = realise_sentence(linearise(bare, bare.parts), material)
    return clause_of(bare, bare.parts, realised, material)


def _without(raw: RawClause, apart: set[int]) -> RawClause | None:
    """The clause without the constituents that are apart; None where one is so in part."""
    kept = [part for part in raw.parts if part.head.i not in apart]
    if any(token.i in apart for part in kept for token in part.tokens):
        return None
    fronted = [part for part in raw.fronted if part in kept]
    complements = [part for part in raw.complements if part in kept]
    return replace(raw, fronted=fronted, complements=complements)
