"""An Anki package as a deck, whoever made it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import TypeAdapter, ValidationError

from quizgen.plugin import Context, Deck, InputError, Media, Question, Source, clean, digest
from quizgen_anki.archive import Archive
from quizgen_anki.collection import LONGEST, StoredNote, read_collection
from quizgen_anki.foreign import foreign_question
from quizgen_anki.naming import SEPARATOR
from quizgen_anki.own import own_question
from quizgen_anki.unmarkup import has_sound, plain

OURS = "quizgen::"
_QUESTION: TypeAdapter[Question] = TypeAdapter(Question)


class PackageMedia:
    """The images inside a package."""

    def __init__(self, archive: Archive, where: str) -> None:
        self._archive = archive
        self._where = where
        self._members = {name: member for member, name in archive.media().items()}

    def read(self, src: str) -> bytes:
        """The bytes of the image; `InputError` where the package has none of that name."""
        member = self._members.get(src)
        if member is None:
            raise InputError(f"image not in the package: {src}", where=self._where)
        return self._archive.media_data(member)


def read(source: Source, context: Context) -> tuple[Deck, Media]:
    """The deck in the package and its images.

    Our own notes come back as the questions that they were made of, others as flashcards and
    clozes; a note that is neither is skipped with a note. Raises `InputError` for a file that is no
    package, is damaged, too large, or newer than known.
    """
    archive = Archive(source.data, source.name)
    media = PackageMedia(archive, source.name)
    notes = read_collection(archive.collection(), source.name)
    questions = _questions(notes, context)
    deck = Deck(
        title=source.title or _title(notes) or source.name,
        namespace=_namespace(notes) or "quizgen",
        language=source.language or "en",
        questions=tuple(questions),
    )
    return deck, media


def _questions(notes: Iterable[StoredNote], context: Context) -> list[Question]:
    found: dict[str, Question] = {}
    for note in notes:
        try:
            question = _QUESTION.validate_python(_question(note))
        except (ValidationError, ValueError, KeyError, ArithmeticError) as error:
            context.note(
                "skipped", f"note {_name(note)}: {_reason(error)}", where=note.deck or None
            )
            continue
        if question.id in found:
            context.note("skipped", f"note {_name(note)}: its id stands twice")
            continue
        found[question.id] = question
        _remark(note, question, context)
    return list(found.values())


def _question(note: StoredNote) -> dict[str, Any]:
    if note.too_long:
        raise ValueError(f"longer than {LONGEST} characters")
    made = own_question(note.type.fields, note.values) or foreign_question(note)
    made.setdefault("id", digest("anki note", note.guid))
    tags = (tag for tag in map(clean, note.tags) if not tag.startswith(OURS))
    return made | {"family": made["id"], "tags": tuple(_tags(tags))}


def _tags(tags: Iterable[str]) -> Iterable[str]:
    return {tag.casefold(): tag.replace(",", ";")[:255] for tag in tags}.values()


def _remark(note: StoredNote, question: Question, context: Context) -> None:
    if any(has_sound(page) for page in note.fields):
        context.note("not_rendered", "its sounds are left out", question=question.id)
    if note.type.templates > 1:
        message = f"only the first card of {plain(note.type.name) or 'its type'} is read"
        context.note("downgraded", message, question=question.id)


def _reason(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False, include_input=False)[0]
        return _line(str(first["msg"]))
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
