"""Which candidates become the deck: the best of each fact, no two that give each other away.

`select` is idempotent, and monotone in its cap: a larger cap only adds.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

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

_WORD = re.compile(r"[^\W_]+|_{3,}")
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
    while (
        min_quality > 0
        and others >= ENOUGH
        and len(clozes) > CLOZES * (len(clozes) + others)
        and clozes[-1].quality < min_quality + BETTER
    ):
        clozes.pop()
    kept = {question.id for question in clozes}
    return [q for q in chosen if not isinstance(q, Cloze) or q.id in kept]


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


class Index:
    """The questions chosen so far, findable by what they say and ask."""

    def __init__(self) -> None:
        self._prompts: list[tuple[frozenset[str], str, frozenset[str]]] = []
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, question: Question) -> None:
        """Take `question` in."""
        prompt = _shown(question)
        words = _words(prompt)
        for word in words:
            self._by_word[word].append(len(self._prompts))
        self._prompts.append((words, _spoken(prompt), _keys(question)))

    def gives_away(self, question: Question) -> bool:
        """Whether `question` and a chosen one say the same, or tell each other's answer."""
        prompt = _shown(question)
        words, folded, keys = _words(prompt), _spoken(prompt), _keys(question)
        near = Counter(place for word in words for place in self._by_word[word])
        for other_words, other_folded, other_keys in map(self._prompts.__getitem__, near):
            if folded == other_folded and not isinstance(question, Matching | Ordering):
                return True
            shared = len(words & other_words)
            if not words or not other_words or 2 * shared < min(len(words), len(other_words)):
                continue
            if keys & other_keys and 5 * shared >= 3 * min(len(words), len(other_words)):
                return True
            told = any(key in other_folded for key in keys)
            tells = any(key in folded for key in other_keys)
            if told or tells or _nested(keys, other_keys):
                return True
        return False


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
    return frozenset(map(_spoken, question.answer_texts[: None if several else 1]))


def _spoken(text: str) -> str:
    """`text` as its words alone between blanks, so that one text can be sought in another."""
    return f" {' '.join(_WORD.findall(fold(text)))} "
