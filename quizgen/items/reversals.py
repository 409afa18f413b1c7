"""What is asked in both directions: what something is used to do, and what it is used for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from quizgen.items.candidate import Candidate
from quizgen.items.reasons import Refusal
from quizgen.items.spoken import spoken
from quizgen.lang.base.wording import Form
from quizgen.trace import Filter, Trace

_OF_MEANS: frozenset[Form] = frozenset({"object", "condition"})
_EXPLAINING: frozenset[Form] = frozenset({"definition", "identity"})
_ASKS_WHAT_FOR = re.compile(r"\bfor\?$").search
"""Why something is done is no purpose of a means, and worth asking beside it."""

_MOST_BESIDE = 3
"""Words beside a term where it is asked what that is."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """A candidate, and its stem and key as they are compared, worked out once."""

    candidate: Candidate
    stem: str
    key: str

    @classmethod
    def of(cls, candidate: Candidate) -> "_Heard":
        return cls(candidate, spoken(candidate.stem), spoken(candidate.key))


def one_way(candidates: Sequence[Candidate], trace: Trace) -> list[Candidate]:
    """`candidates` without those that ask the other way round what a purpose tells.

    "What should you use to clean the oars?" asks for the means that a rule names; "What should you
    use a brush for?" shows it, and many a thing may be done with a brush. Of a term that the
    document explains, it is the purpose that is asked for.
    """
    pairs = list(_pairs(candidates))
    if not pairs:
        return list(candidates)
    explained = [_Heard.of(one) for one in candidates if one.form in _EXPLAINING]
    left_out = {id(_worse(*pair, explained).candidate) for pair in pairs}
    for _ in left_out:
        trace.lose(Filter.GATE, Refusal.REVERSED)
    return [one for one in candidates if id(one) not in left_out]


def _pairs(candidates: Sequence[Candidate]) -> Iterator[tuple[_Heard, _Heard]]:
    """The candidates that ask for a means, each with one that asks for its purpose."""
    purposes = [
        _Heard.of(one) for one in candidates if one.form == "purpose" and _ASKS_WHAT_FOR(one.stem)
    ]
    means = [_Heard.of(one) for one in candidates if one.form in _OF_MEANS] if purposes else []
    return filter(_are_reversed, product(means, purposes))


def _are_reversed(pair: tuple[_Heard, _Heard]) -> bool:
    """Whether each of two candidates shows the key of the other."""
    return _tells(*pair) and _tells(*reversed(pair))


def _worse(means: _Heard, purpose: _Heard, explained: Sequence[_Heard]) -> _Heard:
    """Which of the two shows what a learner should name."""
    return means if any(_is_what(one, means) for one in explained) else purpose


def _is_what(explained: _Heard, means: _Heard) -> bool:
    """Whether a candidate asks for little more than what the means is: "What is a brush?"."""
    words = len(means.key.split()) + _MOST_BESIDE
    return _tells(explained, means) and len(explained.candidate.stem.split()) <= words


def _tells(shown: _Heard, asked: _Heard) -> bool:
    """Whether a stem shows the key of another candidate."""
    return asked.key in shown.stem
