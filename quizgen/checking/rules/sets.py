"""What only shows when the questions of a deck are seen together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from quizgen.checking.choices import keyed
from quizgen.checking.rule import Hit, Rule
from quizgen.checking.rules.options import is_sorted_by_value
from quizgen.checking.words import contains, content, folded_words, prompt, shown, sought
from quizgen.lang.base import Language
from quizgen.lang.base.flaws import Flaws
from quizgen.model import Deck, Matching, MultipleChoice, Ordering, Question, TrueFalse, fold

ENOUGH: Final = 10
"""Fewer questions say nothing about a habit."""

_CLOSE: Final = 0.75
"""The share of the words of a question that another one holds when it is about the same."""

_CHI_SQUARE: Final[Mapping[int, float]] = {
    1: 6.63,
    2: 9.21,
    3: 11.34,
    4: 13.28,
    5: 15.09,
    6: 16.81,
    7: 18.48,
    8: 20.09,
    9: 21.67,
}
"""By degrees of freedom: what chance exceeds in one case of a hundred."""


def _key_position(deck: Deck, language: Language) -> Iterable[Hit]:
    for size, counts in sorted(_places_of_keys(deck, language).items()):
        total = counts.total()
        if total < ENOUGH or size - 1 not in _CHI_SQUARE:
            continue
        fair = total / size
        distance = sum((counts[place] - fair) ** 2 / fair for place in range(size))
        if distance > _CHI_SQUARE[size - 1]:
            place, most = max(counts.items(), key=lambda item: (item[1], -item[0]))
            among = f"of {total} questions with {size} options"
            yield None, f"{among}, the key stands {most} times in place {place + 1}"


def _places_of_keys(deck: Deck, language: Language) -> Mapping[int, Counter[int]]:
    """By number of options: how often the key is in each place, where its place is free."""
    places: dict[int, Counter[int]] = defaultdict(Counter)
    for question in deck.questions:
        if isinstance(question, MultipleChoice) and not is_sorted_by_value(question, language):
            keys = [option.correct for option in question.options]
            places[len(keys)][keys.index(True)] += 1
    return places


def _longest_keys(deck: Deck, _: Language) -> Iterable[Hit]:
    choices = [one for one in map(keyed, deck.questions) if one and one.is_plain]
    longest, total = sum(one.key_is_longest for one in choices), len(choices)
    if total >= ENOUGH and longest > 0.4 * total:
        yield None, f"the key is the longest option in {longest} of {total} questions"


def _true_false_balance(deck: Deck, _: Language) -> Iterable[Hit]:
    answers = [one.answer for one in deck.questions if isinstance(one, TrueFalse)]
    share = sum(answers) / len(answers) if answers else 0.5
    if len(answers) >= ENOUGH and not 0.25 <= share <= 0.75:
        yield None, f"{sum(answers)} of {len(answers)} statements are true"


def _duplicate_stem(deck: Deck, _: Language) -> Iterable[Hit]:
    seen: dict[str, str] = {}
    for question in deck.questions:
        if isinstance(question, Ordering | Matching):
            continue
        stem = fold(question.prompt_text)
        if stem in seen:
            yield question.id, f"the same is asked in {seen[stem]}"
        seen.setdefault(stem, question.id)


def _stem_gives_answer(deck: Deck, language: Language) -> Iterable[Hit]:
    index = _Index(deck, language.flaws)
    for place, question in enumerate(deck.questions):
        for key in sought(question):
            if teller := index.teller(place, key):
                yield question.id, f"{teller.id} tells the answer, {shown(key)}"


class _Index:
    """Which questions hold which words before they are answered, and so give a key away."""

    def __init__(self, deck: Deck, flaws: Flaws) -> None:
        texts = [_said(question) for question in deck.questions]
        self._questions = deck.questions
        self._flaws = flaws
        self._said = [folded_words(text, flaws) for text in texts]
        self._known = [content(text, flaws) for text in texts]
        self._asked = [
            content(prompt(question).replace("_", " "), flaws) for question in deck.questions
        ]
        self._saying, self._knowing = _where(self._said), _where(self._known)

    def teller(self, place: int, key: str) -> Question | None:
        """The first question of another family that gives away `key`, the answer of one at `place`.

        It holds the words of the key together, and most of those that carry the question's meaning.
        """
        sought, asked = folded_words(key, self._flaws), self._asked[place]
        if not sought or len(asked) < 2:
            return None
        family = self._questions[place].family
        for other in sorted(self._near(place).intersection(*map(self._saying.__getitem__, sought))):
            close = len(asked & self._known[other]) >= _CLOSE * len(asked)
            together = contains(self._said[other], sought)
            if close and together and self._questions[other].family != family:
                return self._questions[other]
        return None

    def _near(self, place: int) -> set[int]:
        """The questions that may hold three quarters of the words of the one at `place`.

        Whatever holds that many holds one of any quarter of them and one more: of the rarest.
        """
        asked = self._asked[place]
        rarest = sorted(asked, key=lambda word: (len(self._knowing[word]), word))
        few = rarest[: len(asked) // 4 + 1]
        return set().union(*(self._knowing[word] for word in few)) - {place}


def _where(texts: Iterable[Iterable[str]]) -> defaultdict[str, set[int]]:
    """By word, the numbers of the texts that hold it."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, text in enumerate(texts):
        for word in text:
            found[word].add(number)
    return found


