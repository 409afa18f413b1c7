"""Questions that another sentence of the document answers otherwise, asked or not.

"What is tin used for?" has no one answer where one sentence says for cans, and another for solder.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from quizgen.items.candidate import CONSTITUENT, DIRECT, Candidate
from quizgen.items.reasons import Refusal
from quizgen.lang.base import LanguageOf
from quizgen.lang.base.marks import Marks
from quizgen.lang.base.told import Told, WordSet
from quizgen.lang.base.wording import Form
from quizgen.model import BLANK, Condition, Evidence, Explanation, Fact, Stance, TrueFalse
from quizgen.model.clause import Clause
from quizgen.trace import Filter, Trace

_OF_OTHER_ROOMS: frozenset[Form] = frozenset({"identity", "why", "when", "how_many", "how_long"})
_MORE: frozenset[Form] = frozenset({"cloze", "circumstance", "deed"})
_ASKING = (CONSTITUENT | DIRECT | _MORE) - _OF_OTHER_ROOMS
"""The forms that ask for a thing; times, numbers and reasons have their own rooms."""

_RIVALS: frozenset[Stance] = frozenset({"asserted", "possible", "required"})
_SHARE = 2
"""Of how many words one must be another for two answers to be told apart."""


MOST_ALIKE = 32
"""Tellings that are held of one thing and deed: of more, some are rivals already."""


@dataclass(slots=True)
class _Table:
    """What a document tells, by what is done and to what, with the place of each telling."""

    tellings: dict[tuple[str, WordSet], list[tuple[Evidence, Told]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def add(self, place: Evidence, told: Told) -> None:
        """Take in what is told of a thing, and so of what takes it in."""
        for known in (told.known, *told.wider):
            like = self.tellings[told.deed, known]
            if len(like) < MOST_ALIKE:
                like.append((place, told))

    def like(self, told: Told, places: Sequence[Evidence]) -> Iterator[Told]:
        """What is told of the same by the same deed in other places."""
        own = {(one.document, one.start) for one in places}
        for place, other in self.tellings.get((told.deed, told.known), ()):
            if (place.document, place.start) not in own:
                yield other


def unrivalled(
    candidates: Sequence[Candidate], facts: Iterable[Fact], language_of: LanguageOf, trace: Trace
) -> list[Candidate]:
    """`candidates` without those that another of `facts` answers otherwise, told in `trace`."""
    table = _Table()
    for fact in facts:
        if fact.stance in _RIVALS:
            for clause in _clauses(fact):
                for told in language_of(fact).marks.told(clause):
                    table.add(fact.evidence[0], told)
    kept = [one for one in candidates if not _is_rivalled(one, table)]
    for _ in range(len(candidates) - len(kept)):
        trace.lose(Filter.GATE, Refusal.RIVALLED)
    return kept


def _clauses(fact: Fact) -> Iterator[Clause]:
    """The grammar of what a fact says, as far as it could be taken apart."""
    if fact.clause is not None:
        yield fact.clause
    elif isinstance(fact, Condition) and fact.main is not None:
        yield fact.main
    elif isinstance(fact, Explanation):
        yield fact.claim


def _is_rivalled(candidate: Candidate, table: _Table) -> bool:
    """Whether what a candidate asks for is told otherwise in another place."""
    fact, marks = candidate.fact, candidate.language.marks
    asking = candidate.form in _ASKING and not isinstance(candidate.question, TrueFalse)
    if not asking or fact.clause is None or fact.stance not in _RIVALS:
        return False
    key, shown = marks.naming(candidate.key), _shown(candidate, marks)
    return any(
        _answers(other.filling - shown, key - shown) and _fits(other, told, candidate.form, shown)
        for told in marks.told(fact.clause)
        if key and _is_asked(told, key)
        for other in table.like(told, fact.evidence)
    )


def _is_asked(told: Told, key: WordSet) -> bool:
    """Whether a question asks for what is told, or for a part of it."""
    return key <= told.filling or told.filling <= key


def _shown(candidate: Candidate, marks: Marks) -> WordSet:
    """The words that name something in what a question shows."""
    return marks.naming(f"{candidate.cue}{candidate.stem}".replace(BLANK, " "))


def _answers(other: WordSet, key: WordSet) -> bool:
    """Whether what is told elsewhere is another answer, and not the same in other words.

    Both without the words that the question shows: of "Which university?" the names alone tell.
    """
    return _SHARE * len(other & key) < min(len(other), len(key))


def _fits(other: Told, told: Told, form: Form, shown: WordSet) -> bool:
    """Whether what is told elsewhere is told of all that a question says of what it asks for.

    A blank shows all of its sentence, and so may tell more of it than its clause does. What asks
    for a university is not answered by a bank.
    """
    said = other.known.union(told.known, *other.beside)
    narrowing = told.filling & shown
    if not narrowing <= other.filling:
        return False
    if form == "cloze":
        return len(shown - said - narrowing) <= MOST_OF_VERB
    return all(beside <= said or not beside <= shown for beside in told.beside)


MOST_OF_VERB = 1
"""Words of a verb in a sentence, beside those of its phrases."""
