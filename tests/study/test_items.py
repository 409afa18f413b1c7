"""What is asked, and in which order."""

import datetime
import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model import Deck, RichText, ShortAnswer
from quizgen.study import DAY, Choice, Item, Memory, chosen, items_of, next_due
from quizgen.study.days import day_of, end_of_day
from quizgen.study.items import spread
from quizgen.testing import decks

NOW = 1_000_000


def item(name: str, family: str | None = None, *tags: str) -> Item:
    question = ShortAnswer(
        id=name, family=family or name, stem=RichText.of(name), answers=("x",), tags=tags
    )
    return Item(question, "n", "deck")


def names(items: list[Item]) -> str:
    return "".join(one.question.id for one in items)


def memory(due: int) -> Memory:
    return Memory(1.0, 5.0, due, 0)


HOURS = {
    f"{hour:02}:{minute:02}": NOW // DAY * DAY + (hour * 60 + minute) * DAY // 1440
    for hour in range(24)
    for minute in (0, 5, 10, 50)
}
ITEMS = [item(name) for name in "abcde"]
STATES = {
    ITEMS[0].key: memory(NOW - 1),
    ITEMS[1].key: memory(NOW - 9),
    ITEMS[2].key: memory(NOW + 9),
}


@pytest.mark.parametrize(
    ("choice", "asked"),
    [
        (Choice(), "bade"),
        (Choice(due=True), "ba"),
        (Choice(new=1), "d"),
        (Choice(new=0), ""),
        (Choice(due=True, new=1), "bad"),
        (Choice(limit=3), "bad"),
        (Choice(cram=True), "abcde"),
        (Choice(cram=True, limit=2), "ab"),
        (Choice(kinds=("numerical",)), ""),
    ],
)
def test_due_before_new(choice: Choice, asked: str) -> None:
    assert names(chosen(ITEMS, STATES, choice, NOW, random.Random(1))) == asked


def test_a_tag_stands_for_those_below_it() -> None:
    items = [item("a", None, "Biology::cells"), item("b", None, "biologyx"), item("c", None, "x")]
    assert names(chosen(items, {}, Choice(tags=("biology",)), NOW, random.Random(1))) == "a"


def test_a_seed_makes_the_shuffle_repeatable() -> None:
    many = [item(f"q{number}") for number in range(20)]
    choice = Choice(shuffle=True)
    first, again, other = (
        names(chosen(many, {}, choice, NOW, random.Random(seed))) for seed in (7, 7, 8)
    )
    assert first == again != other
    assert first != names(many)


def test_siblings_are_kept_apart() -> None:
    items = [item("a", "f"), item("b", "f"), item("c", "g"), item("d", "h")]
    assert names(spread(items)) == "acdb"


@given(st.lists(st.sampled_from("abc"), max_size=12))
def test_spreading_loses_nothing_and_parts_what_can_be_parted(families: list[str]) -> None:
    items = [item(f"q{number}", family) for number, family in enumerate(families)]
    found = spread(items)
    assert sorted(names([one]) for one in found) == sorted(names([one]) for one in items)
    most = max((families.count(family) for family in families), default=0)
    pairs = sum(a.family == b.family for a, b in itertools.pairwise(found))
    if most <= 1:
        assert pairs == 0
        assert found == items
    assert pairs <= max(0, most - 1)


@given(decks(max_size=4))
def test_no_question_is_asked_twice_at_first(deck: Deck) -> None:
    items = items_of([deck, deck])
    assert [one.question for one in items] == list(deck.questions)
    asked = chosen(items, {}, Choice(), NOW, random.Random(1))
    assert {one.key for one in asked} == {one.key for one in items}


def test_the_next_due_is_after_now() -> None:
    assert next_due(ITEMS, STATES, NOW) == NOW + 9
    assert next_due(ITEMS, STATES, NOW + 9) is None


@pytest.mark.parametrize(
    ("due", "last", "asked"),
    [
        (HOURS["20:00"], HOURS["20:00"] - 3 * DAY, True),  # in the evening: asked in the morning
        (HOURS["02:00"] + DAY, HOURS["20:00"] - DAY, True),  # after midnight: of the same day
        (HOURS["05:00"] + DAY, HOURS["05:00"] - DAY, False),  # tomorrow
        (HOURS["08:10"], HOURS["08:00"], False),  # put off by minutes
        (HOURS["08:00"], HOURS["07:50"], True),
    ],
)
def test_due_is_a_matter_of_days(due: int, last: int, asked: bool) -> None:
    now = HOURS["08:05"]
    ends = end_of_day(now, datetime.UTC)
    states = {ITEMS[0].key: Memory(1.0, 5.0, due, last)}
    found = chosen(ITEMS[:1], states, Choice(due=True, today_ends=ends), now, random.Random(1))
    assert bool(found) == asked
    is_today = day_of(due, datetime.UTC) <= day_of(now, datetime.UTC)
    if due - last >= DAY:
        assert asked == is_today  # what `quizgen stats` counts as due today


def test_a_day_ends_at_the_hour_that_is_asked_for() -> None:
    zone = datetime.timezone(datetime.timedelta(hours=5))
    night = HOURS["02:00"] - 5 * DAY // 24
    assert end_of_day(night, zone) - night == 2 * DAY // 24
    assert end_of_day(night, zone, 0) - night == 22 * DAY // 24
