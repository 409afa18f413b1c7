"""The cache as the memory of what was asked of documents."""

from dataclasses import dataclass

from quizgen.jobs.cache import Cache
from quizgen.jobs.session import Session
from quizgen.pipeline.asking import Memory


def memory_of(session: Session) -> Memory | None:
    """What remembers in `session`; None where it has no cache."""
    cache = session.effort.cache
    return None if cache is None else _Cached(cache, session)


@dataclass(frozen=True, slots=True)
class _Cached:
    """Entries of a cache by what they are about, beside the code and the models."""

    cache: Cache
    session: Session

    def recall(self, *about: str) -> bytes | None:
        """The entry about this."""
        return self.cache.recall(self.cache.key(self.session, *about))

    def remember(self, data: bytes, *about: str) -> None:
        """Keep the entry about this."""
        self.cache.remember(self.cache.key(self.session, *about), data)
