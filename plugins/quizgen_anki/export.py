"""A deck to an Anki package."""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from quizgen.plugin import Context, Deck, Question
from quizgen_anki import history
from quizgen_anki.corrected import correction
from quizgen_anki.drafts import Draft, Drafts
from quizgen_anki.history import History
from quizgen_anki.identity import guid, stable_id
from quizgen_anki.kept import kept
from quizgen_anki.markup import words
from quizgen_anki.media import DeckMedia
from quizgen_anki.notetypes import NOTE_TYPES, SIBLINGS, SLOTS, NoteType
from quizgen_anki.options import AnkiOptions
from quizgen_anki.package import CardRow, Collection, NoteRow, write_package
from quizgen_anki.preset import preset_json
from quizgen_anki.previous import Previous, images, load_previous, note_digest
from quizgen_anki.sharing import Holders, Slot, kept_slots, of_namespace, remembered, shared_slots
from quizgen_anki.sides import model_json
from quizgen_anki.slots import asked
from quizgen_anki.survey import survey
from quizgen_anki.tombstones import REMOVED, Gone, as_removed, gone_from, remaining

_NO_MEMORY = (
    "no earlier build is known (anki.lock.json, or the package itself): where one was imported, "
    "what changed since may not arrive"
)


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
    replaced, locked = previous.past(), history.load(context.state) if context.state else {}
    if trouble:
        context.note("advice", f"the package to be replaced was not read: {trouble}")
    elif not replaced and not locked:
        context.note("advice", _NO_MEMORY)
    times = History(
        replaced | locked, int(context.now.timestamp()), lasting=context.state is not None
    )
    memory = remembered(history.slots(locked), history.slots(replaced))
    build = _Build(deck, options, media, times, memory, context, previous)
    rows = build.rows()
    if options.tombstones:
        rows = itertools.chain(rows, build.tombstones())
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
        memory: Holders,
        context: Context,
        previous: Previous,
    ) -> None:
        self._deck = deck
        self._options = options
        self._media = media
        self._times = times
        self._memory = memory
        self._known = of_namespace(memory, deck.namespace)
        self._sharers = {one for holders in self._known.values() for one in holders}
        self._context = context
        self._previous = previous
        self._replaced = previous.notes
        self._learned = kept(options.export, self._replaced)
        self._drafts = Drafts(deck, options, media, context)
        self._decks: dict[str, int] = {}
        self._types: set[NoteType] = set()
        self._present = {str(one.id) for one in deck.questions}
        self._written: set[str] = set()
        self._tombs = self._blank = 0
        self._shared = False

    def rows(self) -> Iterator[NoteRow]:
        """One row for each note, in the order of the deck's questions."""
        slots = self._slots()
        shared: dict[str, dict[int, Question]] = defaultdict(dict)
        for question in self._deck.questions:
            if slot := slots.get(question.id):
                shared[slot.note][slot.number] = question
        for question in self._deck.questions:
            if question.id not in slots:
                yield self._row(self._alone(question))
            elif (note := slots[question.id].note) in shared:
                yield self._row(self._together(note, shared.pop(note)))
        if self._blank:
            message = f"{self._blank} cards turn blank, as their questions are gone"
            self._context.note("advice", f"{message}; anki.tombstones=true keeps them")

    def collection(self) -> Collection:
        """The decks and note types of the rows made so far."""
        types = [one for one in NOTE_TYPES if one in self._types]
        if self._deck.description:
            self._deck_id(self._drafts.root)
        presets, conf = {}, 1
        retention, buries = self._options.retention, self._options.siblings == "buried"
        if retention or buries:
            conf = stable_id("preset", self._deck.namespace)
            presets[conf] = preset_json(conf, self._deck.title, retention, buries=buries)
        decks = {number: self._deck_json(name, conf) for name, number in self._decks.items()}
        return Collection(decks, {one.id: model_json(one) for one in types}, presets)

    def _slots(self) -> dict[str, Slot]:
        """The slots of the questions that share notes, by their ids."""
        questions, namespace = self._deck.questions, self._deck.namespace
        if self._options.siblings == "apart":
            return kept_slots(questions, self._known)

        def has_note(one: str) -> bool:
            return self._times.past(guid(namespace, one)) is not None

        return shared_slots(questions, self._known, has_note, namespace)

    def _alone(self, question: Question) -> Draft:
        draft = self._drafts.alone(question)
        old = self._times.past(draft.guid)
        shared = question.id in self._sharers
        was = old.type if old else SIBLINGS.key if shared else draft.type.key
        if was != draft.type.key:
            message = f"was a {was} note and is now {draft.type.key}: Anki keeps the old one"
            self._context.note("advice", message, question=question.id)
        return draft

    def _together(self, note: str, members: Mapping[int, Question]) -> Draft:
        slots = dict(self._known.get(note, {})) | {
            one.id: number for number, one in members.items()
        }
        old = self._replaced.get(note)
        gone = gone_from(old, self._present, len(self._present) + 1) if old else Gone()
        if self._options.tombstones:
            self._tombs += len(gone.cards)
            self._shared |= bool(gone.cards)
            self._keep_images(gone.fields.values())
        else:
            self._blank += len(gone.cards)
            gone = Gone()
        return self._drafts.together(note, members, slots, gone)

    def _row(self, draft: Draft) -> NoteRow:
        """The row of a note, with what the learner put into it; that does not count as a change."""
        self._say_if_corrected(draft)
        row = self._stamped(draft)
        place = draft.type.fields.index("Extra")
        extra = self._learned.extra.get(row.guid, "")
        tags = (*row.tags, *self._learned.more_tags(row.guid, tuple(row.tags)))
        return row._replace(
            fields=(*row.fields[:place], extra, *row.fields[place + 1 :]), tags=tags
        )

    def tombstones(self) -> Iterator[NoteRow]:
        """The notes of the replaced package whose questions are gone, with a tag that says so."""
        due = len(self._deck.questions)
        named = (guid(self._deck.namespace, one) for one in self._present)
        for found, note_type in self._previous.without({*self._written, *named}):
            note = remaining(found, self._present) if note_type is SIBLINGS else found
            if not note.cards:
                continue
            due += 1
            self._tombs += len(note.cards) if note_type is SIBLINGS else 1
            self._keep_images(note.fields)
            cards = tuple(CardRow(number, due) for number in note.cards)
            tags = tuple(as_removed(note.tags))
            slots = self._memory.get(note.guid, {})
            yield self._stamped(
                Draft(note.guid, note_type, note.deck, note.fields, tags, cards, slots)
            )
        if self._tombs:
            message = (
                f"{self._tombs} removed questions are kept; Anki finds them with tag:{REMOVED}"
            )
            if self._shared:
                message += f", where others share their note with tag:{REMOVED}::2 card:2"
            self._context.note("advice", message)

    def _keep_images(self, pages: Iterable[str]) -> None:
        for name in images(pages):
            self._media.keep(name, self._previous.media)

    def _stamped(self, draft: Draft) -> NoteRow:
        content = note_digest(draft.type, draft.fields, draft.tags)
        stamp = self._times.stamp(
            draft.guid,
            content,
            draft.type.key,
            SLOTS if draft.slots else len(draft.cards),
            after=self._learned.changed.get(draft.guid, 0),
            slots=draft.slots,
        )
        self._types.add(draft.type)
        self._written.add(draft.guid)
        return NoteRow(
            guid=draft.guid,
            type=draft.type.id,
            deck=self._deck_id(draft.deck),
            fields=draft.fields,
            sort=draft.type.sort,
            tags=draft.tags,
            created=stamp.created,
            modified=stamp.changed,
            cards=draft.cards,
        )

    def _say_if_corrected(self, draft: Draft) -> None:
        old = self._replaced.get(draft.guid)
        if old is None or old.type_id != draft.type.id:
            return
        before = {one: (was, values) for one, was, values in asked(draft.type, old.values)}
        now = dict(zip(draft.type.fields, draft.fields, strict=True))
        for one, note_type, values in asked(draft.type, now):
            was, old_values = before.get(one, (None, {}))
            if was is note_type and (said := correction(old_values, values)):
                message = f"{said}; the question keeps its id and what was learned of it"
                self._context.note("advice", message, question=one)

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

        root = self._drafts.root == name
        deck = genanki.Deck(None, name, words(self._deck.description) if root else "")
        return {**deck.to_json(), "id": self._decks[name], "conf": conf}
