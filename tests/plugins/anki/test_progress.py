"""What was learned in the terminal goes on in the real Anki: due dates, FSRS state, review log."""

import datetime
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from quizgen import testing
from quizgen.model import Cloze, Deck, Gap, Plain, RichText, ShortAnswer
from quizgen.study import DAY, Rating, Review, Store, items_of
from quizgen.study.memory import RETENTION, Memory
from quizgen_anki import export
from quizgen_anki.options import AnkiOptions

NOW = datetime.datetime.now(datetime.UTC)
NOW_MS = int(NOW.timestamp() * 1000)


def _short(name: str) -> ShortAnswer:
    return ShortAnswer(id=name, family=name, stem=RichText.of(f"What is {name}?"), answers=("x",))


CLOZE = Cloze(
    id="cloze",
    family="cloze",
    parts=(Gap(answer="One"), Plain(text=" and "), Gap(group=2, answer="two")),
)
DECK = Deck(
    title="Learned",
    namespace="learned",
    questions=(_short("old"), _short("hard"), _short("new"), CLOZE),
)
LOG = {
    "old": ((60, Rating.GOOD), (50, Rating.GOOD), (20, Rating.HARD)),
    "hard": ((9, Rating.AGAIN), (8, Rating.GOOD), (3, Rating.AGAIN)),
    "cloze": ((5, Rating.GOOD),),
}


@pytest.fixture
def states(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Memory]:
    """The progress file of the user holds the log; returns its states."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    store = Store.open(tmp_path / "data" / "quizgen" / "progress.sqlite3")
    items = {str(item.question.id): item for item in items_of([DECK])}
    for name, log in LOG.items():
        for ago, rating in log:
            at = NOW_MS - ago * DAY
            store.record(items[name], Review(at, rating, "correct", 1.0, took=4000))
    found = store.states([item.key for item in items.values()])
    store.close()
    return {key.name: state for key, state in found.items()}


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Any]:
    col = Collection(str(tmp_path / "collection.anki2"))
    col.set_config("fsrs", True)
    yield col
    col.close()


def package(tmp_path: Path, *, progress: bool, deck: Deck = DECK, **options: Any) -> Path:
    stream, path = io.BytesIO(), tmp_path / "deck.apkg"
    context = testing.context(options=AnkiOptions(progress=progress, **options))
    export.write(deck, stream, context)
    path.write_bytes(stream.getvalue())
    return path


def load(col: Any, path: Path) -> None:
    options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=False)
    col.import_anki_package(ImportAnkiPackageRequest(package_path=str(path), options=options))


def cards(col: Any, name: str) -> list[Any]:
    return [col.get_card(number) for number in col.find_cards(f'"Id:{name}"')]


def test_cards_go_on_where_the_terminal_left_them(
    tmp_path: Path, states: dict[str, Memory], collection: Any
) -> None:
    load(collection, package(tmp_path, progress=True))
    for name in ("old", "hard", "cloze"):
        for card in cards(collection, name):
            state = states[name]
            assert (card.type, card.queue) == (2, 2)
            assert card.ivl == (state.due - state.last) // DAY
            assert card.memory_state.stability == pytest.approx(state.stability, abs=1e-3)
            assert card.memory_state.difficulty == pytest.approx(state.difficulty, abs=1e-2)
            assert card.desired_retention == pytest.approx(RETENTION)
            assert card.reps == len(LOG[name])
            days = card.due - collection.sched.today
            assert abs(days - (state.due - NOW_MS) / DAY) <= 1
    assert [card.lapses for card in cards(collection, "hard")] == [1]
    assert len(cards(collection, "cloze")) == 2
    (new,) = cards(collection, "new")
    assert (new.type, new.queue, new.reps, new.memory_state) == (0, 0, 0, None)


def test_no_review_of_the_log_is_lost(
    tmp_path: Path, states: dict[str, Memory], collection: Any
) -> None:
    load(collection, package(tmp_path, progress=True))
    for name in LOG:
        for card in cards(collection, name):
            rows = collection.db.all(
                "select id, ease, ivl, time, type from revlog where cid = ? order by id", card.id
            )
            assert [row[1] for row in rows] == [int(rating) for _, rating in LOG[name]]
            for row, (ago, _) in zip(rows, LOG[name], strict=True):
                assert abs(row[0] - (NOW_MS - ago * DAY)) < 1000
            assert rows[-1][2] == card.ivl
            assert {row[3] for row in rows} == {4000}
            assert [row[4] for row in rows] == [0] + [1] * (len(rows) - 1)


def test_anki_computes_the_same_state_from_the_log(
    tmp_path: Path, states: dict[str, Memory], collection: Any
) -> None:
    load(collection, package(tmp_path, progress=True))
    (card,) = cards(collection, "old")
    computed = collection._backend.compute_memory_state(card.id)
    assert computed.state.stability == pytest.approx(states["old"].stability, rel=0.02)
    assert computed.state.difficulty == pytest.approx(states["old"].difficulty, rel=0.02)


def test_questions_that_share_a_note_have_each_its_own(
    tmp_path: Path, states: dict[str, Memory], collection: Any
) -> None:
    one_family = (one.model_copy(update={"family": "f"}) for one in DECK.questions)
    deck = DECK.model_copy(update={"questions": tuple(one_family)})
    load(collection, package(tmp_path, progress=True, deck=deck, siblings="buried"))
    (note,) = collection.find_notes('"note:quizgen Siblings"')
    found = {
        collection.get_note(note)[f"Id {card.ord + 1}"]: card
        for card in collection.get_note(note).cards()
    }
    assert set(found) == {"old", "hard", "new"}
    for name in ("old", "hard"):
        assert found[name].memory_state.stability == pytest.approx(states[name].stability, abs=1e-3)
        assert found[name].reps == len(LOG[name])
        log = "select ease from revlog where cid = ? order by id"
        assert collection.db.list(log, found[name].id) == [int(one) for _, one in LOG[name]]
    assert (found["new"].queue, found["new"].reps) == (0, 0)


def test_without_the_option_all_cards_are_new(
    tmp_path: Path, states: dict[str, Memory], collection: Any
) -> None:
    load(collection, package(tmp_path, progress=False))
    assert {card.type for name in LOG for card in cards(collection, name)} == {0}
    assert collection.db.scalar("select count() from revlog") == 0


def test_without_a_progress_file_nothing_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, collection: Any
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "nowhere"))
    load(collection, package(tmp_path, progress=True))
    assert collection.card_count() == 5
    assert not (tmp_path / "nowhere").exists()
