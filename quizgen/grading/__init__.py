"""Grading: what a typed answer is worth, without reading or writing anything beside it.

| module | holds |
|---|---|
| `result` | the policy that grading takes, and the grade that it gives |
| `kinds` | a function for each kind of question |
| `choices` | the labels of options, and which options an answer picks |
| `spelling` | whether words are the key, or the key but for a slip |
| `number` | the number that an answer begins with |
| `units` | which units measure the same thing, and how many of one another is |

The key scores 1.0 under every policy, and nothing else does: a mistyped key scores
`MISTYPED`, a part of the key its share.
"""

from quizgen.grading import kinds
from quizgen.grading.choices import gap_options, labels, shown_options, shuffled
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
    "shuffled",
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
            return ",".join(_labels_of_key(question))
        case Ordering():
            return " ".join(_labels_of_key(question))
        case Cloze():
            return "\n".join(gap.answer for gap in question.blanks)
        case Matching():
            rights = shown_options(question)
            return " ".join(str(rights.index(pair.right.plain) + 1) for pair in question.pairs)
        case _:
            return question.answer_texts[0]


def _labels_of_key(question: Question) -> list[str]:
    """The labels of the options that are the key, in its order."""
    shown = shown_options(question)
    label = dict(zip(shown, labels(shown), strict=True))
    return [label[text] for text in question.answer_texts]
