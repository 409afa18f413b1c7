"""What was read of a file, as questions; one that cannot be is noted with its line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from pydantic import TypeAdapter, ValidationError

from quizgen.plugin import (
    Context,
    Deck,
    InputError,
    Media,
    NoMedia,
    Question,
    Source,
    clean,
    digest,
)

_QUESTION: TypeAdapter[Question] = TypeAdapter(Question)


@dataclass(slots=True)
class Draft:
    """A question as it was read: the line where it begins, its fields, and what speaks against it.

    `family` is that of a draft that is the same the other way round.
    """

    line: int
    fields: dict[str, Any] = field(default_factory=dict)
    fault: str = ""
    family: str = ""


def deck_of(
    source: Source, context: Context, title: str, drafts: Iterable[Draft]
) -> tuple[Deck, Media]:
    """The deck of `drafts`; `InputError` where none is a question."""
    stem = PurePath(source.name).stem
    questions = tuple(_questions(source, context, drafts))
    if not questions:
        raise InputError("no question can be read", where=source.name)
    name = source.title or " ".join(clean(title).split()) or stem
    deck = Deck(title=name, namespace=stem, language=source.language or "und", questions=questions)
    return deck, NoMedia()


def _questions(source: Source, context: Context, drafts: Iterable[Draft]) -> Iterator[Question]:
    seen: set[str] = set()
    for draft in drafts:
        where = f"{source.name}:{draft.line}"
        try:
            found = _question(draft)
        except ValueError as error:
            context.note("skipped", f"left out: {_reason(error)}", where=where)
            continue
        if found.id in seen:
            context.note("skipped", "left out: it stands twice", where=where)
            continue
        seen.add(found.id)
        yield found


def _question(draft: Draft) -> Question:
    if draft.fault:
        raise ValueError(draft.fault)
    made = _QUESTION.validate_python({**draft.fields, "id": "new", "family": "new"})
    identity = digest(
        "written", made.kind, made.prompt_text, *made.option_texts, *made.answer_texts
    )
    return made.model_copy(update={"id": identity, "family": draft.family or identity})


def _reason(error: ValueError) -> str:
    if isinstance(error, ValidationError):
        return str(error.errors()[0]["msg"]).removeprefix("Value error, ")
    return str(error)


def loser(source: Source, context: Context, line: int) -> "Loser":
    """What notes the parts that are lost of the question at `line`."""
    return Loser(context, f"{source.name}:{line}")


@dataclass(frozen=True, slots=True)
class Loser:
    """Notes what of a text cannot be kept."""

    context: Context
    where: str

    def __call__(self, what: str) -> None:
        """Note that `what` is lost."""
        self.context.note("not_rendered", f"{what} cannot be kept", where=self.where)
