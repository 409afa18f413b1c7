"""Questions that a project rejects: their ids, kept in its quizgen.toml."""

import re
from collections.abc import Sequence
from pathlib import Path

from quizgen.config import PROJECT_FILE, Settings, is_project, parse_settings
from quizgen.deckfile import DeckFile
from quizgen.errors import InputError, UsageError
from quizgen.jobs.output import bytes_of, write_file
from quizgen.jobs.reading import read_item
from quizgen.jobs.session import Session
from quizgen.jobs.sources import Item
from quizgen.model import REJECTED

_LIST = re.compile(r"^rejected[ \t]*=[ \t]*\[[^\]]*\]", re.MULTILINE)
_BUILD = re.compile(r"^\[build\][^\n]*(?:\n|\Z)", re.MULTILINE)
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")


def reject_questions(folder: Path, ids: Sequence[str]) -> tuple[str, ...]:
    """Add `ids` to those that the project in `folder` rejects; returns those that are new.

    The rest of the file stays as it is. Raises `UsageError` where there is no project, or for what
    is no id.
    """
    if not is_project(folder):
        raise UsageError(
            f"there is no {PROJECT_FILE} here", where=str(folder), hint="--project names its folder"
        )
    wrong = next((one for one in ids if not _ID.fullmatch(one)), None)
    if wrong is not None:
        raise UsageError(f"'{wrong}' is no id of a question", hint="a deck file shows the ids")
    path = folder / PROJECT_FILE
    text = path.read_text(encoding="utf-8")
    known = parse_settings(text, str(path)).rejected
    added = tuple(one for one in dict.fromkeys(ids) if one not in known)
    if added:
        changed = _with_list(text, (*known, *added))
        parse_settings(changed, str(path))  # what cannot be read is not written
        write_file(path, bytes_of(changed))
    return added


def rejected_in(path: Path, session: Session) -> tuple[str, ...]:
    """The ids of the questions in the deck at `path` that are tagged as rejected.

    Raises `InputError` where it cannot be read, or is no deck.
    """
    found = read_item(Item(path, str(path)), session, Settings())
    if not isinstance(found, DeckFile):
        raise InputError("this is no deck", where=str(path))
    return tuple(one.id for one in found.deck.questions if REJECTED in one.tags)


def _with_list(text: str, ids: Sequence[str]) -> str:
    lines = "".join(f'\n    "{one}",' for one in ids)
    entry = f"rejected = [{lines}\n]"
    if _LIST.search(text):
        return _LIST.sub(entry, text, count=1)
    section = _BUILD.search(text)
    if section is None:
        return f"{text.rstrip()}\n\n[build]\n{entry}\n"
    head = text[: section.end()]
    return f"{head}{'' if head.endswith(chr(10)) else chr(10)}{entry}\n{text[section.end() :]}"
