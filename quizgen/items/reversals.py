"""What is asked in both directions: what something is used to do, and what it is used for."""

import re
from collections.abc import Iterator, Sequence
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


def one_way(candidates: Sequence[Candidate], trace: Trace) -> list[Candidate]:
    """`candidates` without those that ask the other way round what a purpose tells.

    "What should you use to clean the oars?" asks for the means that a rule names; "What should you
    use a brush for?" shows it, and many a thing may be done with a brush. Of a term that the
    document explains, it is the purpose that is asked for.
    """
    explained = [one for one in candidates if one.form in _EXPLAINING]
    left_out = {id(_worse(*pair, explained)) for pair in _pairs(candidates)}
    for _ in left_out:
        trace.lose(Filter.GATE, Refusal.REVERSED)
    return [one for one in candidates if id(one) not in left_out]


def _pairs(candidates: Sequence[Candidate]) -> Iterator[tuple[Candidate, Candidate]]:
    """The candidates that ask for a means, each with one that asks for its purpose."""
    purposes = [one for one in candidates if one.form == "purpose" and _ASKS_WHAT_FOR(one.stem)]
    means = [one for one in candidates if one.form in _OF_MEANS] if purposes else []
    return filter(_are_reversed, product(means, purposes))


def _are_reversed(pair: tuple[Candidate, Candidate]) -> bool:
    """Whether each of two candidates shows the key of the other."""
    return _tells(*pair) and _tells(*reversed(pair))


def _worse(means: Candidate, purpose: Candidate, explained: Sequence[Candidate]) -> Candidate:
    """Which of the two shows what a learner should name."""
    return means if any(_is_what(one, means) for one in explained) else purpose


def _is_what(explained: Candidate, means: Candidate) -> bool:
    """Whether a candidate asks for little more than what the means is: "What is a brush?"."""
    words = len(spoken(means.key).split()) + _MOST_BESIDE
    return _tells(explained, means) and len(explained.stem.split()) <= words


def _tells(shown: Candidate, asked: Candidate) -> bool:
    """Whether a stem shows the key of another candidate."""
    return spoken(asked.key) in spoken(shown.stem)
