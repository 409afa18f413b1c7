"""The images of a deck, which a deck file names by their paths."""

from collections.abc import Iterator

from quizgen.plugin import Context, Deck, Frozen, Image, InputError, Question


def images(deck: Deck, context: Context) -> Iterator[tuple[str, bytes]]:
    """Each image of `deck` with its path, once; one that cannot be read is noted."""
    seen: set[str] = set()
    for question in deck.questions:
        for image in _images(question):
            if image.src not in seen:
                seen.add(image.src)
                yield from _read(image.src, question, context)


def _read(src: str, question: Question, context: Context) -> Iterator[tuple[str, bytes]]:
    try:
        data = context.media.read(src)
    except InputError as error:
        context.note("not_rendered", error.message, question=question.id)
    else:
        yield src, data


def _images(value: object) -> Iterator[Image]:
    """The images anywhere in a question, or in a part of one, in order."""
    if isinstance(value, Image):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _images(one)
    elif isinstance(value, Frozen):
        for _, one in value:
            yield from _images(one)
