"""What a build has beside its session: worker processes, once they pay, and room on disk."""

import contextlib
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.config import Settings
from quizgen.errors import InputError
from quizgen.jobs.drafts import DRAFT, clear_drafts, take_hold
from quizgen.jobs.session import Session
from quizgen.jobs.spool import Spool
from quizgen.pipeline.filing import File, hold
from quizgen.report import Note

if TYPE_CHECKING:
    from quizgen.items.library import Library, Stated
    from quizgen.jobs.worker import Asked
    from quizgen.jobs.workers import Crew
    from quizgen.pipeline.asking import Order
    from quizgen.pipeline.posing import Posing
    from quizgen.pipeline.sheets import Sheet

MOST_OPEN = 512
"""Documents of a job that stay open; where there are more, each is put away until it is asked."""

_CATALOGUE = "quizgen-catalogue."
_TOGETHER = 32
"""Documents that a worker is asked about together, at most."""


class Hands:
    """The workers of one build, and where its documents are put away; to be closed at the end."""

    def __init__(self, session: Session, settings: Settings, total: int) -> None:
        self._session, self._settings, self._total = session, settings, total
        self._crew: Crew | None = None
        self._jobs = 0
        self._path: Path | None = None
        self._left = contextlib.ExitStack()
        if total > 1:  # one alone is asked in this process, and leaves nothing
            clear_drafts(Path(tempfile.gettempdir()), _CATALOGUE)
        self.file: File = Spool().file if self.are_many else hold

    @property
    def are_many(self) -> bool:
        """Whether there are more documents than may stay open."""
        return self._total > MOST_OPEN

    def crew(self, jobs: int) -> "Crew":
        """The workers, begun now where there are none."""
        if self._crew is None:
            from quizgen.jobs.worker import Setup
            from quizgen.jobs.workers import Crew

            self._crew, self._jobs = Crew(jobs, Setup.of(self._session, self._settings)), jobs
            self._left.callback(self._crew.close)
        return self._crew

    def close(self) -> None:
        """End the workers, and clear what was on disk."""
        self._left.close()

    def library(self, statements: "Iterable[Stated]") -> "Library":
        """The library of `statements`: in a file where others have to read it, or it is large."""
        if self._crew is None and not self.are_many:
            from quizgen.items.library import Shelf

            return Shelf.of(statements)
        from quizgen.jobs.catalogue import Catalogue

        self._path = self._left.enter_context(_catalogue_file())
        catalogue = Catalogue.of(self._path, statements)
        self._left.callback(catalogue.close)
        return catalogue

    def ask(
        self, orders: "Iterable[Order]", library: "Library", posing: "Posing"
    ) -> "Iterator[Sheet]":
        """The sheet of each document: by the workers, where there are any."""
        from quizgen.jobs.worker import ask
        from quizgen.pipeline.asking import ask_here
        from quizgen.pipeline.sheets import Head, Sheet

        if self._crew is None or self._path is None:
            yield from ask_here(orders, library, posing)
            return
        size = max(1, min(_TOGETHER, self._total // (4 * self._jobs)))
        work = partial(ask, self._path, posing.alone)
        for done, found in enumerate(self._crew.do(work, _together(map(_packed, orders), size))):
            posing.watcher.progress("questions", done, self._total)
            if isinstance(found, InputError):
                note = Note(kind="unread", message=found.message, where=found.where)
                posing.watcher.note(note)
                yield Sheet.of(Head())
            else:
                yield Sheet(found)


def _packed(order: "Order") -> "Asked":
    from quizgen.jobs.entry import whole_of
    from quizgen.jobs.worker import Asked

    shelved, ties = order.shelved, order.ties.model_dump_json().encode()
    return Asked(shelved.gist.name, whole_of(shelved), ties, order.groups)


def _together(documents: "Iterable[Asked]", most: int) -> "Iterator[Sequence[Asked]]":
    waiting = iter(documents)
    while found := list(islice(waiting, most)):
        yield found


@contextlib.contextmanager
def _catalogue_file() -> Iterator[Path]:
    """A file that ends with the block, or is cleared by the next build where that is killed."""
    with tempfile.NamedTemporaryFile(prefix=_CATALOGUE, suffix=DRAFT, delete=False) as stream:
        take_hold(stream)
        path = Path(stream.name)
        try:
            yield path
        finally:
            with contextlib.suppress(OSError):
                path.unlink()
