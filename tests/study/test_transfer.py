"""Progress goes out and in again without losing a review."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import InputError
from quizgen.model import RichText, ShortAnswer
from quizgen.study import DAY, Item, Rating, Review, Store
from quizgen.study.transfer import export_progress, import_progress

START = 1_700_000_000_000


def item(name: str) -> Item:
    question = ShortAnswer(
        id=name, family=name, stem=RichText.of("What?"), answers=("x",), tags=("a::b",)
    )
    return Item(question, "n", "deck")


logs = st.lists(
    st.tuples(
        st.sampled_from("abc"),
        st.sampled_from(list(Rating)),
        st.integers(0, 30 * DAY),
        st.booleans(),
    ),
    max_size=12,
)


def filled(log: list[tuple[str, Rating, int, bool]]) -> Store:
    store, at = Store.open(None), START
    for name, rating, wait, counted in log:
        at += wait + 1
        verdict = "correct" if rating > 1 else "wrong"
        review = Review(at, rating, verdict, float(rating > 1), "typed", 1, 3000, counted=counted)
        store.record(item(name), review)
    return store


@given(logs)
def test_what_is_imported_is_what_was_exported(log: list[tuple[str, Rating, int, bool]]) -> None:
    store, other = filled(log), Store.open(None)
    text = export_progress(store)
    assert import_progress(other, text, "file") == len(log)
    assert export_progress(other) == text
    assert import_progress(other, text, "file") == 0
    assert export_progress(other) == text
    store.close()
    other.close()


@given(logs, logs)
def test_two_logs_are_merged_whatever_the_order(
    first: list[tuple[str, Rating, int, bool]], second: list[tuple[str, Rating, int, bool]]
) -> None:
    one, two = filled(first), filled(second)
    texts = [export_progress(store) for store in (one, two)]
    import_progress(one, texts[1], "file")
    import_progress(two, texts[0], "file")
    reviews = [json.loads(export_progress(store))["questions"] for store in (one, two)]
    states = [{q["name"]: q["state"] for q in questions} for questions in reviews]
    known = [
        {(q["name"], r["at"], r["rating"], r["counted"]) for q in questions for r in q["reviews"]}
        for questions in reviews
    ]
    assert known[0] == known[1]
    assert states[0] == states[1]
    one.close()
    two.close()


@pytest.fixture
def store() -> Iterator[Store]:
    store = filled([("a", Rating.GOOD, 0, True)])
    yield store
    store.close()


def test_flags_come_along(store: Store) -> None:
    store.flag(item("a"), on=True)
    other = Store.open(None)
    import_progress(other, export_progress(store), "file")
    assert other.flagged([item("a").key]) == {item("a").key}
    other.close()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"quizgen_progress": 2}',
        '{"quizgen_progress": 1, "questions": [{"namespace": "n"}]}',
        "\x00",
    ],
)
def test_what_is_no_progress_changes_nothing(store: Store, text: str) -> None:
    before = export_progress(store)
    with pytest.raises(InputError, match="no exported progress") as caught:
        import_progress(store, text, "file.json")
    assert caught.value.where == "file.json"
    assert ": :" not in str(caught.value)
    assert export_progress(store) == before


def test_a_rating_out_of_range_is_refused(store: Store) -> None:
    document = json.loads(export_progress(store))
    document["questions"][0]["reviews"][0]["rating"] = 5
    with pytest.raises(InputError, match="rating"):
        import_progress(store, json.dumps(document), "file")
