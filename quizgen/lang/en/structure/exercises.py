"""Exercises: their labels, and why one cannot be asked outside of its document."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quizgen.lang.en import lexicon
from quizgen.lang.en.structure.references import points_elsewhere

_LETTER = r"\(?(?:[a-e]|I{1,3}|IV)\)?"
_COMBINING = re.compile(
    r"(?:all|none|both|neither|any|either) of (?:the|these).*|(?:all|none) of the above.*"
    r"|(?:only |both |answers? |choices? |options? )*"
    rf"{_LETTER}(?:,? (?:and |or |& )?{_LETTER})+(?: only)?",
    re.IGNORECASE,
)
_TO_THE_READER = re.compile(
    r"\b(?:do|did|would|have|can|could|are|were) you\b|\b(?:your|yours|yourself)\b|\byou think\b",
    re.IGNORECASE,
)
_DOCUMENTS = lexicon.alternatives("document_nouns")
_OF_THE_LESSON = re.compile(
    r"\b(?:we|us|our|my|me)\b|\b(?:today|here)\b|(?<!how do )(?<!can )(?<!should )\bI\b"
    rf"|\bthis (?:\w+ )?(?:{_DOCUMENTS})\b",
    re.IGNORECASE,
)
_OF_PRONOUN = re.compile(
    r"(?:(?:and|but|so),? )?(?:(?:how|what|when|where|why|who)(?: (?:else|far|long|much|often))? )?"
    r"(?:are|can|could|did|do|does|had|has|have|is|may|should|was|were|will|would)(?:n't)? "
    r"(?:he|it|she|they)\b",
    re.IGNORECASE,
)
_EXPLETIVE = re.compile(r"\bit (?:[\w-]+ ){0,3}?(?:for|that|to|when|if)\b", re.IGNORECASE)
"""What is no pronoun for a thing: "Why is it wise to wait?"."""
_STORY = 14  # words that a question to the reader has where it tells a case of its own
_TASKS = lexicon.alternatives("task_openings")
_TASK = re.compile(rf"(?:{_TASKS})\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:previous|preceding|last|above|next|earlier) (?:question|exercise|problem|answer)"
    r"|\b(?:question|exercise|problem|part)s? (?:\d|[a-e]\b)",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:the|these|those) given\b|\busing the [\w -]{2,40} (?:given|provided)\b", re.IGNORECASE
)
"""What tells the reader to take values that only the text around an exercise has."""

_PARTS = re.compile(r"\(a\) .*\(b\) |\(1\) .*\(2\) |\(i\) .*\(ii\) ", re.DOTALL)
"""The letters of several tasks: "Name the rope of each of these knots. (a) bowline (b) hitch"."""

_CHOICE = re.compile(r"\b(?:which|what) (?:one )?(?:\w+ )?of the following\b", re.IGNORECASE)
_CHANGING_ANSWERS = lexicon.alternatives("changing_answers")
_CHANGING = re.compile(rf"(?:{_CHANGING_ANSWERS})\b", re.IGNORECASE)
_MOST_QUESTIONS = 2
_WHAT_IS = re.compile(
    r"(?:what|who) (?:is|are|was|were) (?:an? |the )?(?P<what>[\w ’'-]{3,50})\?", re.IGNORECASE
)
_IS = re.compile(r"\b(?:is|are|was|were|means|refers to)\b")
_QUESTION_LABEL = re.compile(r"\s*(?:Q|Question)\s?#?\d{0,3}\s?[:.)]\s+", re.IGNORECASE)
_ANSWER_LABEL = re.compile(r"\s*(?:A|Ans|Answer|Solution)\s?#?\d{0,3}\s?[:.)]\s+", re.IGNORECASE)


def question_label(text: str) -> int:
    """The length of the label of a question that `text` begins with ("Q:"); 0 without one."""
    found = _QUESTION_LABEL.match(text)
    return found.end() if found else 0


def answer_label(text: str) -> int:
    """The length of the label of an answer that `text` begins with ("A:"); 0 without one."""
    found = _ANSWER_LABEL.match(text)
    return found.end() if found else 0


@dataclass(frozen=True, slots=True)
class _Task:
    """The words of an exercise."""

    question: str
    options: Sequence[str]
    answer: str

    @property
    def is_open(self) -> bool:
        """Whether it has no options, so that its answer must be its own."""
        return not self.options


_FAULTS: tuple[tuple[str, Callable[[_Task], bool]], ...] = (
    (
        "refers to a figure, a table or a link",
        lambda task: points_elsewhere(f"{task.question} {' '.join(task.options)}"),
    ),
    (
        "refers to another exercise",
        lambda task: bool(_OTHERS.search(f"{task.question} {task.answer}")),
    ),
    (
        "an option that combines others",
        lambda task: any(_COMBINING.fullmatch(option.strip(" .")) for option in task.options),
    ),
    ("several questions in one", lambda task: task.question.count("?") > _MOST_QUESTIONS),
    (
        "uses what is given elsewhere",
        lambda task: bool(_GIVEN.search(task.question)),
    ),
    (
        "no answer of its own",
        lambda task: bool(_CHANGING.match(task.answer)) or points_elsewhere(task.answer),
    ),
    (
        "asks about the lesson itself",
        lambda task: task.is_open and bool(_OF_THE_LESSON.search(task.question)),
    ),
    ("asks about what is before it", lambda task: task.is_open and _asks_back(task.question)),
    ("asks what the reader thinks", lambda task: task.is_open and _is_personal(task.question)),
    ("a task, not a question", lambda task: task.is_open and bool(_TASK.match(task.question))),
    ("several tasks in one", lambda task: task.is_open and bool(_PARTS.search(task.question))),
    (
        "choices that are not there",
        lambda task: task.is_open and bool(_CHOICE.search(task.question)),
    ),
    ("a sum to be worked out", lambda task: task.is_open and _is_a_sum(task)),
)
"""What keeps an exercise from being asked elsewhere, in the words that the trace shows."""


def exercise_fault(question: str, options: Sequence[str], answer: str | None) -> str | None:
    """Why an exercise cannot be asked outside of its document; None where it can."""
    task = _Task(question, options, answer or "")
    return next((reason for reason, has in _FAULTS if has(task)), None)


def _asks_back(question: str) -> bool:
    """Whether a question is about a pronoun that nothing in it explains: "Does it hold?"."""
    return _OF_PRONOUN.match(question) is not None and not _EXPLETIVE.search(question)


def _is_a_sum(task: _Task) -> bool:
    """Whether a number is to be worked out of others: "How long does 2.5 kg of wax burn?"."""
    reckoned = _NUMBER_FIRST.match(task.answer) is not None
    return reckoned and _MEASURED.search(task.question) is not None


_NUMBER_FIRST = re.compile(r"\W{0,3}\d")
_MEASURED = re.compile(
    r"\b\d+\.\d+ ?(?:[a-zA-Z]|×)|\bthe given (?:[\w-]+ )?(?:[\w-]+s|mass|value)\b"
)


def _is_personal(question: str) -> bool:
    """Whether a question is about its reader, and tells no case of its own."""
    return bool(_TO_THE_READER.search(question)) and len(question.split()) < _STORY


def answers(question: str, sentence: str) -> bool:
    """Whether `sentence` alone answers the question that a heading above it asks.

    What or who something is, it does where it says so of the same thing.
    """
    found = _WHAT_IS.fullmatch(question.strip())
    if found is None:
        return False
    said = sentence.lower()
    named = re.search(rf"\b{re.escape(found['what'].lower())}\b", said[: len(found["what"]) + 8])
    return named is not None and bool(_IS.search(said))
