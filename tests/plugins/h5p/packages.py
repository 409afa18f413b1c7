"""A deck as an H5P package, taken apart."""

import io
import json
import zipfile
from typing import Any, NamedTuple

from quizgen.model import Deck
from quizgen.plugin import ListReporter
from quizgen.testing import context
from quizgen_h5p.options import H5pOptions
from quizgen_h5p.write import write


class Package(NamedTuple):
    """The head and the content of a package, the names of its parts, and the notes about it."""

    head: dict[str, Any]
    content: dict[str, Any]
    names: list[str]
    reporter: ListReporter
    data: bytes

    def notes(self, kind: str) -> list[str]:
        """The messages of one kind."""
        return [note.message for note in self.reporter.notes if note.kind == kind]


def package(deck: Deck, **options: Any) -> Package:
    """`deck` as a package."""
    reporter, stream = ListReporter(), io.BytesIO()
    write(deck, stream, context(reporter=reporter, options=H5pOptions.model_validate(options)))
    with zipfile.ZipFile(stream) as archive:
        return Package(
            json.loads(archive.read("h5p.json")),
            json.loads(archive.read("content/content.json")),
            archive.namelist(),
            reporter,
            stream.getvalue(),
        )
