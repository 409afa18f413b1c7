"""Looks through a question before it is written: images, and what will not be shown as it is."""

from quizgen.plugin import AnyClozePart, Context, Gap, Image, InlineText, Math, Question
from quizgen_anki.markup import has_direction, is_safe_tex
from quizgen_anki.media import DeckMedia
from quizgen_anki.parts import parts


def survey(question: Question, media: DeckMedia, context: Context) -> None:
    """Take in the images of `question`, and report what will not be shown as it stands.

    Raises `InputError` for an image that cannot be read.
    """
    found = list(parts(question))
    for image in found:
        if isinstance(image, Image):
            media.add(image.src, question)
    if any(isinstance(part, Math) and not is_safe_tex(part.tex) for part in found):
        message = "a formula that would reach outside itself is shown as text"
        context.note("not_rendered", message, question=question.id)
    if any(has_direction(text) for part in found for text in _texts(part)):
        message = "direction controls (U+202A-E, U+2066-9) left out"
        context.note("replaced", message, question=question.id)


def _texts(part: AnyClozePart) -> tuple[str, ...]:
    """The plain texts that `part` shows."""
    match part:
        case InlineText():
            return (part.shown,)
        case Gap():
            return (part.answer, part.hint or "", *part.accepted, *part.distractors)
        case _:
            return ()
