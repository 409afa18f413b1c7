"""Choice and true/false questions as content of H5P."""

from typing import Any

from quizgen.plugin import MultipleChoice, MultipleResponse, Option, TrueFalse
from quizgen_h5p.blanks import overall
from quizgen_h5p.libraries import MULTI_CHOICE, TRUE_FALSE, content
from quizgen_h5p.writing import Writing, escaped, title_of


def choice(writing: Writing, question: MultipleChoice | MultipleResponse) -> dict[str, Any]:
    """Options, one or several of which are right."""
    many = isinstance(question, MultipleResponse)
    image, media = writing.media(question.stem, question)
    params = {
        **media,
        "question": f"<p>{writing.html(question.stem, question, shown=image)}</p>",
        "answers": [_answer(writing, question, option) for option in question.options],
        "behaviour": {
            "enableRetry": True,
            "enableSolutionsButton": True,
            "type": "multi" if many else "single",
            "singlePoint": not many,
            "randomAnswers": writing.options.shuffle,
        },
        **overall(writing, question),
    }
    return content(MULTI_CHOICE, title_of(question.prompt_text), params, question.id)


def _answer(
    writing: Writing, question: MultipleChoice | MultipleResponse, option: Option
) -> dict[str, Any]:
    feedback = "" if option.feedback is None else writing.html(option.feedback, question)
    return {
        "text": f"<div>{writing.html(option.text, question)}</div>",
        "correct": option.correct,
        "tipsAndFeedback": {"tip": "", "chosenFeedback": feedback, "notChosenFeedback": ""},
    }


def true_false(writing: Writing, question: TrueFalse) -> dict[str, Any]:
    """A statement; explanation and correction are shown whatever was chosen."""
    image, media = writing.media(question.stem, question)
    told = writing.told(question)
    behaviour: dict[str, Any] = {"enableRetry": True, "enableSolutionsButton": True}
    if told:
        behaviour["feedbackOnCorrect"] = behaviour["feedbackOnWrong"] = escaped(told, "")
    params = {
        **media,
        "question": f"<p>{writing.html(question.stem, question, shown=image)}</p>",
        "correct": "true" if question.answer else "false",
        "behaviour": behaviour,
    }
    return content(TRUE_FALSE, title_of(question.prompt_text), params, question.id)