def _said(question: Question) -> str:
    """What a question says before it is answered; a statement that is false gives nothing away."""
    if isinstance(question, TrueFalse) and not question.answer:
        return ""
    return prompt(question)


def _choices(places: Iterable[int], options: tuple[str, ...], key_is_long: bool = False) -> str:
    """Questions about squares, their keys in `places`: an example for the rules on sets."""
    lines = []
    for number, place in enumerate(places, start=1):
        lines.append(f"## Which letter did number {number} draw?\n")
        for position, option in enumerate(options):
            right = position == place
            text = f"{option} in ink" if right and key_is_long else option
            lines.append(f"- [{'x' if right else ' '}] {text}")
        lines.append("")
    return "\n".join(lines)


def _statements(answers: Iterable[bool]) -> str:
    return "\n".join(
        f"## The number {number} is even.\n\n**Answer:** {number % 2 == 0}\n"
        for number, answer in zip(_NUMBERS, answers, strict=False)
        if answer == (number % 2 == 0)
    )


_NUMBERS: Final = range(2, 26)

KEY_POSITION = Rule(
    name="key-position",
    severity="warning",
    definition=f"Of {ENOUGH} single-choice questions or more with equally many options, the places "
    "of the keys are further from uniform than chance brings about in one case of a hundred "
    "(chi-square). Questions whose options are sorted numbers or dates are left out.",
    why="Learners notice that C is right more often than not.",
    bad=_choices([1] * 10, ("alpha", "beta", "gamma")),
    good=_choices([1, 0, 2, 1, 0, 2, 1, 0, 2, 1], ("alpha", "beta", "gamma")),
    find=_key_position,
)
LONGEST_KEYS = Rule(
    name="longest-keys",
    severity="warning",
    definition=f"In a deck of {ENOUGH} single-choice questions or more, the key is longer than "
    "every distractor in more than 40 of 100.",
    why="Picking the longest option would pass the test.",
    bad=_choices([1, 0, 2, 1, 0, 2, 1, 0, 2, 1], ("alpha", "delta", "kappa"), key_is_long=True),
    good=_choices([1, 0, 2, 1, 0, 2, 1, 0, 2, 1], ("alpha", "delta", "kappa")),
    find=_longest_keys,
)
TRUE_FALSE_BALANCE = Rule(
    name="true-false-balance",
    severity="warning",
    definition=f"Of {ENOUGH} true-or-false statements or more, fewer than a quarter are true, or "
    "fewer than a quarter are false.",
    why="Always answering the same would pass the test.",
    bad=_statements([True] * 24),
    good=_statements([True, False] * 12),
    find=_true_false_balance,
)
DUPLICATE_STEM = Rule(
    name="duplicate-stem",
    severity="warning",
    definition="Two questions ask the same, however written (instructions to match or to order "
    "aside).",
    why="Either it is one question twice, or two answers are right.",
    bad="## What is the capital of Peru?\n\n**Answer:** Lima\n\n"
    "## what is the capital of Peru\n\n**Back:** Lima\n",
    good="## What is the capital of Peru?\n\n**Answer:** Lima\n\n"
    "## What is the capital of Chile?\n\n**Answer:** Santiago\n",
    find=_duplicate_stem,
)
STEM_GIVES_ANSWER = Rule(
    name="stem-gives-answer",
    severity="warning",
    definition="What another question says, before it is answered, holds the answer and at least "
    "three quarters of the meaningful words of what is asked (two or more). Questions of one "
    "family, which are never asked together, and false statements are left alone.",
    why="One question answers the other.",
    bad="## Who discovered penicillin?\n\n**Answer:** Alexander Fleming\n\n"
    "## In which year was penicillin discovered by Alexander Fleming?\n\n**Answer:** 1928\n",
    good="## Who discovered penicillin?\n\n**Answer:** Alexander Fleming\n\n"
    "## In which year was penicillin discovered?\n\n**Answer:** 1928\n",
    find=_stem_gives_answer,
)
