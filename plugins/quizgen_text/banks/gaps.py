"""A text in which marks hide words, as the parts of a cloze."""

import re
from collections.abc import Callable, Iterator

from quizgen.plugin import AnyClozePart, Gap, Math, Plain, RichText


def parted(
    text: str, hidden: re.Pattern[str], read: Callable[[str], RichText | None]
) -> tuple[AnyClozePart, ...]:
    """The parts of `text`, in which `hidden` finds the gaps by their `answer`.

    What it finds without an answer is passed over: a formula, in which no mark means a gap. Each
    gap is asked alone; `read` makes rich text of what stands in and between them. Raises
    `ValueError` for a gap that hides nothing.
    """
    return tuple(_parts(text, hidden, read))


def _parts(
    text: str, hidden: re.Pattern[str], read: Callable[[str], RichText | None]
) -> Iterator[AnyClozePart]:
    done = 0
    gaps = (found for found in hidden.finditer(text) if found["answer"])
    for group, found in enumerate(gaps, 1):
        yield from _between(text[done : found.start()], read)
        yield _gap(read(found["answer"]), group)
        done = found.end()
    yield from _between(text[done:], read)


def _gap(answer: RichText | None, group: int) -> Gap:
    if answer is None:
        raise ValueError("a gap hides nothing")
    only = answer.parts[0]
    formula = isinstance(only, Math) and len(answer.parts) == 1
    return Gap(answer=" ".join(answer.plain.split()), group=group, formula=formula)


def _between(text: str, read: Callable[[str], RichText | None]) -> Iterator[AnyClozePart]:
    found = read(text)
    if found is not None:
        yield from found.parts
    elif text:
        yield Plain(text=text)
