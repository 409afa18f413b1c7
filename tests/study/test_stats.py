"""Figures of a log that is known, as text and as a page."""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
from lxml import html

from quizgen.model import Evidence, RichText, ShortAnswer
from quizgen.study import DAY, Item, Rating, Review, Store
from quizgen.study.stats import Share, stats_of
from quizgen.study.stats_html import stats_page
from quizgen.study.stats_text import stats_lines

NOW = 1_700_000_000_000  # 2023-11-14, 22:13 UTC
HOSTILE = '<script>alert(1)</script> & "quoted"'


def item(name: str, *tags: str, source: str | None = None, stem: str = "What?") -> Item:
    evidence = Evidence(document=source, quote="x", start=0, end=1) if source else None
    question = ShortAnswer(
        id=name, family=name, stem=RichText.of(stem), answers=("x",), tags=tags, source=evidence
    )
    return Item(question, "n", "deck")


def answer(store: Store, one: Item, days_ago: float, *, right: bool, counted: bool = True) -> None:
    rating = Rating.GOOD if right else Rating.AGAIN
    verdict = "correct" if right else "wrong"
    at = NOW - int(days_ago * DAY)
    store.record(one, Review(at, rating, verdict, float(right), counted=counted))


@pytest.fixture
def store() -> Iterator[Store]:
    store = Store.open(None)
    easy = item("easy", "a", "b", source="one.txt", stem=HOSTILE)
    hard = item("hard", "b", source="two.txt", stem="Hard?")
    for ago in (20, 10, 9.9, 1):
        answer(store, easy, ago, right=True)
    answer(store, hard, 3, right=False)
    answer(store, hard, 2, right=True)
    answer(store, hard, 0.1, right=False)
    answer(store, hard, 0.05, right=False, counted=False)
    store.flag(easy, on=True)
    yield store
    store.close()


def test_figures(store: Store) -> None:
    stats = stats_of(store, NOW)
    assert (stats.questions, stats.reviews, stats.practice) == (2, 7, 1)
    # Answers a day or more after the one before: easy 10 and 1 days ago, hard 2 and 0.1 days ago.
    assert stats.retention == Share(3, 4)
    assert stats.by_tag == (("a", Share(4, 4)), ("b", Share(5, 7)))
    assert stats.by_source == (("one.txt", Share(4, 4)), ("two.txt", Share(1, 3)))
    assert [(one.title, one.wrong, one.total) for one in stats.hardest] == [("Hard?", 2, 3)]
    assert stats.flagged == (HOSTILE,)
    days = dict(stats.days)
    assert len(stats.days) == 365
    assert stats.days[-1][0] == datetime.date(2023, 11, 14)
    assert days[datetime.date(2023, 11, 14)] == 2
    assert sum(days.values()) == 8


def test_the_forecast_counts_each_question_on_its_day(store: Store) -> None:
    stats = stats_of(store, NOW, ahead=36_500)
    assert sum(stats.forecast) == 2
    later = stats_of(store, NOW + 36_500 * DAY)
    assert later.due == 2


def test_days_are_those_of_the_time_zone(store: Store) -> None:
    east = datetime.timezone(datetime.timedelta(hours=9))
    assert stats_of(store, NOW, east).days[-1][0] == datetime.date(2023, 11, 15)


def test_lines(store: Store) -> None:
    text = "\n".join(stats_lines(stats_of(store, NOW), plain=True))
    assert text.isascii()
    for said in ("2 questions, 7 reviews, 1 in practice", "Kept after a day or more: 75%",
                 "wrong 2 of 3: Hard?", "100% of 4: a", "Flagged"):  # fmt: skip
        assert said in text


def test_the_page_holds_what_it_needs_and_no_markup_of_a_question(store: Store) -> None:
    page = stats_page(stats_of(store, NOW))
    tree: Any = html.fromstring(page)
    assert not tree.xpath("//script | //link | //img | //@src | //@href")
    assert HOSTILE in [cell.text for cell in tree.xpath("//td")]
    assert len(tree.xpath("//svg")) == 2
    titles = tree.xpath("//svg[2]//rect/title/text()")
    assert len(titles) == 365
    assert titles[-1] == "2023-11-14: 2"


def test_nothing_answered() -> None:
    store = Store.open(None)
    stats = stats_of(store, NOW)
    assert stats.retention.percent is None
    assert next(iter(stats_lines(stats))) == "0 questions, 0 reviews, 0 in practice"
    assert "<svg" in stats_page(stats)
    store.close()
