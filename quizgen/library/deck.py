"""The deck that `quizgen.build` and `quizgen.load` return."""

import os
from dataclasses import replace
from pathlib import Path

from pydantic import PrivateAttr

from quizgen import model
from quizgen.api import NoMedia
from quizgen.config import Settings
from quizgen.jobs.decks import Made, size
from quizgen.jobs.exporting import (
    export,
    exporter_for,
    outputs_of,
    paths_of,
    refuse_sources,
)
from quizgen.jobs.output import prepare
from quizgen.jobs.sources import Job
from quizgen.library.call import Call
from quizgen.library.table import table
from quizgen.report import Note, Reporter


def made_of(deck: model.Deck) -> Made:
    """`deck` with its settings, images and sources; a deck made by hand has none of them."""
    made = deck._made if isinstance(deck, Deck) else None  # noqa: SLF001 - of this module
    return replace(made, deck=deck) if made else Made(deck, Job("deck", Settings(), ()), NoMedia())


class Deck(model.Deck):
    """A deck that knows how it was made: it can write itself to a file, and has notes.

    It is equal to any other deck with the same fields; how it was made does not count.
    """

    _made: Made | None = PrivateAttr(default=None)

    @classmethod
    def of(cls, made: Made) -> "Deck":
        """The deck of `made`, which remembers the rest of it."""
        deck = cls.model_construct(**dict(made.deck))
        deck._made = made  # noqa: SLF001 - its own
        return deck

    @property
    def notes(self) -> tuple[Note, ...]:
        """What was skipped, changed or is worth knowing about the way it was made."""
        return tuple(self._made.notes) if self._made else ()

    def export(
        self,
        path: str | os.PathLike[str],
        format: str | None = None,  # noqa: A002 - the command line's name for it
        *,
        reporter: Reporter | None = None,
        **options: object,
    ) -> Path:
        """The path of the file that this deck is written to, whole or not at all.

        The end of its name says in which format, or `format` does: "anki", "moodle", "deck", or
        another that `quizgen plugins` lists. A format of several files (a paper and its key) puts
        the others beside it. `options` are the format's own. Raises `UsageError`
        for an unknown format or option and where a source would be overwritten, `OutputError`
        where the file cannot be written, and `PluginError` where the exporter fails.
        """
        target = Path(path)
        with Call(reporter) as call:
            plugins = call.session.plugins
            exporter = plugins.exporter(format) if format else exporter_for(target, plugins)
            made = made_of(self)
            settings = made.job.settings.overruled({"options": {exporter.name: options}})
            for one in paths_of(outputs_of(exporter, settings), target):
                refuse_sources(one, made.job.items)
                prepare(one, make_folder=False)
            job = replace(made.job, settings=settings)
            export(replace(made, job=job), exporter, target, call.session)
        return target

    def __eq__(self, other: object) -> bool:
        """Whether `other` is a deck with the same fields."""
        return isinstance(other, model.Deck) and dict(self) == dict(other)

    __hash__ = model.Deck.__hash__

    def __str__(self) -> str:
        """The title and the number of questions."""
        return f"{self.title}: {size(self)}"

    def __repr__(self) -> str:
        """The deck in one line; its questions are in `questions`."""
        return f"<Deck {self.title!r}: {size(self)}>"

    def _repr_html_(self) -> str:
        """The deck as a notebook shows it."""
        return table(self)
