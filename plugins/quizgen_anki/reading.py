"""An Anki package as a deck, whoever made it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import TypeAdapter, ValidationError

from quizgen.plugin import (
    REJECTED,
    Context,
    Deck,
    InputError,
    Media,
    Question,
    Source,
    clean,
    digest,
)
from quizgen_anki.archive import Archive
from quizgen_anki.collection import LONGEST, StoredNote, read_collection
from quizgen_anki.foreign import foreign_questions
from quizgen_anki.media import is_sound
from quizgen_anki.missing import without_missing
from quizgen_anki.naming import OURS, SEPARATOR
from quizgen_anki.notetypes import SIBLINGS
from quizgen_anki.own import is_own, own_questions
from quizgen_anki.slots import own_tags, taken
from quizgen_anki.unmarkup import has_speech, plain

_WEB = re.compile(r"\w+://|//|data:")
_QUESTION: TypeAdapter[Question] = TypeAdapter(Question)


class PackageMedia:
    """The images and sounds inside a package."""

    def __init__(self, archive: Archive, where: str) -> None:
        self._archive = archive
        self._where = where
        self._members = {name: member for member, name in archive.media().items()}

    def __contains__(self, src: object) -> bool:
        return src in self._members

    def read(self, src: str) -> bytes:
        """The bytes of the image; `InputError` where the package has none of that name."""
        member = self._members.get(src)
        if member is None:
            raise InputError(f"image not in the package: {src}", where=self._where)
        return self._archive.media_data(member)


def read(source: Source, context: Context) -> tuple[Deck, Media]:
    """The deck in the package and its images.

    Our own notes come back as the questions that they were made of, others as flashcards and
    clozes, tagged with their deck where there are several; a note that is neither is skipped with a
    note, and an image that the package lacks is replaced by its description. Raises `InputError`
    for a file that is no package, is damaged, too large, or newer than known.
    """
    archive = Archive(source.data, source.name)
    media = PackageMedia(archive, source.name)
    notes = read_collection(archive.collection(), source.name)
    questions = _questions(notes, media, context)
    deck = Deck(
        title=source.title or _title(notes) or source.name,
        namespace=_namespace(notes) or "quizgen",
        language=source.language or "en",
        questions=tuple(questions),
    )
    return deck, media


def _questions(
    notes: Sequence[StoredNote], media: PackageMedia, context: Context
) -> list[Question]:
    several = len({note.deck for note in notes}) > 1
    found: dict[str, Question] = {}
    for note in _in_deck_order(notes):
        lost: list[str] = []
        try:
            questions = [
                _QUESTION.validate_python(without_missing(made, media, lost.append))
                for made in _made(note, several=several)
            ]
        except (ValidationError, ValueError, KeyError, ArithmeticError) as error:
            context.note(
                "skipped", f"note {_name(note)}: {_reason(error)}", where=note.deck or None
            )
            continue
        if any(question.id in found for question in questions):
            context.note("skipped", f"note {_name(note)}: its id stands twice")
            continue
        found |= {question.id: question for question in questions}
        for src in dict.fromkeys(lost):
            context.note("not_rendered", _lost(src), question=questions[0].id)
        _remark(note, questions, context)
    return list(found.values())


def _in_deck_order(notes: Sequence[StoredNote]) -> Sequence[StoredNote]:
    """Our own notes as they were made, others as they are learned: we part what gives away."""
    own = all(is_own(note.type.fields) for note in notes)
    return sorted(notes, key=lambda note: note.created) if own else notes


def _made(note: StoredNote, *, several: bool) -> list[dict[str, Any]]:
    """The questions of a note, to be validated; of `several` decks, each is tagged with its own."""
    if note.too_long:
        raise ValueError(f"longer than {LONGEST} characters")
    own = is_own(note.type.fields)
    made = list(own_questions(note.type.fields, note.values)) if own else foreign_questions(note)
    if not made:
        raise ValueError("it asks nothing")
    for number, question in enumerate(made):
        card = (str(number),) if number else ()
        question.setdefault("id", digest("anki note", note.guid, *card))
        tags = _learners_tags(note, question["id"])
        if several and not own:
            tags.append(_line(note.deck))
        question |= {"family": made[0]["id"], "tags": tuple(_tags(tags))}
    return made


def _learners_tags(note: StoredNote, question: str) -> list[str]:
    """The tags of a question of the note, but those that a build makes of what it knows."""
    tags, values = list(map(clean, note.tags)), note.values
    if note.type.fields == SIBLINGS.fields:
        tags = own_tags(taken(values)[question], tags, values)
    return [tag for tag in tags if tag == REJECTED or not tag.startswith(OURS)]


def _lost(src: str) -> str:
    shown = src if len(src) < 80 else f"{src[:80]}…"
    what = "a sound" if is_sound(src) else "an image"
    if _WEB.match(src):
        return f"{what} of the web is not fetched: {shown}"
    return f"{what.split()[1]} not in the package: {shown}"


def _tags(tags: Iterable[str]) -> Iterable[str]:
    return {tag.casefold(): tag.replace(",", ";")[:255] for tag in tags}.values()


def _remark(note: StoredNote, questions: Sequence[Question], context: Context) -> None:
    question = questions[0]
    if any(has_speech(page) for page in note.fields):
        context.note("not_rendered", "its voice is left out", question=question.id)
    unread = len(note.cards) > len(questions) and not is_own(note.type.fields)
    if question.kind == "flashcard" and unread:
        message = f"only the first card of {plain(note.type.name) or 'its type'} is read"
        context.note("downgraded", message, question=question.id)


def _reason(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False, include_input=False)[0]
        return _line(str(first["msg"]).removeprefix("Value error, "))
    return _line(str(error))


def _name(note: StoredNote) -> str:
    first = next((text for text in map(plain, note.fields[:3]) if text), note.guid)
    return repr(_line(first)[:40])


def _line(text: str) -> str:
    return " ".join(clean(text).split()) or "?"


def _title(notes: Sequence[StoredNote]) -> str | None:
    """What the names of all the decks begin with; else the name that most begin with."""
    roots = Counter(_line(note.deck.split(SEPARATOR)[0]) for note in notes if note.deck)
    return roots.most_common(1)[0][0] if roots else None


def _namespace(notes: Iterable[StoredNote]) -> str | None:
    projects = Counter(plain(note.values.get("Project", "")) for note in notes)
    return next((name for name, _ in projects.most_common() if name), None)
