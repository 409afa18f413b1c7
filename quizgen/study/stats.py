"""What the review log says: what is due, what was kept, what is hard."""

import datetime
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizgen.study.days import day_of
from quizgen.study.memory import DAY, RETENTION
from quizgen.study.store import Store

_HARDEST = 10


@dataclass(frozen=True, slots=True)
class Share:
    """How many of `total` answers were right."""

    right: int
    total: int

    @property
    def percent(self) -> float | None:
        """The share in percent; None of nothing."""
        return 100 * self.right / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Hard:
    """A question that was answered wrong, how often, and how often it was asked."""

    title: str
    deck: str
    wrong: int
    total: int


@dataclass(frozen=True, slots=True)
class Stats:
    """The figures of a progress file; `now` in ms, days in the time zone that was asked for.

    Days begin at the hour `DAY_START`, as they do for what `quizgen play` asks.

    `retention` counts the answers to questions last seen a day or more before: the true retention,
    to be compared with `desired`. `forecast` has a count a day from today on, what is overdue in
    the first; `days` the number of reviews by day, the oldest first, without gaps.
    """

    now: int
    questions: int
    reviews: int
    practice: int
    retention: Share
    desired: float
    forecast: tuple[int, ...]
    days: tuple[tuple[datetime.date, int], ...]
    hardest: tuple[Hard, ...]
    by_tag: tuple[tuple[str, Share], ...]
    by_source: tuple[tuple[str, Share], ...]
    flagged: tuple[str, ...]

    @property
    def due(self) -> int:
        """How many questions are due by the end of today."""
        return self.forecast[0] if self.forecast else 0


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is known of a question: its row, and how it was answered."""

    title: str
    deck: str
    tags: tuple[str, ...]
    source: str | None
    share: Share


def stats_of(
    store: Store,
    now: int,
    zone: datetime.tzinfo = datetime.UTC,
    *,
    ahead: int = 30,
    back: int = 365,
) -> Stats:
    """The figures of `store` at `now`, for `ahead` days to come and `back` days past."""
    database = store.connection
    reviews, practice = database.execute(
        "SELECT count(*) FILTER (WHERE counted), count(*) FILTER (WHERE NOT counted) FROM review"
    ).fetchone()
    rows = database.execute(
        "SELECT title, deck, tags, source, count(review.id), total(rating > 1)"
        " FROM question JOIN review ON review.question = question.id AND counted"
        " GROUP BY question.id ORDER BY question.id"
    )
    asked = [
        _Asked(title, deck, tuple(json.loads(tags)), source, Share(int(right), total))
        for title, deck, tags, source, total, right in rows
    ]
    flagged = database.execute("SELECT title FROM question WHERE flagged ORDER BY id").fetchall()
    return Stats(
        now=now,
        questions=len(asked),
        reviews=reviews,
        practice=practice,
        retention=_retention(store),
        desired=RETENTION,
        forecast=_forecast(store, now, zone, ahead),
        days=_days(store, now, zone, back),
        hardest=_hardest(asked),
        by_tag=_shares((tag, one.share) for one in asked for tag in one.tags),
        by_source=_shares((one.source, one.share) for one in asked if one.source),
        flagged=tuple(title for (title,) in flagged),
    )


def _retention(store: Store) -> Share:
    right, total = store.connection.execute(
        "SELECT total(rating > 1), count(*) FROM (SELECT rating, at - lag(at) OVER"
        " (PARTITION BY question ORDER BY at, id) AS pause FROM review WHERE counted)"
        " WHERE pause >= ?",
        (DAY,),
    ).fetchone()
    return Share(int(right), total)


def _forecast(store: Store, now: int, zone: datetime.tzinfo, ahead: int) -> tuple[int, ...]:
    today = day_of(now, zone)
    counts: Counter[int] = Counter()
    for (due,) in store.connection.execute("SELECT due FROM question WHERE due IS NOT NULL"):
        counts[max(0, (day_of(due, zone) - today).days)] += 1
    return tuple(counts[number] for number in range(ahead))


def _days(
    store: Store, now: int, zone: datetime.tzinfo, back: int
) -> tuple[tuple[datetime.date, int], ...]:
    today = day_of(now, zone)
    first = today - datetime.timedelta(days=back - 1)
    rows = store.connection.execute(
        "SELECT at FROM review WHERE at >= ?", (now - (back + 1) * DAY,)
    )
    counts = Counter(day_of(at, zone) for (at,) in rows)
    days = (first + datetime.timedelta(days=number) for number in range(back))
    return tuple((day, counts[day]) for day in days)


def _hardest(asked: Sequence[_Asked]) -> tuple[Hard, ...]:
    wrong = [one for one in asked if one.share.right < one.share.total]
    wrong.sort(key=lambda one: (one.share.right - one.share.total, one.share.total, one.title))
    return tuple(
        Hard(one.title, one.deck, one.share.total - one.share.right, one.share.total)
        for one in wrong[:_HARDEST]
    )


def _shares(parts: Iterable[tuple[str, Share]]) -> tuple[tuple[str, Share], ...]:
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for name, share in parts:
        right[name] += share.right
        total[name] += share.total
    return tuple((name, Share(right[name], total[name])) for name in sorted(total))
