"""From a job to its deck: read its files, build what is built of documents, join the rest."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizgen.api import Media
from quizgen.config import Settings
from quizgen.deckfile import DeckFile
from quizgen.errors import QuizgenError
from quizgen.jobs.media import JoinedMedia
from quizgen.jobs.reading import pass_over
from quizgen.jobs.session import Session
from quizgen.jobs.sources import Job
from quizgen.jobs.work import take_all
from quizgen.model import Deck, Purpose, Question
from quizgen.report import Note, Recorder

if TYPE_CHECKING:
    from quizgen.jobs.hands import Hands
    from quizgen.pipeline.asking import Shelved
    from quizgen.pipeline.build import Weighed
    from quizgen.trace import Trace


@dataclass(frozen=True, slots=True)
class Made:
    """A deck, the job that asked for it, where its images are, and the notes about it.

    `file` is the deck file or question bank that it was read from, where it is one alone.
    """

    deck: Deck
    job: Job
    media: Media
    notes: Sequence[Note] = ()
    file: DeckFile | None = None


def size(deck: Deck) -> str:
    """How many questions `deck` has, in words."""
    number = len(deck.questions)
    return "1 question" if number == 1 else f"{number} questions"


def make(job: Job, session: Session, trace: "Trace | None" = None) -> Made:
    """The deck of `job`, for its own purpose; `trace` counts what was left out, and why."""
    return gather(job, session, trace).made()


def gather(job: Job, session: Session, trace: "Trace | None" = None) -> "Stock":
    """What the decks of `job` are chosen from: its documents read and weighed, its decks loaded."""
    recorder = Recorder(session.reporter)
    for note in job.notes:
        recorder.note(note)
    session = replace(session, reporter=recorder)
    from quizgen.jobs.hands import Hands

    with contextlib.closing(Hands(session, job.settings, len(job.items))) as hands:
        return _gathered(job, session, recorder, hands, trace)


def _gathered(
    job: Job, session: Session, recorder: Recorder, hands: "Hands", trace: "Trace | None"
) -> "Stock":
    shelved: list[Shelved] = []
    files: list[DeckFile] = []
    for item, outcome in zip(job.items, take_all(job, session, hands), strict=True):
        match outcome:
            case DeckFile():
                files.append(outcome)
            case QuizgenError():
                pass_over(item, outcome, recorder)
            case _:
                shelved.append(outcome.shelved)
                for note in outcome.reading:
                    recorder.note(note)
    if len(shelved) > 1 and job.settings.title is None:
        titled = job.settings.model_copy(update={"title": job.name})
    else:
        titled = job.settings
    weighed = None
    if shelved or not files:
        weighed = _weighed(shelved, titled, session, hands, trace)
    return Stock(job, session, titled, weighed, tuple(files), tuple(recorder.notes))


def _weighed(
    documents: Sequence["Shelved"],
    settings: Settings,
    session: Session,
    hands: "Hands",
    trace: "Trace | None",
) -> "Weighed":
    from quizgen.jobs.memory import memory_of
    from quizgen.jobs.verdicts import judge_of
    from quizgen.pipeline.asking import Asking, ask_here
    from quizgen.pipeline.build import weigh_shelved
    from quizgen.pipeline.posing import Posing

    posing = Posing(
        settings,
        session.plugins.languages(),
        session.rules,
        judge_of(session),
        session.reporter,
        every=trace is not None,
    )
    asker = hands.ask if trace is None else ask_here
    memory = memory_of(session)
    asking = Asking(posing, trace, memory, asker, hands.library, hands.file, hands.are_many)
    return weigh_shelved(documents, asking, session.reporter)


@dataclass(frozen=True, slots=True)
class Stock:
    """What the decks of a job are chosen from; `settings` are those of what is built."""

    job: Job
    session: Session
    settings: Settings
    weighed: "Weighed | None"
    files: tuple[DeckFile, ...]
    notes: tuple[Note, ...]

    def made(self, purpose: Purpose | None = None) -> Made:
        """The deck for `purpose`, where the job names none itself."""
        recorder = Recorder(self.session.reporter, self.notes)
        session = replace(self.session, reporter=recorder)
        decks = [file.deck for file in self.files]
        if self.weighed is not None:
            decks.insert(0, self._chosen(self.weighed, purpose, recorder))
        alike = not self.files and self.weighed is not None and self.weighed.many
        deck = decks[0] if alike else _joined(decks, self.job, session)
        media = JoinedMedia([file.media for file in self.files])
        alone = self.files[0] if len(decks) == 1 and self.files else None
        return Made(deck, self.job, media, recorder.notes, alone)

    def _chosen(self, weighed: "Weighed", purpose: Purpose | None, recorder: Recorder) -> Deck:
        from quizgen.pipeline.build import choose

        purpose = self.settings.purpose or purpose
        return choose(weighed, self.settings.model_copy(update={"purpose": purpose}), recorder)


def _joined(decks: Sequence[Deck], job: Job, session: Session) -> Deck:
    first, settings = decks[0], job.settings
    said = {
        key: getattr(settings, key)
        for key in ("title", "namespace", "description", "tags", "language")
        if key in settings.model_fields_set and getattr(settings, key) is not None
    }
    questions = tuple(_distinct(decks, session))
    sources = {source.document: source for deck in decks for source in deck.sources}
    return Deck.model_validate(
        {
            **dict(first),
            **({"title": job.name} if len(decks) > 1 else {}),
            **said,
            "questions": _kept(questions, settings, session),
            "sources": tuple(sources.values()),
        }
    )


def _distinct(decks: Sequence[Deck], session: Session) -> Iterator[Question]:
    seen: set[str] = set()
    for deck in decks:
        for question in deck.questions:
            if question.id in seen:
                message = "a question of this id stands in another deck of the project"
                session.reporter.note(Note(kind="skipped", message=message, question=question.id))
                continue
            seen.add(question.id)
            yield question


def _kept(
    questions: tuple[Question, ...], settings: Settings, session: Session
) -> tuple[Question, ...]:
    questions = tuple(one for one in questions if one.id not in settings.rejected)
    least = settings.min_quality if "min_quality" in settings.model_fields_set else 0.0
    fitting = [one for one in questions if one.kind in settings.kinds and one.quality >= least]
    wanted = _best(fitting, settings.count)
    if len(wanted) < len(questions):
        left = len(questions) - len(wanted)
        message = f"{left} questions of other kinds, of less quality or beyond the count"
        session.reporter.note(Note(kind="skipped", message=message))
    return tuple(wanted)


def _best(questions: Sequence[Question], count: int | None) -> Sequence[Question]:
    """The `count` best questions, in their order; all where no number is wanted."""
    if count is None or len(questions) <= count:
        return questions
    best = sorted(range(len(questions)), key=lambda number: -questions[number].quality)
    return [questions[number] for number in sorted(best[:count])]
