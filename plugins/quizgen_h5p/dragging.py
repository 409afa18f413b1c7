"""What is dragged in H5P: words between stars in a plain text, and words that belong nowhere."""

from collections.abc import Iterable
from typing import Any

from quizgen.plugin import Cloze, Gap, Matching, Ordering, Question
from quizgen_h5p.blanks import overall
from quizgen_h5p.libraries import DRAG_TEXT, content
from quizgen_h5p.writing import Writing, escaped, title_of

_SIGNS = "*:\\"


def dragged_cloze(writing: Writing, question: Cloze) -> dict[str, Any]:
    """A sentence whose words are dragged: all options of all gaps are on offer together."""
    if len(question.gaps) > 1:
        message = "the options of all gaps are on offer together"
        writing.downgrade("words to drag", message, question)
    text = "".join(
        _word(part.answer, part.hint)
        if isinstance(part, Gap)
        else escaped(writing.word(part, question))
        for part in question.parts
    )
    answers = {gap.answer for gap in question.gaps}
    wrong = dict.fromkeys(text for gap in question.gaps for text in gap.distractors)
    return _dragged(writing, question, "", text, (one for one in wrong if one not in answers))


def matching(writing: Writing, question: Matching) -> dict[str, Any]:
    """A line for each left side, with a place for its right side."""
    message = "written as words to drag: H5P matches pictures only"
    writing.downgrade("words to drag", message, question)
    lefts = [escaped(writing.plain(pair.left, question)) for pair in question.pairs]
    rights = [_word(writing.plain(pair.right, question)) for pair in question.pairs]
    lines = [f"{left}: {right}" for left, right in zip(lefts, rights, strict=True)]
    wrong = [writing.plain(one, question) for one in question.distractors]
    task = f"<p>{writing.html(question.stem, question)}</p>"
    return _dragged(writing, question, task, "\n".join(lines), wrong)


def ordering(writing: Writing, question: Ordering) -> dict[str, Any]:
    """Numbered places for the items."""
    message = "written as words to drag to numbered places"
    writing.downgrade("words to drag", message, question)
    lines = [
        f"{place}. {_word(writing.plain(item, question))}"
        for place, item in enumerate(question.items, 1)
    ]
    task = f"<p>{writing.html(question.stem, question)}</p>"
    return _dragged(writing, question, task, "\n".join(lines), [])


def _word(text: str, tip: str | None = None) -> str:
    word = escaped(text, _SIGNS)
    return f"*{word}:{escaped(tip, _SIGNS)}*" if tip else f"*{word}*"


def _dragged(
    writing: Writing, question: Question, task: str, text: str, wrong: Iterable[str]
) -> dict[str, Any]:
    params = {
        "taskDescription": task,
        "textField": text,
        "distractors": " ".join(map(_word, wrong)),
        "behaviour": {"enableRetry": True, "enableSolutionsButton": True, "instantFeedback": False},
        **overall(writing, question),
    }
    return content(DRAG_TEXT, title_of(question.prompt_text), params, question.id)
