"""What is typed in H5P: `*answer/other:tip*` in a text, whose signs are entities in our words."""

from typing import Any

from quizgen.plugin import Cloze, Flashcard, Gap, Numerical, Plain, Question, RichText, ShortAnswer
from quizgen.plugin.bank import exact
from quizgen_h5p.libraries import BLANKS, content
from quizgen_h5p.writing import Writing, escaped, title_of

LONGEST_TYPED = 100
"""The longest back of a flashcard, in characters, that anybody can be asked to type."""

_SIGNS = "*/:"


def blank(answers: tuple[str, ...], tip: str | None = None) -> str:
    """A blank that takes any of `answers`."""
    texts = "/".join(escaped(text, _SIGNS) for text in dict.fromkeys(answers))
    return f"*{texts}:{escaped(tip, _SIGNS)}*" if tip else f"*{texts}*"


def typed_cloze(writing: Writing, question: Cloze) -> dict[str, Any]:
    """A sentence with blanks."""
    if any(gap.distractors for gap in question.gaps):
        writing.lose("options of gaps beside gaps without any: all are to be typed", question)
    text = "".join(
        blank((part.answer, *part.accepted), part.hint)
        if isinstance(part, Gap)
        else _around(writing.part(part, question))
        for part in question.parts
    )
    return _blanks(writing, question, "", f"<p>{text}</p>", {})


def _around(html: str) -> str:
    """HTML beside a blank, in which a star is a star."""
    return html.replace("*", "&#42;")


def short_answer(writing: Writing, question: ShortAnswer) -> dict[str, Any]:
    """A question with a blank below it."""
    return _asked(writing, question, question.answers, case=question.case_sensitive)


def numerical(writing: Writing, question: Numerical) -> dict[str, Any]:
    """The number as text, with and without its unit: H5P compares no numbers."""
    message = "written as a blank: H5P compares no numbers"
    if question.tolerance:
        message = f"{message}, so that nothing near {question.value:f} is right"
    writing.downgrade("short answer", message, question)
    unit = f" {_around(exact(question.unit))}" if question.unit else ""
    return _asked(writing, question, question.answer_texts, behind=unit)


def flashcard(writing: Writing, question: Flashcard) -> dict[str, Any] | None:
    """A blank that takes the back, where people can be asked to type it; else nothing."""
    if not is_typeable(question.back):
        message = "question sets have no flashcards, and this back is not to be typed"
        writing.note("left_out", message, question)
        return None
    message = "a flashcard written as a blank: question sets have none"
    writing.downgrade("short answer", message, question)
    return _asked(writing, question, (question.back.plain,))


def is_typeable(back: RichText) -> bool:
    """Whether people can be asked to type `back`: a few plain words."""
    text = back.plain
    plain = all(isinstance(part, Plain) for part in back.parts)
    return plain and len(text) <= LONGEST_TYPED and text == " ".join(text.split())


def _asked(
    writing: Writing,
    question: ShortAnswer | Numerical | Flashcard,
    answers: tuple[str, ...],
    *,
    case: bool = False,
    behind: str = "",
) -> dict[str, Any]:
    image, media = writing.media(question.stem, question)
    stem = f"<p>{writing.html(question.stem, question, shown=image)}</p>"
    return _blanks(writing, question, stem, f"<p>{blank(answers)}{behind}</p>", media, case=case)


def _blanks(
    writing: Writing,
    question: Question,
    task: str,
    text: str,
    media: dict[str, Any],
    *,
    case: bool = False,
) -> dict[str, Any]:
    params = {
        **media,
        "text": task,
        "questions": [text],
        "behaviour": {"caseSensitive": case, "enableRetry": True, "enableSolutionsButton": True},
        **overall(writing, question),
    }
    return content(BLANKS, title_of(question.prompt_text), params, question.id)


def overall(writing: Writing, question: Question) -> dict[str, Any]:
    """What everybody is shown afterwards: the explanation of `question`, and its source."""
    text = writing.told(question)
    return (
        {"overallFeedback": [{"from": 0, "to": 100, "feedback": escaped(text, "")}]} if text else {}
    )
