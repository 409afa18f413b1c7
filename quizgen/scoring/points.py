"""What is to be recalled, and the best form of asking for it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from quizgen.items.spoken import spoken
from quizgen.model import (
    Cloze,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Ordering,
    Question,
    TrueFalse,
    fold,
)
from quizgen.scoring.said import words_of

QUESTION = 0.12
"""How much worse than a blank a question may be and still be the better form."""

CHOICE = -0.2
"""How much better than a question that is answered from memory a choice must be."""

_SETS = (Matching, Ordering, MultipleResponse, TrueFalse)
_WORD = re.compile(r"\w+")
Place = tuple[str, int]


def best_forms(questions: Iterable[Question]) -> list[Question]:
    """The questions, of those that ask one sentence for one thing the best form alone.

    Two ask for one thing where the words of one answer are among those of the other. Questions
    about several things together, and those without a source, all stay.
    """
    kept: list[Question] = []
    sentences: dict[Place, list[Question]] = defaultdict(list)
    for question in without_counts(list(questions)):
        if question.source is None or isinstance(question, _SETS):
            kept.append(question)
        else:
            sentences[question.source.document, question.source.start].append(question)
    for asked in sentences.values():
        kept += _best_of(asked)
    return kept


def without_counts(questions: Sequence[Question]) -> Iterator[Question]:
    """The questions but those for how many there are of what another asks to name.

    Who can name the four kinds knows that there are four; the stem that asks for them says so, in
    the same words but for one: "many".
    """
    counts = {_count(question) for question in questions} - {None}
    lists: dict[str | None, list[frozenset[str]]] = defaultdict(list)
    for question in questions:
        if isinstance(question, Flashcard):
            for word in counts.intersection(spoken(question.prompt_text).split()):
                lists[word].append(words_of(question.prompt_text))
    for question in questions:
        named = lists.get(_count(question))
        words = words_of(question.prompt_text) if named else frozenset()
        if not any(len(words - asked) < 2 for asked in named or ()):
            yield question


def _count(question: Question) -> str | None:
    """The number that a question asks for, as one word; None where it asks for something else."""
    key = spoken(question.answer_texts[0]).strip() if isinstance(question, Numerical) else ""
    return key if key and " " not in key else None


def _best_of(questions: Sequence[Question]) -> list[Question]:
    if len(questions) == 1:
        return list(questions)
    chosen: list[tuple[frozenset[str], Question]] = []
    for question in sorted(questions, key=lambda q: (-worth(q), q.id)):
        key = key_words(question)
        if not any(key <= other or other <= key for other, _ in chosen):
            chosen.append((key, question))
    return [question for _, question in chosen]


def worth(question: Question) -> float:
    """The quality of a question, more for one that is answered from memory than for a blank."""
    if isinstance(question, Cloze):
        return question.quality
    return question.quality + (CHOICE if isinstance(question, MultipleChoice) else QUESTION)


def key_words(question: Question) -> frozenset[str]:
    """The folded words of the first answer."""
    return frozenset(_WORD.findall(fold(question.answer_texts[0])))
