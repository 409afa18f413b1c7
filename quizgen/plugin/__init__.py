"""What a plugin author imports: records, hooks, notes, errors, and all of the model.

    from quizgen.plugin import Context, Deck, Exporter, hookimpl

Further modules hold what only some plugins need, and are heavier: `quizgen.plugin.documents` for
readers of documents, `quizgen.plugin.archive` and `quizgen.plugin.bank` for files that are archives
and question banks, `quizgen.plugin.language` for language packs, `quizgen.plugin.study` for
players, `quizgen.plugin.hypertext` and `quizgen.plugin.interface` for exporters of pages,
`quizgen.plugin.deckfile` for exporters of deck files. What they list in `__all__` is kept stable
(docs/reference/stability.md); nothing else of quizgen is for plugins.
"""

from quizgen import api, model
from quizgen.api import *  # noqa: F403 - the records, the notes and the errors
from quizgen.errors import Interrupted
from quizgen.hookspecs import hookimpl
from quizgen.model import *  # noqa: F403 - documents, facts, questions, decks
from quizgen.report import ListReporter
from quizgen.version import __version__

__all__ = ["Interrupted", "ListReporter", "__version__", "hookimpl"]
__all__ += api.__all__
__all__ += model.__all__
