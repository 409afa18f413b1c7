"""A deck with one question of each kind, and a program that plays it."""

import datetime
import json
import random
import sys
from decimal import Decimal

from quizgen.api import Context
from quizgen.model import (
    Cloze,
    Deck,
    Evidence,
    Flashcard,
    Gap,
    Matching,
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

QUOTE = "The Volga is 3,530 km long."
SOURCE = Evidence(document="rivers.pdf", quote=QUOTE, start=0, end=len(QUOTE), page=3)


def _text(words: str) -> RichText:
    return RichText.of(words)


def _ids(name: str) -> dict[str, str]:
    return {"id": name, "family": name}


QUESTIONS: tuple[Question, ...] = (
    MultipleChoice(
        **_ids("choice"),
        stem=_text("Which river flows through Vienna?"),
        options=(
            Option(text=_text("Rhine"), feedback=_text("The Rhine flows through Basel.")),
            Option(text=_text("Danube"), correct=True),
            Option(text=_text("Volga")),
        ),
        explanation=_text("The Danube crosses ten countries."),
        hints=(_text("It ends in the Black Sea."),),
        source=SOURCE,
        tags=("rivers::europe",),
    ),
    MultipleResponse(
        **_ids("response"),
        stem=_text("Which of these are rivers?"),
        options=(
            Option(text=_text("Seine"), correct=True),
            Option(text=_text("Eiger")),
            Option(text=_text("Elbe"), correct=True),
        ),
    ),
    TrueFalse(
        **_ids("truth"),
        stem=_text("The Nile ends in the Red Sea."),
        answer=False,
        correction=_text("The Nile ends in the Mediterranean Sea."),
    ),
    Cloze(
        **_ids("cloze"),
        parts=(
            Plain(text="The "),
            Gap(answer="Thames", hint="begins with T"),
            Plain(text=" flows through "),
            Gap(group=2, answer="London"),
            Plain(text="."),
        ),
    ),
    ShortAnswer(
        **_ids("short"),
        stem=_text("Which river carries most water?"),
        answers=("Amazonas", "Amazon"),
    ),
    Numerical(
        **_ids("number"),
        stem=_text("How long is the Volga?"),
        value=Decimal(3530),
        unit="km",
        source=SOURCE,
    ),
    Matching(
        **_ids("matching"),
        stem=_text("Match the cities with their rivers."),
        pairs=(
            Pair(left=_text("Paris"), right=_text("Seine")),
            Pair(left=_text("Rome"), right=_text("Tiber")),
            Pair(left=_text("Cologne"), right=_text("Rhine")),
        ),
    ),
    Ordering(
        **_ids("ordering"),
        stem=_text("From source to mouth?"),
        items=(_text("Ulm"), _text("Vienna"), _text("Budapest")),
    ),
    Flashcard(**_ids("card"), stem=_text("delta"), back=_text("where a river splits at its mouth")),
)

DECK = Deck(title="Rivers", namespace="rivers", questions=QUESTIONS)


def play(options: dict[str, object], deck: Deck = DECK) -> int:
    from quizgen_console.player import play as play_decks

    now = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    return play_decks([deck], options, Context(rng=random.Random(1), now=now))


if __name__ == "__main__":
    sys.exit(play(json.loads(sys.argv[1])))
