"""A deck to an Anki package."""

import itertools
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from quizgen.plugin import Context, Deck, NoteKind, Question
from quizgen.plugin.study import pasts
from quizgen_anki import history
from quizgen_anki.collection import StoredNote
from quizgen_anki.corrected import correction
from quizgen_anki.history import History
from quizgen_anki.identity import guid, stable_id
from quizgen_anki.kept import Kept, kept
from quizgen_anki.markup import rich, words
from quizgen_anki.media import DeckMedia
from quizgen_anki.notes import Content, content, listed
from quizgen_anki.notetypes import NOTE_TYPES, NoteType
from quizgen_anki.options import AnkiOptions
from quizgen_anki.order import places
from quizgen_anki.package import CardRow, Collection, NoteRow, write_package
from quizgen_anki.preset import preset_json
from quizgen_anki.previous import REMOVED, Previous, images, load_previous, note_digest
from quizgen_anki.sides import model_json
from quizgen_anki.source import Places
from quizgen_anki.survey import survey

_NO_MEMORY = (
    "no earlier build is known (anki.lock.json, or the package itself): where one was imported, "
    "what changed since may not arrive"
)

_LONG = 20_000
"""From how many characters on nobody wants to read a card."""


def write(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write `deck` to `stream` as an .apkg.

    Raises `InputError`, before the first byte, for an image that cannot be read.
    """
    options = context.options if isinstance(context.options, AnkiOptions) else AnkiOptions()
    media = DeckMedia(context.media)
    for question in deck.questions:
        survey(question, media, context)
    previous, trouble = load_previous(context.previous)
    if options.speech and deck.language != "en":
        context.note("advice", f"no voice is known for '{deck.language}': nothing is read aloud")
    past = previous.past() | (history.load(context.state) if context.state else {})
    if trouble:
        context.note("advice", f"the package to be replaced was not read: {trouble}")
    elif not past:
        context.note("advice", _NO_MEMORY)
    times = History(past, int(context.now.timestamp()), lasting=context.state is not None)
    learned = kept(options.export, previous.notes)
    build = _Build(deck, options, media, times, learned, context, previous.notes)
    rows = build.rows()
    if options.tombstones:
        rows = itertools.chain(rows, build.tombstones(previous))
    write_package(stream, build.collection, rows, media)
    if context.state:
        times.save(context.state)


class _Build:
    """One build: makes the rows, and learns on the way which decks and note types they need."""

    def __init__(
        self,
        deck: Deck,
        options: AnkiOptions,
        media: DeckMedia,
        times: History,
        learned: Kept,
        context: Context,
        replaced: Mapping[str, StoredNote],
    ) -> None:
        self._deck = deck
        self._options = options
        self._media = media
        self._times = times
        self._learned = learned
        self._context = context
        self._replaced = replaced
        self._places = Places(deck, options)
        self._decks: dict[str, int] = {}
        self._types: set[NoteType] = set()
        self._project = words(deck.namespace)
        self._flaws = context.languages.of(deck.language).flaws
        self._speaks = options.speech and deck.language == "en"
        names = [question.id for question in deck.questions] if options.progress else []
        self._pasts = pasts(deck.namespace, names) if names else {}

    def rows(self) -> Iterator[NoteRow]:
        """One row for each question, in the deck's order."""
        due = places(self._deck.questions)
        for question in self._deck.questions:
            yield self._row(question, due[question.id])

    def collection(self) -> Collection:
        """The decks and note types of the rows made so far."""
        types = [one for one in NOTE_TYPES if one in self._types]
        if self._deck.description:
            self._deck_id(self._places.root)
        presets, conf = {}, 1
        if self._options.retention:
            conf = stable_id("preset", self._deck.namespace)
            presets[conf] = preset_json(conf, self._deck.title, self._options.retention)
        decks = {number: self._deck_json(name, conf) for name, number in self._decks.items()}
        return Collection(decks, {one.id: model_json(one) for one in types}, presets)

    def _row(self, question: Question, due: int) -> NoteRow:
        made = content(question, self._media.name, self._flaws)
        if made.shortfall:
            kind: NoteKind = "downgraded" if made.became else "not_rendered"
            self._context.note(kind, made.shortfall, question=question.id, became=made.became)
        fields = made.type.fill(made.fields | self._tail(question))
        if max(map(len, fields)) > _LONG:
            message = f"a field of its note has more than {_LONG:,} characters"
            self._context.note("advice", message, question=question.id)
        tags = self._places.tags(question)
        one = guid(self._deck.namespace, question.id)
        self._check_type(one, made, question)
        self._say_if_corrected(one, made.type, fields, question)
        deck = self._places.deck(question)
        past = self._pasts.get(question.id)
        cards = tuple(CardRow(number, due, past) for number in made.cards)
        row = self._stamped(one, made.type, deck, fields, tags, cards)
        return self._with_what_was_added(row, made.type)

    def _with_what_was_added(self, row: NoteRow, note_type: NoteType) -> NoteRow:
        """`row` with what the learner put into the note; it does not count as a change of it."""
        place = note_type.fields.index("Extra")
        extra = self._learned.extra.get(row.guid, "")
        tags = (*row.tags, *self._learned.more_tags(row.guid, tuple(row.tags)))
        return row._replace(
            fields=(*row.fields[:place], extra, *row.fields[place + 1 :]), tags=tags
        )

    def tombstones(self, previous: Previous) -> Iterator[NoteRow]:
        """The notes of the replaced package whose questions are gone, with a tag that says so."""
        questions = self._deck.questions
        gone = previous.without(guid(self._deck.namespace, one.id) for one in questions)
        due = len(questions)
        for note, note_type in gone:
            due += 1
            tags = (*(tag for tag in note.tags if tag != REMOVED), REMOVED)
            for name in images(note):
                self._media.keep(name, previous.media)
            cards = tuple(CardRow(number, due) for number in note.cards)
            yield self._stamped(note.guid, note_type, note.deck, note.fields, tags, cards)
        if kept := due - len(questions):
            message = f"{kept} removed questions are kept; Anki finds them with tag:{REMOVED}"
            self._context.note("advice", message)

    def _stamped(
        self,
        one: str,
        note_type: NoteType,
        deck: str,
        fields: tuple[str, ...],
        tags: tuple[str, ...],
        cards: tuple[CardRow, ...],
    ) -> NoteRow:
        content = note_digest(note_type, fields, tags)
        seen = self._learned.changed.get(one, 0)
        stamp = self._times.stamp(one, content, note_type.key, len(cards), after=seen)
        self._types.add(note_type)
        return NoteRow(
            guid=one,
            type=note_type.id,
            deck=self._deck_id(deck),
            fields=fields,
            sort=note_type.sort,
            tags=tags,
            created=stamp.created,
            modified=stamp.changed,
            cards=cards,
        )

    def _tail(self, question: Question) -> dict[str, str]:
        explanation = question.explanation
        hints = [rich(hint, self._media.name) for hint in question.hints]
        return {
            "Id": question.id,
            "Hint": hints[0] if len(hints) == 1 else listed(hints),
            "Explanation": rich(explanation, self._media.name) if explanation else "",
            "Source": self._places.line(question),
            "Speech": words(question.prompt_text) if self._speaks else "",
            "Project": self._project,
        }

    def _check_type(self, one: str, made: Content, question: Question) -> None:
        old = self._times.past(one)
        if old and old.type != made.type.key:
            message = f"was a {old.type} note and is now {made.type.key}: Anki keeps the old one"
            self._context.note("advice", message, question=question.id)

    def _say_if_corrected(
        self, one: str, note_type: NoteType, fields: tuple[str, ...], question: Question
    ) -> None:
        old = self._replaced.get(one)
        if old is None or old.type_id != note_type.id:
            return
        said = correction(old.values, dict(zip(note_type.fields, fields, strict=True)))
        if said:
            message = f"{said}; the question keeps its id and what was learned of it"
            self._context.note("advice", message, question=question.id)

    def _deck_id(self, name: str) -> int:
        known = self._decks.get(name)
        if known is not None:
            return known
        number = stable_id("deck", self._deck.namespace, name)
        while number in self._decks.values():
            number += 1
        self._decks[name] = number
        return number

    def _deck_json(self, name: str, conf: int) -> dict[str, Any]:
        import genanki

        root = self._places.root == name
        deck = genanki.Deck(None, name, words(self._deck.description) if root else "")
        return {**deck.to_json(), "id": self._decks[name], "conf": conf}
