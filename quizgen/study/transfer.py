"""Progress as JSON: the whole log, to be kept, moved, merged, or read by other programs.

    {"quizgen_progress": 1, "scheduler": "...",
     "questions": [{"namespace", "name", "title", "deck", "kind", "tags", "source", "flagged",
                    "state": {"stability", "difficulty", "due", "last"} or null,
                    "reviews": [{"at", "rating", "verdict", "score", "answer", "hints", "took",
                                 "counted"}]}]}

Times are milliseconds since 1970, UTC; ratings 1 to 4 as in FSRS. The states are there for
readers; an import replays the reviews instead.
"""

import json
import sqlite3
from typing import Any

from pydantic import Field, TypeAdapter, ValidationError

from quizgen.errors import InputError
from quizgen.model import Frozen
from quizgen.study.memory import SCHEDULER
from quizgen.study.store import Store

_ABOUT = ("namespace", "name", "title", "deck", "kind", "source")
_STATE = ("stability", "difficulty", "due", "last")
_COLUMNS = ("at", "rating", "verdict", "score", "answer", "hints", "took", "counted")


class _Review(Frozen):
    at: int = Field(ge=0, lt=2**53)
    rating: int = Field(ge=1, le=4)
    verdict: str
    score: float = Field(ge=0, le=1)
    answer: str = ""
    hints: int = Field(default=0, ge=0, lt=2**31)
    took: int | None = Field(default=None, ge=0, lt=2**53)
    counted: bool = True


class _Question(Frozen):
    namespace: str
    name: str
    title: str
    deck: str
    kind: str
    tags: tuple[str, ...] = ()
    source: str | None = None
    flagged: bool = False
    state: dict[str, float] | None = None
    reviews: tuple[_Review, ...] = ()


class _File(Frozen):
    quizgen_progress: int = Field(ge=1, le=1)
    scheduler: str = ""
    questions: tuple[_Question, ...] = ()


def export_progress(store: Store) -> str:
    """All progress in `store`, as JSON; the same progress gives the same text."""
    database = store.connection
    reviews: dict[int, list[dict[str, Any]]] = {}
    for question, *row in database.execute(
        "SELECT question, at, rating, verdict, score, answer, hints, took, counted FROM review"
        " ORDER BY question, at, id"
    ):
        record = dict(zip(_COLUMNS, row, strict=True))
        record["counted"] = bool(record["counted"])
        reviews.setdefault(question, []).append(record)
    rows = database.execute(
        "SELECT id, stability, difficulty, due, last, tags, flagged, namespace, name, title, deck,"
        " kind, source FROM question ORDER BY namespace, name"
    )
    questions = [
        {
            **dict(zip(_ABOUT, row[7:], strict=True)),
            "tags": json.loads(row[5]),
            "flagged": bool(row[6]),
            "state": None if row[3] is None else dict(zip(_STATE, row[1:5], strict=True)),
            "reviews": reviews.get(row[0], []),
        }
        for row in rows
    ]
    document = {"quizgen_progress": 1, "scheduler": SCHEDULER, "questions": questions}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def import_progress(store: Store, text: str, where: str) -> int:
    """Merge the reviews in `text` into `store`; returns how many were new.

    A review is known by its question, its time, its rating and whether it counts, so that
    importing twice adds nothing.
    Raises `InputError` where `text` is no exported progress; then nothing is changed.
    """
    try:
        found = TypeAdapter(_File).validate_json(text)
    except ValidationError as error:
        problem = error.errors()[0]
        steps = [str(step) for step in problem["loc"]]
        place = f"{'.'.join(steps)}: " if steps else ""
        raise InputError(
            f"this is no exported progress: {place}{problem['msg']}",
            where=where,
            hint="it must be a file that `quizgen progress export` wrote",
        ) from None
    added = 0
    with store.transaction() as database:
        for question in found.questions:
            number = _question(database, question)
            added += _add(database, number, question.reviews)
            store.replay(number)
    return added


def _question(database: sqlite3.Connection, question: _Question) -> int:
    row = database.execute(
        "INSERT INTO question (namespace, name, title, deck, kind, tags, source, flagged)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (namespace, name) DO UPDATE SET"
        " flagged = flagged OR excluded.flagged RETURNING id",
        (
            question.namespace,
            question.name,
            question.title,
            question.deck,
            question.kind,
            json.dumps(question.tags, ensure_ascii=False),
            question.source,
            question.flagged,
        ),
    ).fetchone()
    return int(row[0])


def _add(database: sqlite3.Connection, number: int, reviews: tuple[_Review, ...]) -> int:
    rows = database.execute("SELECT at, rating, counted FROM review WHERE question = ?", (number,))
    known = set(rows.fetchall())
    new = [review for review in reviews if (review.at, review.rating, review.counted) not in known]
    database.executemany(
        "INSERT INTO review (question, at, rating, verdict, score, answer, hints, took, counted)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(number, *(getattr(review, name) for name in _COLUMNS)) for review in new],
    )
    return len(new)
