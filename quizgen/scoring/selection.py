"""Which candidates become the deck: the best form of each point, for what the deck is for.

A point is what is to be recalled: a value of a sentence. `select` is idempotent, and monotone in
its cap: a larger cap only adds.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from quizgen.model import Cloze, Purpose, Question, TrueFalse
from quizgen.scoring.betrayal import Chosen
from quizgen.scoring.points import best_forms
from quizgen.scoring.purpose import PURPOSES, is_suited

MOST_SIBLINGS: dict[Purpose, int] = {"recall": 4, "quiz": 1}
"""How many questions of one family a deck has: Anki and play keep them apart, a quiz cannot."""

MOST_BLANKS = 1
"""How many blanks of one sentence a deck for recall has: each shows what the others ask."""

CLOZES: dict[Purpose, float] = {"recall": 0.4, "quiz": 0.6}
"""The share of a deck that are clozes, at most."""

BLANK = 0.15
"""How much better than other questions a blank has to be."""

STATEMENTS = 0.2
"""The share of a quiz that are true or false, at most."""

_SHARES: dict[Purpose, dict[str, float]] = {
    purpose: {"cloze": CLOZES[purpose], "true_false": STATEMENTS} for purpose in PURPOSES
}

FEW = 4
"""Questions of one kind that a deck may have, however small it is."""

SHARE: dict[Purpose, float] = {"recall": 0.15, "quiz": 1.0}
"""How much of a question's rank is lost when all the questions before it are of its kind."""

MOST_AHEAD = 3
"""How many statements of one truth may be chosen before the first of the other."""


def select(
    questions: Iterable[Question],
    *,
    purpose: Purpose = "recall",
    count: int | None = None,
    min_quality: float = 0.5,
    per_fact: int | None = None,
) -> tuple[Question, ...]:
    """The chosen questions, best first, for recall or for a quiz.

    At most `count`, and `per_fact` of one family; each of at least `min_quality`. With
    `min_quality` 0 everything that can be asked is wanted: nothing but the caps leaves out any.
    """
    good = [question for question in questions if is_good_enough(question, min_quality)]
    if min_quality > 0:
        suited = best_forms([one for one in good if is_suited(one, purpose)])
        chosen = _best(suited, purpose, per_fact or MOST_SIBLINGS[purpose])
    else:
        chosen = _all(good, per_fact)
    return tuple(chosen)[:count]


def _all(questions: Sequence[Question], most_siblings: int | None) -> Iterator[Question]:
    """All questions by their quality, as far as the caps go."""
    caps = _Caps(most_siblings, None)
    for question in _ranked(questions, Counter(), None):
        if not caps.are_reached(question):
            caps.add(question)
            yield question


def _best(
    questions: Sequence[Question], purpose: Purpose, most_siblings: int
) -> Iterator[Question]:
    """The questions that go together: none too many of its sort, none that gives another away."""
    kinds: Counter[str] = Counter()
    caps, seen = _Caps(most_siblings, MOST_BLANKS), Chosen(questions)
    for question in _ranked(questions, kinds, purpose):
        if caps.are_reached(question) or _prevails(question, kinds):
            continue
        if seen.gives_away(question, within=purpose == "quiz"):
            continue
        seen.add(question)
        kinds[_sort(question)] += 1
        caps.add(question)
        yield question


class _Caps:
    """How many questions of a family, and blanks of a sentence, there are and may be at most."""

    def __init__(self, most_siblings: int | None, most_blanks: int | None) -> None:
        self._most_siblings, self._most_blanks = most_siblings, most_blanks
        self._families: Counter[str] = Counter()
        self._blanks: Counter[tuple[str, int]] = Counter()

    def add(self, question: Question) -> None:
        """Count `question`."""
        self._families[question.family] += 1
        place = _blanked_sentence(question)
        if place is not None:
            self._blanks[place] += 1

    def are_reached(self, question: Question) -> bool:
        """Whether `question` would be one too many."""
        most, blanks = self._most_siblings, self._most_blanks
        if most is not None and self._families[question.family] >= most:
            return True
        place = _blanked_sentence(question)
        return blanks is not None and place is not None and self._blanks[place] >= blanks


def _blanked_sentence(question: Question) -> tuple[str, int] | None:
    """Where the sentence of a blank stands; None for what is no blank or has no source."""
    source = question.source if isinstance(question, Cloze) else None
    return (source.document, source.start) if source is not None else None


def is_good_enough(question: Question, min_quality: float) -> bool:
    """Whether a question may be chosen where `min_quality` is wanted."""
    return question.quality >= least_quality(question, min_quality)


def least_quality(question: Question, min_quality: float) -> float:
    """The least quality of a question: more for a blank, to which readers are less kind."""
    higher = isinstance(question, Cloze) and min_quality > 0
    return min(min_quality + BLANK, 1.0) if higher else min_quality


def _ranked(
    questions: Sequence[Question], kinds: Counter[str], purpose: Purpose | None
) -> Iterable[Question]:
    """The questions by quality, lowered by the share of their kind among those already chosen.

    A kind that has its share waits for others; without any left it ends. No `purpose`, no shares.
    Matchings come last: what they ask at once is better asked one by one.
    """
    queues: dict[str, list[Question]] = {}
    for question in sorted(questions, key=lambda q: (q.quality, q.id)):
        queues.setdefault(_sort(question), []).append(question)
    while ready := [name for name in queues if not _has_its_share(name, kinds, purpose)]:
        lost = SHARE[purpose] / max(kinds.total(), 1) if purpose else 0.0
        kind = max(
            ready,
            key=lambda name: (
                name != "matching",
                queues[name][-1].quality * (1 - lost * kinds[name]),
                queues[name][-1].id,
            ),
        )
        yield queues[kind].pop()
        if not queues[kind]:
            del queues[kind]


def _has_its_share(sort: str, kinds: Counter[str], purpose: Purpose | None) -> bool:
    """Whether one more question of this kind would be too many beside the others."""
    kind = sort.split()[0]
    share = _SHARES[purpose].get(kind) if purpose else None
    if share is None:
        return False
    own = sum(number for name, number in kinds.items() if name.split()[0] == kind)
    return own >= FEW and own + 1 > share * (kinds.total() + 1)


def _sort(question: Question) -> str:
    """The kind of a question; true and false statements are balanced against each other too."""
    return (
        f"{question.kind} {question.answer}" if isinstance(question, TrueFalse) else question.kind
    )


def _prevails(question: Question, kinds: Counter[str]) -> bool:
    """Whether one more statement of this truth would make it the better guess in the deck."""
    if not isinstance(question, TrueFalse):
        return False
    same, other = (
        kinds[f"true_false {answer}"] for answer in (question.answer, not question.answer)
    )
    return same >= MOST_AHEAD + 2 * other
