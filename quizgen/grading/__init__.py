"""Grading: what a typed answer is worth. Pure; players and exporters lean on it.

The key scores 1.0 under every policy, and nothing else does: a mistyped key scores
`MISTYPED`, a part of the key its share.
"""

from quizgen.grading import kinds
from quizgen.grading.choices import gap_options, labels, shown_options
from quizgen.grading.result import MISTYPED, Grade, Policy, Verdict
from quizgen.grading.spelling import prepare
from quizgen.model import (
    Cloze,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
)

__all__ = [
    "MISTYPED",
    "Grade",
    "Policy",
    "Verdict",
    "gap_options",
    "grade",
    "key_line",
    "labels",
    "prepare",
    "shown_options",
]


_DEFAULT = Policy()


def grade(  # noqa: C901 - one line a kind
    question: Question, answer: str, policy: Policy = _DEFAULT
) -> Grade:
    """What `answer`, typed as text, is worth as the answer to `question`.

    Options are named by label, letter or text (`2`, `1,3`), pairs as `a3 b1 c2`, orders as `2 3 1`,
    several blanks by lines or `;`, numbers as people write them.
    """
    if not answer.strip():
        return Grade(0.0, "unanswered")
    match question:
        case MultipleChoice():
            return kinds.grade_choice(question, answer, policy)
        case MultipleResponse():
            return kinds.grade_response(question, answer, policy)
        case TrueFalse():
            return kinds.grade_true_false(question, answer, policy)
        case Cloze():
            return kinds.grade_cloze(question, answer, policy)
        case ShortAnswer():
            return kinds.grade_short(question, answer, policy)
        case Numerical():
            return kinds.grade_numerical(question, answer, policy)
        case Matching():
            return kinds.grade_matching(question, answer, policy)
        case Ordering():
            return kinds.grade_ordering(question, answer, policy)
        case Flashcard():
            return kinds.grade_flashcard(question, answer, policy)


def key_line(question: Question) -> str:
    """What to type for full marks: the answer of `question` as `grade` reads it."""
    match question:
        case MultipleChoice() | MultipleResponse():
            shown = labels(question.option_texts)
            pairs = zip(shown, question.options, strict=True)
            return ",".join(label for label, option in pairs if option.correct)
        case Cloze():
            return "\n".join(gap.answer for gap in question.groups)
        case Matching():
            numbers = {text: str(index) for index, text in enumerate(shown_options(question), 1)}
            return " ".join(numbers[pair.right.plain] for pair in question.pairs)
        case Ordering():
            shown_items = shown_options(question)
            by_text = dict(zip(shown_items, labels(shown_items), strict=True))
            return " ".join(by_text[text] for text in question.answer_texts)
        case _:
            return question.answer_texts[0]
