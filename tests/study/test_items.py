"""What is asked, and in which order."""

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model import Deck, RichText, ShortAnswer
from quizgen.study import Choice, Item, Memory, chosen, items_of, next_due
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
