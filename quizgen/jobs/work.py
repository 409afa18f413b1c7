"""All files of a job taken, in order: decks at once, documents from the cache or by workers."""

import stat
from collections import deque
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from quizgen.config import Settings
from quizgen.deckfile import DeckFile
from quizgen.errors import InputError, Interrupted, QuizgenError
from quizgen.jobs.reading import deck_in, settled
from quizgen.jobs.session import Session
from quizgen.jobs.sources import Item, Job

if TYPE_CHECKING:
    from quizgen.jobs.hands import Hands
    from quizgen.jobs.taking import Outcome, Taken
    from quizgen.jobs.workers import Crew

MOST_TOGETHER = 32
"""Documents that are read together, at most."""

LONGEST_TOGETHER = 64 * 1024
"""Bytes of documents that are read together, but for one that is longer by itself."""

WORTH_A_WORKER = 400 * 1024
"""Bytes of documents from which on loading the language once more pays."""


def take_all(
    job: Job, session: Session, hands: "Hands"
) -> "Iterator[Taken | DeckFile | QuizgenError]":
    """What every file of `job` holds, or why it cannot be read, in their order."""
    total = len(job.items)
    found = [_prompt(item, session, job.settings, hands, alone=total == 1) for item in job.items]
    missing = [one for one in found if isinstance(one, Item)]
    taken = _take(missing, session, job.settings, hands)
    for done, one in enumerate(found):
        session.reporter.progress("reading", done, total)
        yield next(taken) if isinstance(one, Item) else one
    if session.effort.cache and missing:
        session.effort.cache.tidy()


def _prompt(
    item: Item, session: Session, settings: Settings, hands: "Hands", *, alone: bool
) -> "Item | Taken | DeckFile | QuizgenError":
    """What needs no work: a deck, what the cache has, or an error; an item where work is left."""
    try:
        if _is_bare(item):
            return InputError("the document is empty", where=item.name)
        item = settled(item, alone=alone)
        cache = session.effort.cache
        asked = cache is not None and not item.is_deck
        known = cache.find(item, session, settings, hands.file) if cache and asked else None
        return known or deck_in(item, session) or item
    except Interrupted:
        raise
    except QuizgenError as error:
        return error


def _is_bare(item: Item) -> bool:
    """Whether a document that was found has no byte, so that no reader need be asked."""
    if item.named or item.held is not None or item.is_deck:
        return False
    try:
        about = item.path.stat()
    except OSError:
        return False
    return stat.S_ISREG(about.st_mode) and about.st_size == 0


def _take(
    items: Sequence[Item], session: Session, settings: Settings, hands: "Hands"
) -> "Iterator[Outcome]":
    if not items:
        return iter(())
    sizes = [_size(item) for item in items]
    if session.effort.cluster:
        from quizgen.jobs.cluster import take_by_cluster

        chunked = partial(together, items, sizes)
        cluster = session.effort.cluster
        return take_by_cluster(cluster, chunked, len(items), session, settings, hands.file)
    jobs = session.effort.jobs or _worth(sum(sizes))
    if (jobs == 1 or len(items) == 1) and session.effort.timeout is None:
        return _take_here(items, sizes, session, settings, hands)
    crew = hands.crew(min(jobs, len(items)))
    chunks = together(items, sizes, max(1, len(items) // (2 * jobs)))
    return _take_by(crew, items, chunks, hands)


def _take_here(
    items: Sequence[Item],
    sizes: Sequence[int],
    session: Session,
    settings: Settings,
    hands: "Hands",
) -> "Iterator[Outcome]":
    from quizgen.jobs.entry import filed
    from quizgen.jobs.taking import take_each

    for chunk in together(items, sizes, MOST_TOGETHER):
        outcomes = take_each(chunk, session, settings)
        if session.effort.cache:
            outcomes = session.effort.cache.keep_each(chunk, outcomes, session, settings)
        for outcome in outcomes:
            yield filed(outcome, hands.file) if hands.are_many else outcome


def _take_by(
    crew: "Crew", items: Sequence[Item], chunks: Iterator[list[Item]], hands: "Hands"
) -> "Iterator[Outcome]":
    from quizgen.jobs.entry import taken_from
    from quizgen.jobs.worker import take

    for item, result in zip(items, crew.do(take, chunks), strict=True):
        yield taken_from(result, item.name, hands.file)


def together(items: Sequence[Item], sizes: Sequence[int], most: int) -> Iterator[list[Item]]:
    """`items` in their order, as many at a time as are read together, `most` at most."""
    left = deque(zip(items, sizes, strict=True))
    while left:
        chunk: list[Item] = []
        length = 0
        while left and len(chunk) < min(most, MOST_TOGETHER):
            item, size = left[0]
            if chunk and length + size > LONGEST_TOGETHER:
                break
            left.popleft()
            chunk.append(item)
            length += size
        yield chunk


def _size(item: Item) -> int:
    try:
        return item.path.stat().st_size
    except OSError:
        return 0


def _worth(size: int) -> int:
    """How many processes pay for documents of so many bytes."""
    import os

    return max(1, min(os.cpu_count() or 1, size // WORTH_A_WORKER + 1))
