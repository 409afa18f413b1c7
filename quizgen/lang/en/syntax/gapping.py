"""Clauses that go on without their verb: "The mill was built in 1902 and the dam in 1911".

The parser makes the second subject a second object or date of the verb. What is behind the first
time is told of another thing, and is left out of the clause.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from quizgen.lang.en.analysis.tree import dependent, token_after
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
    for first in verb.rights:
        year = _time_of(first)
        conjunction = token_after(year) if year is not None else None
        if conjunction is not None and conjunction.lower_ == "and":
            second = _next_time(first, conjunction)
            if second is not None and _is_noun_phrase(conjunction, second):
                yield conjunction


def _next_time(first: Token, conjunction: Token) -> Token | None:
    """The next preposition like `first` behind a conjunction, where that says when as well."""
    behind = first.doc[conjunction.i :]
    second = next((one for one in behind if one.lower_ == first.lower_), None)
    return second if second is not None and _time_of(second) is not None else None


def _time_of(preposition: Token) -> Token | None:
    """The last word of the time that a preposition governs alone."""
    governed = dependent(preposition, "pobj") if preposition.dep_ == "prep" else None
    timed = governed is not None and governed.ent_type_ in ("DATE", "TIME")
    return governed if timed else None


def _is_noun_phrase(conjunction: Token, second: Token) -> bool:
    """Whether only a noun phrase is between the "and" behind a time, and the next time."""
    words = second.doc[conjunction.i + 1 : second.i]
    plain = all(token.pos_ not in ("VERB", "AUX", "ADP", "PUNCT") for token in words)
    return len(words) > 0 and plain and words[-1].pos_ in NOUNS
