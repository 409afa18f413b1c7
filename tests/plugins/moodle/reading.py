"""Banks of a test's own, read: by file, or made of one question."""

from pathlib import Path

from quizgen import testing
from quizgen.api import Media, Source
from quizgen.model import Deck, Question
from quizgen.report import ListReporter
from quizgen_moodle.xml.read import read as read_xml

BANKS = Path(__file__).parent / "xml" / "banks"


def read(data: str | bytes, name: str = "bank.xml") -> tuple[Deck, Media, ListReporter]:
    """The deck, its media and the notes of the reading of `data`."""
    reporter = ListReporter()
    raw = data.encode() if isinstance(data, str) else data
    deck, media = read_xml(Source(name, raw, ".xml"), testing.context(reporter=reporter))
    return deck, media, reporter


def bank(name: str) -> tuple[dict[str, Question], ListReporter, Deck]:
    """The questions of a file of `banks` by their stems, the notes, the deck."""
    deck, _, reporter = read((BANKS / name).read_bytes(), name)
    return {question.prompt_text: question for question in deck.questions}, reporter, deck


def question(kind: str, inner: str, *, stem: str = "Q?") -> str:
    """A bank of one question of the type `kind`."""
    text = f"<questiontext format='html'><text>{stem}</text></questiontext>"
    return (
        f"<quiz><question type='{kind}'><name><text>n</text></name>{text}{inner}</question></quiz>"
    )


def answer(text: str, fraction: object = 100, more: str = "") -> str:
    """An answer of a question."""
    return f"<answer fraction='{fraction}'><text>{text}</text>{more}</answer>"


def only(data: str) -> tuple[Question | None, list[str]]:
    """The one question of a bank, if it could be kept, and the notes."""
    deck, _, reporter = read(data)
    assert len(deck.questions) <= 1
    return next(iter(deck.questions), None), [f"{n.kind}: {n.message}" for n in reporter.notes]
