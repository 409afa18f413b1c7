"""Which candidates become the deck: the best of each fact, no two that give each other away.

`select` is idempotent, and monotone in its cap: a larger cap only adds.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizgen.items.spoken import spoken
from quizgen.model import Cloze, Matching, MultipleResponse, Ordering, Question, TrueFalse, fold

SIBLING = 0.9
"""What a second question about one fact is worth beside the first: it must be that much better."""

MOST_SIBLINGS = 2
"""How many questions are asked about one fact."""

CLOZES = 0.6
"""The share of a deck that are clozes, at most, if the rest are not much better than the bar."""

ENOUGH = 10
"""Questions of other kinds, at least, before there can be too many clozes beside them."""

BETTER = 0.05
"""How much better than the bar a cloze is that stays whatever their share."""

SHARE = 1.0
"""How much of a question's rank is lost when all the questions before it are of its kind."""

MOST_AHEAD = 3
"""How many statements of one truth may be chosen before the first of the other."""

_CONTENT = re.compile(r"[^\W\d_]{4,}|\d+")


def select(
    questions: Iterable[Question], *, count: int | None = None, min_quality: float = 0.5
) -> tuple[Question, ...]:
    """The chosen questions, best first.

    At most `count`; each of at least `min_quality`, and a sibling of one already chosen of so much
    more. Kinds are balanced: of two equal questions the one of the rarer kind comes first.
    With `min_quality` 0 everything that can be asked is wanted: nothing but the cap leaves out any.
    """
    chosen: list[Question] = []
    kinds: Counter[str] = Counter()
    families: Counter[str] = Counter()
    seen = Index()
    for question in _ranked([q for q in questions if q.quality >= min_quality], kinds):
        worth = question.quality * SIBLING ** families[question.family]
        if min_quality > 0 and (
            families[question.family] >= MOST_SIBLINGS
            or worth < min_quality
            or _prevails(question, kinds)
            or seen.gives_away(question)
        ):
            continue
        chosen.append(question)
        kinds[_sort(question)] += 1
        families[question.family] += 1
        seen.add(question)
    return tuple(_balanced(chosen, min_quality)[:count])


def _balanced(chosen: list[Question], min_quality: float) -> list[Question]:
    """`chosen` without its weakest clozes, as long as too many of them are only just good."""
    clozes = [question for question in chosen if isinstance(question, Cloze)]
    others = len(chosen) - len(clozes)
    if min_quality <= 0 or others < ENOUGH:
        return chosen
    dropped: set[str] = set()
    while clozes and _is_one_too_many(clozes, others, min_quality):
        dropped.add(clozes.pop().id)
    return [question for question in chosen if question.id not in dropped]


def _is_one_too_many(clozes: Sequence[Question], others: int, min_quality: float) -> bool:
    """Whether clozes are too large a share, and the last of them is only just good."""
    weak = clozes[-1].quality < min_quality + BETTER
    return weak and len(clozes) > CLOZES * (len(clozes) + others)


def _ranked(questions: Sequence[Question], kinds: Counter[str]) -> Iterable[Question]:
    """The questions by quality, lowered by the share of their kind among those already chosen."""
    queues: dict[str, list[Question]] = {}
    for question in sorted(questions, key=lambda q: (q.quality, q.id)):
        queues.setdefault(_sort(question), []).append(question)
    while queues:
        total = max(kinds.total(), 1)
        kind = max(
            queues,
            key=lambda name: (
                queues[name][-1].quality * (1 - SHARE * kinds[name] / total),
                queues[name][-1].id,
            ),
        )
        yield queues[kind].pop()
        if not queues[kind]:
            del queues[kind]


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


@dataclass(frozen=True)
class _Said:
    """What a question says and asks: its text as spoken, the words of it, its keys as spoken.

    `varies` says that two of one text may differ in what is to be matched or ordered.
    """

    text: str
    words: frozenset[str]
    keys: frozenset[str]
    varies: bool

    @classmethod
    def of(cls, question: Question) -> "_Said":
        """What `question` says."""
        shown = _shown(question)
        varies = isinstance(question, Matching | Ordering)
        return cls(spoken(shown), _words(shown), _keys(question), varies)

    def betrays(self, other: "_Said") -> bool:
        """Whether this and an earlier question say the same, or tell each other's answer."""
        if self.text == other.text and not self.varies:
            return True
        shared = len(self.words & other.words)
        fewer = min(len(self.words), len(other.words))
        if not fewer or 2 * shared < fewer:
            return False
        if self.keys & other.keys and 5 * shared >= 3 * fewer:
            return True
        return self.tells(other) or other.tells(self) or _nested(self.keys, other.keys)

    def tells(self, other: "_Said") -> bool:
        """Whether this question has a key of the other in its text."""
        return any(key in self.text for key in other.keys)


class Index:
    """The questions chosen so far, findable by what they say and ask."""

    def __init__(self) -> None:
        self._said: list[_Said] = []
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, question: Question) -> None:
        """Take `question` in."""
        said = _Said.of(question)
        for word in said.words:
            self._by_word[word].append(len(self._said))
        self._said.append(said)

    def gives_away(self, question: Question) -> bool:
        """Whether `question` and a chosen one say the same, or tell each other's answer."""
        said = _Said.of(question)
        near = {place for word in said.words for place in self._by_word[word]}
        return any(said.betrays(self._said[place]) for place in near)


def _nested(keys: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two blanks of like stems overlap: "Chinese" and "Chinese consumers"."""
    return any(
        key in other or other in key or len(_words(key) & _words(other)) > 1
        for key in keys
        for other in others
    )


def _shown(question: Question) -> str:
    """What a question tells a learner who has not answered it; a false statement, corrected."""
    if isinstance(question, TrueFalse) and question.correction is not None:
        return question.correction.plain
    if isinstance(question, Matching):
        return " ".join((question.prompt_text, *question.answer_texts))
    return question.prompt_text


def _words(text: str) -> frozenset[str]:
    return frozenset(_CONTENT.findall(fold(text)))


def _keys(question: Question) -> frozenset[str]:
    if isinstance(question, TrueFalse):
        return frozenset()
    several = isinstance(question, MultipleResponse)
    return frozenset(map(spoken, question.answer_texts[: None if several else 1]))
