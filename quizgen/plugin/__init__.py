"""What a plugin author imports: records, hooks, notes, errors, and all of the model.

    from quizgen.plugin import Context, Deck, Exporter, hookimpl

Two modules hold what only some plugins need, and are heavier: `quizgen.plugin.documents` for
readers of documents, `quizgen.plugin.study` for players. What the three list in `__all__` is kept
stable (docs/reference/stability.md); nothing else of quizgen is for plugins.
"""

from quizgen import model
from quizgen.api import (
    Context,
    DeckReader,
    Difference,
    Exporter,
    Extractor,
    Media,
    NoMedia,
    Player,
    Reader,
    Source,
)
from quizgen.errors import (
    InputError,
    Interrupted,
    OutputError,
    PluginError,
    QuizgenError,
    UsageError,
)
from quizgen.hookspecs import hookimpl
from quizgen.model import *  # noqa: F403 - all of the model is open to plugins
from quizgen.report import ListReporter, Note, NoteKind, Reporter
from quizgen.version import __version__

__all__ = [
    "Context",
    "DeckReader",
    "Difference",
    "Exporter",
    "Extractor",
    "InputError",
    "Interrupted",
    "ListReporter",
    "Media",
    "NoMedia",
    "Note",
    "NoteKind",
    "OutputError",
    "Player",
    "PluginError",
    "QuizgenError",
    "Reader",
    "Reporter",
    "Source",
    "UsageError",
    "__version__",
    "hookimpl",
]
__all__ += model.__all__
