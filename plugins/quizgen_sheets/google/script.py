"""Writes the script: what is asked as JSON, and the few lines that make a form of it.

Google Forms imports no file; Apps Script, which every account has, makes forms. It sets keys of
choices alone, so that the key of what is typed stands in the feedback, for who marks by hand.
"""

import json
from pathlib import Path
from typing import Any, BinaryIO, Final

from quizgen.plugin import (
    Cloze,
    Context,
    Deck,
    Gap,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Plain,
    Question,
    RichText,
    ShortAnswer,
    TrueFalse,
)
from quizgen.plugin.interface import Interface, interface
from quizgen_sheets.choices import asked
from quizgen_sheets.losses import feedback, note_losses
from quizgen_sheets.texts import one_line, plain_line, source_line

_FORM: Final = Path(__file__).with_name("form.js")
_HELD: Final = frozenset({"explanation", "feedback", "correction", "hints", "source"})


def write(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write the script that makes a form of `deck` to `stream`."""
    words = interface(deck.language)
    titles = {source.document: source.title for source in deck.sources}
    found = [_asked(question, words, titles, context) for question in deck.questions]
    quiz = {
        "title": one_line(deck.title),
        "description": deck.description.strip(),
        "questions": [one for one in found if one is not None],
    }
    data = json.dumps(quiz, indent=1)  # in ASCII: no character of a text ends a line of the script
    stream.write(f"{_FORM.read_text(encoding='utf-8')}\nconst QUIZ = {data};\n".encode())


def _asked(
    question: Question, words: Interface, titles: dict[str, str], context: Context
) -> dict[str, Any] | None:
    """What the script is told of `question`; None, with a note, where a form cannot ask it."""
    choice = asked(question)
    texts = () if choice is None else tuple(map(plain_line, choice.options))
    if choice is not None and len(set(texts)) == len(texts):
        said = texts if not isinstance(question, TrueFalse) else tuple(map(words.say, texts))
        form: dict[str, Any] = {
            "title": plain_line(choice.stem),
            "several": isinstance(question, MultipleResponse),
            "options": [
                {"text": text, "right": place in choice.right} for place, text in enumerate(said)
            ],
        }
        shown: tuple[RichText, ...] = (choice.stem, *choice.options)
        key = ""
        if not isinstance(question, MultipleChoice | MultipleResponse):
            became = "multiple choice"
            context.note("downgraded", f"written as {became}", question=question.id, became=became)
    elif isinstance(question, ShortAnswer | Numerical | Cloze):
        form, shown = {"title": one_line(question.prompt_text)}, _shown(question)
        key = f"{words.say('Answer')}: {_key(question)}"
        message = "a script sets no key of what is typed: it stands in the feedback"
        context.note("not_rendered", message, question=question.id)
    else:
        message = "a script makes forms of choices and of answers to type"
        context.note("left_out", message, question=question.id)
        return None
    note_losses(question, shown, context, "Google Forms", held=_HELD)
    hints = " ".join(map(plain_line, question.hints))
    help_text = f"{words.say('Hint')}: {hints}" if hints else ""
    return {**form, "help": help_text, "told": _told(question, key, titles)}


def _shown(question: ShortAnswer | Numerical | Cloze) -> tuple[RichText, ...]:
    if isinstance(question, Cloze):
        around = [part for part in question.parts if not isinstance(part, Gap | Plain)]
        return (RichText.of(*around),) if around else ()
    return (question.stem,)


def _key(question: ShortAnswer | Numerical | Cloze) -> str:
    if isinstance(question, Cloze):
        return "; ".join(" / ".join((gap.answer, *gap.accepted)) for gap in question.groups)
    if isinstance(question, Numerical) and question.tolerance:
        return f"{question.answer_texts[0]} (± {question.tolerance:f})"
    return " / ".join(question.answer_texts)


def _told(question: Question, key: str, titles: dict[str, str]) -> str:
    """What everybody is told afterwards, a line for each."""
    lines = [key, *(plain_line(one) for one in feedback(question))]
    if isinstance(question, TrueFalse) and question.correction:
        lines.append(plain_line(question.correction))
    if question.explanation:
        lines.append(plain_line(question.explanation))
    if question.source:
        lines.append(source_line(question.source, titles))
    return "\n".join(filter(None, lines))
