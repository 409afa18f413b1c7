"""What a format holds, found out by writing a specimen of everything in it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from quizgen.api import Exporter
from quizgen.jobs.losses import losses
from quizgen.model import (
    Cloze,
    Deck,
    Evidence,
    Flashcard,
    Gap,
    Image,
    Matching,
    Math,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Option,
    Ordering,
    Pair,
    Plain,
    Question,
    RichText,
    ShortAnswer,
    TrueFalse,
)
from quizgen.report import ListReporter
from quizgen.testing.contracts import export

KEPT: Final = "kept"
IN_PART: Final = "in part"
LEFT_OUT: Final = "left out"

NOTED: Final = "noted"
DROPPED: Final = "dropped"


def kinds_held(exporter: Exporter) -> dict[str, str]:
    """What becomes of a plain question of each kind: kept, in part, `as short answer`, left out."""
    return {question.kind: _fate(exporter, question) for question in SPECIMENS}


def parts_held(exporter: Exporter) -> dict[str, str]:
    """What becomes of each part of a choice: kept, noted as not held, or dropped without a note.

    Dropped is what leaves no trace in the output, and is a fault of the exporter.
    """
    plain, told = _written(exporter, _CHOICE)
    known = {note.message for note in told.notes}
    held = {}
    for name, fields in PARTS.items():
        data, reporter = _written(exporter, _CHOICE.model_copy(update=dict(fields)))
        lost = {"not_rendered", "left_out", "unfiled"}
        if any(note.kind in lost and note.message not in known for note in reporter.notes):
            held[name] = NOTED
        else:
            held[name] = KEPT if data != plain else DROPPED
    return held


def _fate(exporter: Exporter, question: Question) -> str:
    _, reporter = _written(exporter, question)
    gravest = losses(_deck(question), reporter.notes).gravest.get(question.id)
    if gravest is None:
        return KEPT
    if gravest.kind == "downgraded":
        return f"as {gravest.became or 'another kind'}"
    return IN_PART if gravest.kind == "not_rendered" else LEFT_OUT


def _written(exporter: Exporter, question: Question) -> tuple[bytes, ListReporter]:
    return export(exporter, _deck(question))


def _deck(question: Question) -> Deck:
    return Deck(title="Specimens", questions=(question,))


def _text(words: str) -> RichText:
    return RichText.of(words)


def _asked(kind: str, stem: str) -> dict[str, Any]:
    return {"id": kind, "family": kind, "stem": _text(stem)}


_CHOICE: Final = MultipleChoice(
    options=(Option(text=_text("Mars")), Option(text=_text("Jupiter"), correct=True)),
    **_asked("multiple_choice", "Which of the two planets is larger?"),
)

SPECIMENS: Final[tuple[Question, ...]] = (
    _CHOICE,
    MultipleResponse(
        options=(
            Option(text=_text("Mars"), correct=True),
            Option(text=_text("the Moon")),
            Option(text=_text("Jupiter"), correct=True),
        ),
        **_asked("multiple_response", "Which of these are planets?"),
    ),
    TrueFalse(answer=False, **_asked("true_false", "The Moon is a planet.")),
    Cloze(
        id="cloze",
        family="cloze",
        parts=(Plain(text="The largest planet is "), Gap(answer="Jupiter"), Plain(text=".")),
    ),
    ShortAnswer(answers=("Jupiter",), **_asked("short_answer", "Which planet is the largest?")),
    Numerical(value=Decimal(2), **_asked("numerical", "How many moons has Mars?")),
    Matching(
        pairs=(
            Pair(left=_text("Mars"), right=_text("Phobos")),
            Pair(left=_text("Jupiter"), right=_text("Io")),
        ),
        **_asked("matching", "Which moon belongs to which planet?"),
    ),
    Ordering(
        items=(_text("Mars"), _text("Jupiter"), _text("Saturn")),
        **_asked("ordering", "Order the planets by their distance from the Sun."),
    ),
    Flashcard(back=_text("Jupiter"), **_asked("flashcard", "the largest planet")),
)
"""A plain question of each kind."""

PARTS: Final[Mapping[str, Mapping[str, Any]]] = {
    "image": {"stem": RichText.of("Which is larger?", Image(src="sky.png", alt="the sky"))},
    "formula": {"stem": RichText.of("Which is larger if ", Math(tex=r"\frac{a}{b} > 1"), "?")},
    "explanation": {"explanation": _text("Jupiter is the largest of all.")},
    "feedback": {
        "options": (
            Option(text=_text("Mars"), feedback=_text("Mars is small.")),
            Option(text=_text("Jupiter"), correct=True),
        )
    },
    "hints": {"hints": (_text("It is not the red one."),)},
    "tags": {"tags": ("astronomy",)},
    "source": {
        "source": Evidence(document="sky.md", quote="Jupiter is the largest.", start=0, end=23)
    },
}
"""What may stand in or beside a question, as fields of a choice."""
