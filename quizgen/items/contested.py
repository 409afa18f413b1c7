"""Questions that have several answers: one stem, for which the document gives different keys."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from quizgen.items.candidate import CLAUSE_FORMS, Candidate
from quizgen.items.reasons import Refusal
from quizgen.lang.base.wording import Form
from quizgen.model import Flashcard, Numerical, ShortAnswer, fold
from quizgen.trace import Filter, Trace

_FROM_MEMORY = (ShortAnswer, Numerical, Flashcard)
_CONDITION: frozenset[Form] = frozenset({"condition"})
_ONE_ANSWER = (CLAUSE_FORMS | _CONDITION) - frozenset({"identity"})
"""The forms that promise one answer; what a thing is may be said in several ways."""


def uncontested(candidates: Sequence[Candidate], trace: Trace) -> list[Candidate]:
    """`candidates` without those answered from memory whose stem another has with another key.

    Two keys are one where the words of one are among those of the other. What goes is in `trace`.
    """
    dropped = set(_contested(candidates))
    for _ in dropped:
        trace.lose(Filter.GATE, Refusal.CONTESTED)
    return [candidate for candidate in candidates if id(candidate) not in dropped]


def _contested(candidates: Sequence[Candidate]) -> Iterator[int]:
    asked: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if candidate.form in _ONE_ANSWER and isinstance(candidate.question, _FROM_MEMORY):
            asked[fold(candidate.stem)].append(candidate)
    for group in asked.values():
        if _have_other_keys(group):
            yield from map(id, group)


def _have_other_keys(group: Sequence[Candidate]) -> bool:
    keys = {frozenset(fold(candidate.key).split()) for candidate in group}
    return any(not (one <= other or other <= one) for one in keys for other in keys)
