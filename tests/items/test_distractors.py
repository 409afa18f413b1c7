"""Wrong answers: of the key's own type, unit, rounding and precision, and never right."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.items.distractors import distractors
from quizgen.items.pool import Pool, gather
from quizgen.items.request import WANTED, Request
from quizgen.lang.en.dates import parse_date
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.numbers import parse_amount, rounding_step
from quizgen.lang.packs import Languages
from quizgen.model import Event, Evidence, Fact, FactId, Slot, SlotType, Statement, Words, fold

SEEDS = st.integers(0, 10_000)
ENGLISH = Languages().of("en")


def _drawn(
    key: Slot, fact: Fact, stem: str, pool: Pool, seed: int, *, near: bool = False
) -> tuple[str, ...]:
    """The wrong answers that chance draws with `seed`, as texts."""
    request = Request(key, fact, stem, ENGLISH, near=near)
    return tuple(slot.text for slot in distractors(request, pool, random.Random(seed)))


def _pool(facts: list[Fact]) -> Pool:
    return gather(facts, lambda fact: ENGLISH)


def _date(text: str) -> Slot:
    date = parse_date(text)
    return Slot(type="date", text=text, value=date and date.iso, date=date)


def _fact(*parts: str | Slot, number: int = 0) -> Fact:
    statement = Statement(
        parts=tuple(Words(text=part) if isinstance(part, str) else part for part in parts)
    )
    quote = statement.text
    evidence = Evidence(document="a.txt", quote=quote, start=number, end=number + len(quote))
    return Event(id=FactId(f"fact{number}"), statement=statement, evidence=(evidence,))


def _wrong(kind: SlotType, text: str, seed: int = 0) -> tuple[str, ...]:
    amount = parse_amount(text)
    number = amount and f"{amount.value:f}"
    key = _date(text) if kind == "date" else Slot(type=kind, text=text, value=number, amount=amount)
    fact = _fact("The harbour counted ", key, ".")
    request = Request(key, fact, "How many did the harbour count?", ENGLISH)
    found = distractors(request, Pool(), random.Random(seed))
    for slot in found:
        assert slot.date == (parse_date(slot.text) if kind == "date" else None)
        assert slot.amount == (None if kind == "date" else parse_amount(slot.text))
    return tuple(slot.text for slot in found)


NUMBERS: tuple[tuple[SlotType, str], ...] = (
    ("number", "1,240"),
    ("number", "26"),
    ("number", "7"),
    ("number", "seven"),
    ("number", "2.5 million"),
    ("number", "96,000"),
    ("quantity", "17.2 km"),
    ("quantity", "503 metres"),
    ("money", "US$41 billion"),
    ("money", "€3.5 million"),
    ("percent", "63%"),
    ("percent", "4.5 percent"),
)


@pytest.mark.parametrize(("kind", "text"), NUMBERS)
@given(SEEDS)
def test_a_wrong_number_keeps_unit_and_rounding(kind, text, seed):
    key = parse_amount(text)
    assert key is not None
    found = _wrong(kind, text, seed)
    assert len(found) == WANTED
    values = set()
    for wrong in found:
        amount = parse_amount(wrong)
        assert amount is not None, wrong
        assert amount.unit == key.unit
        assert amount.value > 0
        assert amount.value != key.value
        assert amount.value % min(rounding_step(key.number), key.value) == 0 or key.value <= 12
        assert re.sub(r"[\w,.]", "", wrong) == re.sub(r"[\w,.]", "", text), "other marks"
        values.add(amount.value)
    assert len(values) == WANTED


@given(st.integers(20, 10**7), SEEDS)
def test_a_wrong_whole_number_is_of_the_same_size(number, seed):
    for wrong in _wrong("number", f"{number:,}", seed):
        amount = parse_amount(wrong)
        assert amount is not None
        assert number / 3 < amount.value < number * 3
        assert amount.value == int(amount.value)


@given(st.integers(1, 99), SEEDS)
def test_a_wrong_share_is_below_a_hundred(percent, seed):
    for wrong in _wrong("percent", f"{percent}%", seed):
        amount = parse_amount(wrong)
        assert amount is not None
        assert 0 < amount.value < 100


DATES = (
    *("1931", "1845", "476", "218 BC", "7 June 1931", "June 7, 1931", "June 1931", "June 476"),
    *("the 1930s", "18 December 218 BC", "December 18, 218 BC", "December 218 BC"),
)


@pytest.mark.parametrize("text", DATES)
@given(SEEDS)
def test_a_wrong_date_keeps_the_precision(text, seed):
    key = parse_date(text)
    assert key is not None
    found = _wrong("date", text, seed)
    assert len(found) == WANTED
    assert len({fold(wrong) for wrong in (text, *found)}) == WANTED + 1
    for wrong in found:
        date = parse_date(wrong)
        assert date is not None, wrong
        assert date.precision == key.precision
        assert date.iso != key.iso
        assert wrong[:1].isalpha() == text[:1].isalpha(), "written in another order"


@given(st.integers(1000, 2025), SEEDS)
def test_a_wrong_year_lies_not_in_the_future(year, seed):
    for wrong in _wrong("date", str(year), seed):
        assert int(wrong) <= 2026


@given(st.integers(2000, 2015), SEEDS, st.booleans())
def test_a_wrong_year_is_none_after_the_last_of_a_late_document(year, seed, near):
    key = _date(str(year))
    fact = _fact("The harbour of Lisbon was opened in ", key, ".")
    told = _fact("The tower was painted in 2015.", number=100)
    pool = _pool([fact, told])
    stem = "In what year was the harbour opened?"
    found = _drawn(key, fact, stem, pool, seed, near=near)
    assert found
    assert all(int(wrong) <= 2015 for wrong in found)


@given(st.integers(1000, 2010), SEEDS)
def test_a_false_year_is_far_from_the_right_one(year, seed):
    key = _date(f"May {year}")
    fact = _fact("The harbour of Lisbon was opened in ", key, ".")
    stem = "The harbour was opened."
    for wrong in _drawn(key, fact, stem, Pool(), seed, near=True):
        assert wrong.startswith("May ")
        assert abs(int(wrong.split()[1]) - year) >= 5


@given(st.integers(1000, 2000), st.integers(-30, 30).filter(bool), SEEDS)
def test_another_date_of_the_fact_is_no_distractor(year, step, seed):
    key = _date(str(year))
    other = _date(str(year + step))
    fact = _fact("Built in ", key, " and painted in ", other, ".")
    found = _drawn(key, fact, "In what year was it built?", Pool(), seed)
    assert str(year + step) not in found


PEOPLE = ("Emily Carter", "Paulo Mendes", "Rui Costa", "Ana Souza", "Lars Nilsen", "Kari Moe")


def _people() -> list[Fact]:
    return [
        _fact(Slot(type="person", text=name), f" sails boat {number}.", number=number)
        for number, name in enumerate(PEOPLE)
    ]


@given(SEEDS, st.sampled_from(range(len(PEOPLE))))
def test_a_wrong_person_is_another_person_of_the_text(seed, number):
    facts = _people()
    key = facts[number].statement.slots[0]
    pool = _pool(facts)
    found = _drawn(key, facts[number], "Who is it?", pool, seed)
    assert len(found) == WANTED
    assert key.text not in found
    assert set(found) <= set(PEOPLE)


@given(SEEDS)
def test_whom_the_evidence_names_is_no_distractor(seed):
    key = Slot(type="person", text="Emily Carter")
    other = Slot(type="person", text="Paulo Mendes")
    fact = _fact(key, " and ", other, " opened the harbour.", number=90)
    pool = _pool([fact, *_people()])
    found = _drawn(key, fact, "Who opened it?", pool, seed)
    assert len(found) == WANTED
    assert "Paulo Mendes" not in found


@given(SEEDS)
def test_who_did_the_like_is_no_distractor(seed):
    """Another statement that shares the words of the stem may make its person right too."""
    key = Slot(type="person", text="Emily Carter")
    rival = Slot(type="person", text="Teresa Pinto")
    fact = _fact(key, " painted the harbour.", number=92)
    like = _fact("The harbour was painted by ", rival, ".", number=93)
    found = _drawn(key, fact, "Who painted the harbour?", _pool([fact, like, *_people()]), seed)
    assert len(found) == WANTED
    assert "Teresa Pinto" not in found


@given(SEEDS)
def test_a_part_or_alias_of_the_key_is_no_distractor(seed):
    key = Slot(type="person", text="Emily Rose Carter", aliases=("Emily Carter",))
    fact = _fact(key, " opened the harbour.", number=91)
    pool = _pool([fact, *_people()])
    found = _drawn(key, fact, "Who opened the harbour?", pool, seed)
    assert len(found) == WANTED
    assert "Emily Carter" not in found


def test_too_few_are_none():
    facts = _people()[:3]
    key = facts[0].statement.slots[0]
    pool = _pool(facts)
    assert _drawn(key, facts[0], "Who is it?", pool, 0) == ()
    assert len(_drawn(key, facts[0], "Who?", pool, 0, near=True)) >= 1


@given(SEEDS)
def test_a_city_stands_beside_cities(seed):
    key = Slot(type="place", text="Lisbon")
    fact = _fact("The council met in ", key, ".")
    pool = _pool([fact])
    found = _drawn(key, fact, "In which city did it meet?", pool, seed)
    assert len(found) == WANTED
    assert {place_class(name) for name in found} == {"city"}
    assert "Lisbon" not in found


@given(SEEDS, st.sampled_from(NUMBERS))
def test_chance_alone_decides(seed, key):
    assert _wrong(*key, seed) == _wrong(*key, seed)
