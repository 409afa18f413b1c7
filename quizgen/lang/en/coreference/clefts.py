"""Cleft sentences, whose clauses are read by themselves."""

from collections.abc import Iterator

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.replacements import Replacement, Substitution
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.syntax.clefts import cleft_focus


def cleft_clauses(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """A comma for the "that" of a cleft: "In Oslo, they met"."""
    opening = parsed.doc[0]
    if opening.lower_ == "it" and opening.head.lemma_ == "be":
        for verb in opening.head.children:
            if cleft_focus(verb):
                yield [verb.left_edge], Replacement(",")
