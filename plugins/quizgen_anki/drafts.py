"""Notes as they will be, but for when they were made and changed: of one question or several."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from quizgen.plugin import Context, Deck, NoteKind, Question
from quizgen.plugin.study import pasts
from quizgen_anki.identity import guid
from quizgen_anki.markup import rich, words
from quizgen_anki.media import DeckMedia
from quizgen_anki.naming import OURS
from quizgen_anki.notes import content, listed
from quizgen_anki.notetypes import SIBLINGS, NoteType
from quizgen_anki.options import AnkiOptions
from quizgen_anki.order import places
from quizgen_anki.package import CardRow
from quizgen_anki.slots import filled
from quizgen_anki.source import Places
from quizgen_anki.tombstones import Gone

_LONG = 20_000
"""From how many characters on nobody wants to read a card."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A note: its global id, type, deck, fields, tags, cards; the slots of those who share it."""

    guid: str
    type: NoteType
    deck: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    cards: tuple[CardRow, ...]
    slots: Mapping[str, int] = field(default_factory=dict)


class Drafts:
    """Makes the notes of one deck, and reports what they cannot show."""

    def __init__(
        self, deck: Deck, options: AnkiOptions, media: DeckMedia, context: Context
    ) -> None:
        self._namespace = deck.namespace
        self._media = media
        self._context = context
        self._places = Places(deck, options)
        self._due = places(deck.questions)
        self._project = words(deck.namespace)
        self._flaws = context.languages.of(deck.language).flaws
        self._speaks = options.speech and deck.language == "en"
        names = [question.id for question in deck.questions] if options.progress else []
        self._pasts = pasts(deck.namespace, names) if names else {}

    @property
    def root(self) -> str:
        """The name of the deck that holds all the others."""
        return self._places.root

    def alone(self, question: Question) -> Draft:
        """The note of a question that shares it with none."""
        note_type, values, cards = self._note(question)
        return Draft(
            guid=guid(self._namespace, question.id),
            type=note_type,
            deck=self._places.deck(question),
            fields=note_type.fill(values | {"Project": self._project}),
            tags=self._places.tags(question),
            cards=tuple(self._card(question, number) for number in cards),
        )

    def together(
        self, note: str, members: Mapping[int, Question], slots: Mapping[str, int], gone: Gone
    ) -> Draft:
        """The note that the questions share, by their numbers; `slots` are all that ever were."""
        first = members[min(members)]
        fields = {f"Id {number}": one for one, number in slots.items()}
        fields |= gone.fields
        for number, question in members.items():
            fields |= self._slot(number, question)
        fields |= {
            "Id": " ".join(sorted(slots, key=slots.__getitem__)),
            "Asked": words(first.prompt_text),
            "Project": self._project,
        }
        tags = (tag for one in members.values() for tag in self._places.tags(one))
        cards = [self._card(one, number - 1) for number, one in members.items()]
        return Draft(
            guid=note,
            type=SIBLINGS,
            deck=self._places.deck(first),
            fields=SIBLINGS.fill(fields),
            tags=tuple(_each_once((*tags, *gone.tags))),
            cards=tuple(sorted((*cards, *gone.cards), key=lambda card: card.number)),
            slots=slots,
        )

    def _slot(self, number: int, question: Question) -> dict[str, str]:
        note_type, values, _ = self._note(question)
        own = (tag for tag in self._places.tags(question) if not tag.startswith(OURS))
        return filled(number, note_type, values | {"Tags": " ".join(own)})

    def _note(self, question: Question) -> tuple[NoteType, dict[str, str], tuple[int, ...]]:
        """The type, the fields and the numbers of the cards of a note of the question alone."""
        made = content(question, self._media.name, self._flaws)
        if made.shortfall:
            kind: NoteKind = "downgraded" if made.became else "not_rendered"
            self._context.note(kind, made.shortfall, question=question.id, became=made.became)
        values = made.fields | self._tail(question)
        if max(map(len, values.values())) > _LONG:
            message = f"a field of its note has more than {_LONG:,} characters"
            self._context.note("advice", message, question=question.id)
        return made.type, values, made.cards

    def _tail(self, question: Question) -> dict[str, str]:
        explanation = question.explanation
        hints = [rich(hint, self._media.name) for hint in question.hints]
        return {
            "Id": question.id,
            "Hint": hints[0] if len(hints) == 1 else listed(hints),
            "Explanation": rich(explanation, self._media.name) if explanation else "",
            "Source": self._places.line(question),
            "Speech": words(question.prompt_text) if self._speaks else "",
        }

    def _card(self, question: Question, number: int) -> CardRow:
        return CardRow(number, self._due[question.id], self._pasts.get(question.id))


def _each_once(tags: Iterable[str]) -> Iterator[str]:
    """The tags, which Anki takes for one where they differ in case only."""
    seen: set[str] = set()
    for tag in tags:
        if tag.casefold() not in seen:
            seen.add(tag.casefold())
            yield tag
