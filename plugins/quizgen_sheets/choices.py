"""What Kahoot can ask: a short question with two to four short options."""

from dataclasses import dataclass
from typing import Final

from quizgen.plugin import (
    Cloze,
    Context,
    Gap,
    MultipleChoice,
    MultipleResponse,
    Plain,
    Question,
    RichText,
    TrueFalse,
)
from quizgen_sheets.losses import note_losses
from quizgen_sheets.texts import plain_line

QUESTION: Final = 120
OPTION: Final = 75
"""How many characters Kahoot takes."""

MOST: Final = 4
"""How many options a question has at most."""

_BLANK: Final = "_____"


@dataclass(frozen=True, slots=True)
class Choice:
    """A question of Kahoot's, in plain text on one line each; `right` are those of its options."""

    question: str
    options: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with options; `right` counts them from 0."""

    stem: RichText
    options: tuple[RichText, ...]
    right: tuple[int, ...]


def choice(question: Question, context: Context) -> Choice | None:
    """`question` as Kahoot asks it; None, with a note, where it cannot."""
    made_of = asked(question)
    if made_of is None:
        context.note("left_out", "Kahoot asks choices only", question=question.id)
        return None
    texts = tuple(map(plain_line, made_of.options))
    made = Choice(plain_line(made_of.stem), texts, tuple(texts[place] for place in made_of.right))
    if problem := _problem(made):
        context.note("left_out", problem, question=question.id)
        return None
    if not isinstance(question, MultipleChoice | MultipleResponse):
        became = "multiple choice"
        context.note("downgraded", f"written as {became}", question=question.id, became=became)
    note_losses(question, (made_of.stem, *made_of.options), context, "Kahoot", held=frozenset())
    return made


def asked(question: Question) -> Asked | None:
    """The options of `question`; None where it has none."""
    match question:
        case MultipleChoice() | MultipleResponse():
            texts = tuple(option.text for option in question.options)
            right = tuple(place for place, one in enumerate(question.options) if one.correct)
            return Asked(question.stem, texts, right)
        case TrueFalse():
            texts = tuple(map(RichText.of, question.option_texts))
            return Asked(question.stem, texts, (0 if question.answer else 1,))
        case Cloze() if len(question.gaps) == 1 and question.gaps[0].distractors:
            return _gap(question, question.gaps[0])
        case _:
            return None


def _gap(question: Cloze, gap: Gap) -> Asked:
    """A cloze with one gap that has options: they are in alphabetical order."""
    blank = Plain(text=f"{_BLANK} ({gap.hint})" if gap.hint else _BLANK)
    stem = RichText.of(*(blank if isinstance(part, Gap) else part for part in question.parts))
    texts = sorted((gap.answer, *gap.distractors), key=str.casefold)
    return Asked(stem, tuple(map(RichText.of, texts)), (texts.index(gap.answer),))


def _problem(made: Choice) -> str:
    """Why Kahoot would not take `made`; empty where it would."""
    problems = {
        f"more than {MOST} options": len(made.options) > MOST,
        f"a question of more than {QUESTION} characters": _length(made.question) > QUESTION,
        f"an option of more than {OPTION} characters": any(
            _length(text) > OPTION for text in made.options
        ),
    }
    return next((problem for problem, is_there in problems.items() if is_there), "")


def _length(text: str) -> int:
    """The length of `text` as JavaScript counts it."""
    return len(text.encode("utf-16-le")) // 2
