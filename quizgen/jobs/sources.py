"""What the names that a user gives mean: documents, folders, deck files, projects.

Each becomes a `Job`: one deck to be made, with its name, its settings and what it is made of.
"""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.api import Source
from quizgen.config import PROJECT_FILE, Settings, is_project, load_project
from quizgen.deckfile.load import EDITED, is_deck_file
from quizgen.documents.folder import documents_in
from quizgen.documents.read import STANDARD_INPUT
from quizgen.errors import InputError, UsageError
from quizgen.host import Plugins
from quizgen.model import Document
from quizgen.report import Note


@dataclass(frozen=True, slots=True)
class Item:
    """A file to read: where it is, and the `name` that its questions will give as their source.

    `named` says that the user named it, so that it must be readable; a file that was merely
    found in a folder may be skipped with a note. `held` is what it holds, where that is at hand.
    """

    path: Path
    name: str
    named: bool = True
    held: Source | Document | None = None

    @property
    def is_edited(self) -> bool:
        """Whether it is a deck file that people edit."""
        return self.path.name.lower().endswith(EDITED)

    @property
    def is_deck(self) -> bool:
        """Whether it is a deck file, JSON or edited."""
        return is_deck_file(self.path)

    @property
    def is_stdin(self) -> bool:
        """Whether it is standard input."""
        return self.name == STANDARD_INPUT


@dataclass(frozen=True, slots=True)
class Job:
    """One deck to be made: its file name without suffix, its settings, and what it is made of.

    `folder` is that of its project, where it has one; `notes` say what was passed over in folders.
    """

    name: str
    settings: Settings
    items: tuple[Item, ...]
    folder: Path | None = None
    notes: tuple[Note, ...] = ()


def jobs(sources: Sequence[str], plugins: Plugins) -> list[Job]:
    """The decks that `sources` ask for, projects and deck files apart, documents as one deck."""
    if not sources:
        return [project_job(folder, plugins) for folder in _default_projects()]
    found: list[Job] = []
    loose: list[Item] = []
    notes: list[Note] = []
    for source in sources:
        if source != STANDARD_INPUT and Path(source).is_dir():
            projects, items = _folder(Path(source), plugins, notes)
            found.extend(projects)
            loose.extend(items)
        else:
            loose.append(_file(source))
    found.extend(Job(_stem(item.path), Settings(), (item,)) for item in loose if item.is_deck)
    documents = _distinct(item for item in loose if not item.is_deck)
    if documents:
        found.append(Job(_name_of(sources, documents), Settings(), documents, notes=tuple(notes)))
    return found


_ADDRESS = re.compile(r"(?:https?|ftp)://|www\.", re.IGNORECASE)


def _file(source: str) -> Item:
    """The file that is called `source`; `InputError` where there is none."""
    path = Path(source)
    if source == STANDARD_INPUT or path.exists():
        return Item(path, source)
    if path.is_symlink():
        raise InputError("a link that leads nowhere", where=source, hint="mend the link")
    if _ADDRESS.match(source):
        message = "an address of the web: quizgen reads files, and fetches nothing"
        raise InputError(message, where=source, hint="save the page, and name the file")
    raise InputError("no such file or folder", where=source, hint=_near(path))


def project_job(folder: Path, plugins: Plugins) -> Job:
    """The deck of the project in `folder`."""
    project = load_project(folder)
    notes: list[Note] = []
    if project.settings.sources:
        items = list(_matches(folder, project.settings.sources))
    else:
        items = _found(folder, plugins, notes)
    name = folder.resolve().name or "quiz"
    return Job(name, project.settings, _distinct(items), folder, tuple(notes))


def _default_projects() -> list[Path]:
    here = Path()
    if is_project(here):
        return [here]
    projects = _projects_in(here / "decks")
    if not projects:
        raise UsageError(
            f"nothing to work on: no {PROJECT_FILE} here and no project under ./decks",
            hint="name a document, or start a project with 'quizgen new DIR'",
        )
    return projects


def _projects_in(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(child for child in folder.iterdir() if child.is_dir() and is_project(child))


def _folder(folder: Path, plugins: Plugins, notes: list[Note]) -> tuple[list[Job], list[Item]]:
    if is_project(folder):
        return [project_job(folder, plugins)], []
    projects = _projects_in(folder)
    if projects:
        return [project_job(project, plugins) for project in projects], []
    items = _found(folder, plugins, notes)
    return [], [item for item in items if not item.is_deck] or items


def _found(folder: Path, plugins: Plugins, notes: list[Note]) -> list[Item]:
    """The documents in `folder`; what is passed over goes to `notes`."""
    suffixes = {suffix for reader in plugins.readers() for suffix in reader.suffixes}
    return [
        Item(path, path.relative_to(folder).as_posix(), named=False)
        for path in documents_in(folder, {*suffixes, ".md"}, notes.append)
    ]


def _matches(folder: Path, patterns: Iterable[str]) -> Iterator[Item]:
    for pattern in patterns:
        where = f"{folder / PROJECT_FILE}"
        try:
            exact = folder / pattern
            paths = [exact] if exact.is_file() else sorted(folder.glob(pattern))
        except (ValueError, NotImplementedError) as error:
            raise InputError(f"build.sources: '{pattern}': {error}", where=where) from None
        files = [path for path in paths if path.is_file()]
        if not files:
            raise InputError(
                f"build.sources: there is no file '{pattern}'",
                where=where,
                hint="paths and patterns are relative to the project's folder",
            )
        for path in files:
            yield Item(path, Path(os.path.relpath(path, folder)).as_posix())


def _distinct(items: Iterable[Item]) -> tuple[Item, ...]:
    first: dict[str, Item] = {}
    for item in items:
        first.setdefault(STANDARD_INPUT if item.is_stdin else os.path.realpath(item.path), item)
    return tuple(first.values())


def _name_of(sources: Sequence[str], documents: Sequence[Item]) -> str:
    if len(sources) == 1 and Path(sources[0]).is_dir():
        return Path(sources[0]).resolve().name or "quiz"
    if len(documents) == 1:
        return "quiz" if documents[0].is_stdin else _stem(documents[0].path)
    parents = {item.path.resolve().parent for item in documents if not item.is_stdin}
    return (parents.pop().name or "quiz") if len(parents) == 1 else "quiz"


def _stem(path: Path) -> str:
    name = path.name
    if name.lower().endswith(EDITED):
        return name[: -len(EDITED)] or "quiz"
    return path.stem or "quiz"


def _near(path: Path) -> str | None:
    import difflib

    if not path.parent.is_dir():
        return f"there is no folder {path.parent}"
    near = difflib.get_close_matches(path.name, [child.name for child in path.parent.iterdir()], 1)
    return f"did you mean {path.parent / near[0]}?" if near else "check the spelling and the folder"
