"""Clauses that go on without their verb: "The mill was built in 1902 and the dam in 1911".

The parser makes the second subject a second object or date of the verb. What is behind the first
time is told of another thing, and is left out of the clause.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from quizgen.lang.en.analysis.tree import dependent
from quizgen.lang.en.labels import NOUNS
from quizgen.lang.en.syntax.constituents import Part


def without_gapped(verb: Token, parts: Sequence[Part]) -> list[Part]:
    """The complements of `verb` up to where another subject follows with a time of its own."""
    cut = next(_gaps(verb), None)
    if cut is None:
        return list(parts)
    kept = (replace(part, tokens=[t for t in part.tokens if t.i < cut.i]) for part in parts)
    return [part for part in kept if part.tokens]


def _gaps(verb: Token) -> Iterator[Token]:
    """Each "and" between a first time and a noun phrase with another time."""
    for first in verb.children:
        year = _time_of(first)
        after = first.doc[year.i + 1 :] if year is not None and first.i > verb.i else None
        if year is None or after is None or not len(after) or after[0].lower_ != "and":
            continue
        second = next((one for one in after if one.lower_ == first.lower_), None)
        if second is not None and _time_of(second) is not None and _is_noun_phrase(year, second):
            yield after[0]


def _time_of(preposition: Token) -> Token | None:
    """The last word of the time that a preposition governs alone."""
    governed = dependent(preposition, "pobj") if preposition.dep_ == "prep" else None
    timed = governed is not None and governed.ent_type_ in ("DATE", "TIME")
    return governed if timed else None


def _is_noun_phrase(year: Token, second: Token) -> bool:
    """Whether only a noun phrase is between the "and" behind a time, and the next time."""
    words = year.doc[year.i + 2 : second.i]
    plain = all(token.pos_ not in ("VERB", "AUX", "ADP", "PUNCT") for token in words)
    return len(words) > 0 and plain and words[-1].pos_ in NOUNS
