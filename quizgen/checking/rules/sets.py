"""What only shows when the questions of a deck are seen together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from quizgen.checking.rule import Hit, Rule
from quizgen.checking.rules.options import is_sorted_by_value
from quizgen.checking.words import contains, content, folded_words, is_plain, prompt, shown
from quizgen.model import Cloze, Deck, Matching, MultipleChoice, Ordering, Question, TrueFalse, fold

ENOUGH: Final = 10
"""Fewer questions say nothing about a habit."""

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


def _key_position(deck: Deck) -> Iterable[Hit]:
    places: dict[int, Counter[int]] = defaultdict(Counter)
    for question in deck.questions:
        if isinstance(question, MultipleChoice) and not is_sorted_by_value(question):
            keys = [option.correct for option in question.options]
            places[len(keys)][keys.index(True)] += 1
    for size, counts in sorted(places.items()):
        total = counts.total()
        if total < ENOUGH or size - 1 not in _CHI_SQUARE:
            continue
        fair = total / size
        distance = sum((counts[place] - fair) ** 2 / fair for place in range(size))
        if distance > _CHI_SQUARE[size - 1]:
            place, most = max(counts.items(), key=lambda item: (item[1], -item[0]))
            among = f"of {total} questions with {size} options"
            yield None, f"{among}, the key stands {most} times in place {place + 1}"


def _longest_keys(deck: Deck) -> Iterable[Hit]:
    longest, total = 0, 0
    for question in deck.questions:
        if isinstance(question, MultipleChoice) and all(is_plain(o.text) for o in question.options):
            (key,) = (len(o.text.plain) for o in question.options if o.correct)
            total += 1
            longest += key > max(len(o.text.plain) for o in question.options if not o.correct)
    if total >= ENOUGH and longest > 0.4 * total:
        yield None, f"the key is the longest option in {longest} of {total} questions"


def _true_false_balance(deck: Deck) -> Iterable[Hit]:
    answers = [one.answer for one in deck.questions if isinstance(one, TrueFalse)]
    share = sum(answers) / len(answers) if answers else 0.5
    if len(answers) >= ENOUGH and not 0.25 <= share <= 0.75:
        yield None, f"{sum(answers)} of {len(answers)} statements are true"


def _duplicate_stem(deck: Deck) -> Iterable[Hit]:
    seen: dict[str, str] = {}
    for question in deck.questions:
        if isinstance(question, Ordering | Matching):
            continue
        stem = fold(question.prompt_text)
        if stem in seen:
            yield question.id, f"the same is asked in {seen[stem]}"
        seen.setdefault(stem, question.id)


def _stem_gives_answer(deck: Deck) -> Iterable[Hit]:
    told = [_told(question) for question in deck.questions]
    said = [folded_words(text) for text in told]
    known = [content(text) for text in told]
    spots, meant = _where(said), _where(known)
    for number, question in enumerate(deck.questions):
        asked = content(prompt(question).replace("_", " "))
        if len(asked) < 2:
            continue
        # Whatever holds three quarters of the words holds one of any quarter and one: the rarest.
        rarest = sorted(asked, key=lambda word: (len(meant[word]), word))[: len(asked) // 4 + 1]
        near = set().union(*(meant[word] for word in rarest)) - {number}
        for key in _asked_for(question):
            sought = folded_words(key)
            if not sought:
                continue
            for place in sorted(near.intersection(*(spots[word] for word in sought))):
                other = deck.questions[place]
                close = len(asked & known[place]) >= 0.75 * len(asked)
                if close and other.family != question.family and contains(said[place], sought):
                    yield question.id, f"{other.id} tells the answer, {shown(key)}"
                    break


def _where(texts: Iterable[Iterable[str]]) -> defaultdict[str, set[int]]:
    """By word, the numbers of the texts that hold it."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, text in enumerate(texts):
        for word in text:
            found[word].add(number)
    return found


def _told(question: Question) -> str:
    """What a question tells before it is answered; a statement that is false tells nothing."""
    if isinstance(question, TrueFalse) and not question.answer:
        return ""
    return prompt(question)


def _asked_for(question: Question) -> tuple[str, ...]:
    if isinstance(question, TrueFalse | Matching | Ordering):
        return ()
    if isinstance(question, Cloze):
        return tuple(gap.answer for gap in question.groups)
    return question.answer_texts[:1]


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
