"""Questions that have several answers: one stem, for which the document gives different keys.

Stems that differ only in number or article ask the same: "your boat", "your boats".
"""

from collections.abc import Iterable, Sequence, Set

from quizgen.items.candidate import CLAUSE_FORMS, Candidate
from quizgen.items.reasons import Refusal
from quizgen.lang.base.wording import Form
from quizgen.model import Flashcard, Numerical, ShortAnswer, digest, fold
from quizgen.trace import Filter, Trace

_NOTHING = ("", "")
_FROM_MEMORY = (ShortAnswer, Numerical, Flashcard)
_CONDITION: frozenset[Form] = frozenset({"condition"})
_ONE_ANSWER = (CLAUSE_FORMS | _CONDITION) - frozenset({"identity"})
"""The forms that promise one answer; what a thing is may be said in several ways."""


Asked = tuple[str, str]
"""What is asked, in short, and the folded key."""


def uncontested(
    candidates: Sequence[Candidate], trace: Trace, contested: Set[str] | None = None
) -> list[Candidate]:
    """`candidates` without those whose stem is `contested`, in short, which are told in `trace`.

    Without any said, those are that two of the candidates answer in two ways.
    """
    known = contested_among(map(asked_in_short, candidates)) if contested is None else contested
    kept = [one for one in candidates if (asked_in_short(one) or _NOTHING)[0] not in known]
    for _ in range(len(candidates) - len(kept)):
        trace.lose(Filter.GATE, Refusal.CONTESTED)
    return kept


def asked_in_short(candidate: Candidate) -> Asked | None:
    """What is asked from memory for the one answer that there is; None of other candidates."""
    if candidate.form in _ONE_ANSWER and isinstance(candidate.question, _FROM_MEMORY):
        stem = candidate.language.marks.in_general(f"{candidate.cue}{candidate.stem}")
        return digest(fold(stem)), fold(candidate.key)
    return None


def contested_among(asked: Iterable[Asked | None]) -> frozenset[str]:
    """The stems, in short, that have several keys.

    Two keys are one where the words of one are among those of the other.
    """
    keys: dict[str, list[frozenset[str]] | None] = {}  # None once there are several
    for stem, key in filter(None, asked):
        known = keys.setdefault(stem, [])
        words = frozenset(key.split())
        if known is None or words in known:
            continue
        if all(words <= other or other <= words for other in known):
            known.append(words)
        else:
            keys[stem] = None
    return frozenset(stem for stem, known in keys.items() if known is None)
