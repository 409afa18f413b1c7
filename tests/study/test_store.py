"""Progress on disk: nothing is lost, and the log is the truth."""

import contextlib
import multiprocessing
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import InputError, OutputError
from quizgen.model import RichText, ShortAnswer
from quizgen.study import DAY, DamagedError, Item, Rating, Review, Store, open_or_replace
from quizgen.study.memory import replay
from quizgen.study.migrations import MIGRATIONS
from quizgen.study.opening import open_unsaved

START = 1_700_000_000_000


def item(name: str = "q", namespace: str = "n") -> Item:
    question = ShortAnswer(
        id=name, family=name, stem=RichText.of(f"What is {name}?"), answers=("x",)
    )
    return Item(question, namespace, "deck")


def review(at: int, rating: Rating = Rating.GOOD, *, counted: bool = True) -> Review:
    return Review(at=at, rating=rating, verdict="correct", score=1.0, counted=counted)


@contextlib.contextmanager
def opened(path: Path | None = None) -> Iterator[Store]:
    store = Store.open(path)
    try:
        yield store
    finally:
        store.close()


events = st.lists(
    st.tuples(
        st.sampled_from(["record", "practise", "undo", "amend"]),
        st.sampled_from(["a", "b", "c"]),
        st.sampled_from(list(Rating)),
        st.integers(-DAY, 30 * DAY),
    ),
    max_size=20,
)


@given(events)
def test_the_cached_states_are_those_that_the_log_replays_to(
    log: list[tuple[str, str, Rating, int]],
) -> None:
    with opened() as store:
        numbers: list[int] = []
        at = START
        for what, name, rating, wait in log:
            at += wait
            if what in ("record", "practise"):
                counted = what == "record"
                number, _ = store.record(item(name), review(at, rating, counted=counted))
                numbers.append(number)
            elif what == "undo" and numbers:
                store.undo(numbers.pop())
            elif what == "amend" and numbers:
                store.amend(numbers[-1], rating, "correct", 1.0)
        items = [item(name) for name in "abc"]
        cached = store.states([one.key for one in items])
        for one in items:
            rows = store.connection.execute(
                "SELECT rating, at FROM review JOIN question ON question.id = review.question"
                " WHERE name = ? AND counted ORDER BY at, rating",
                (one.question.id,),
            ).fetchall()
            assert cached.get(one.key) == replay((Rating(rating), at) for rating, at in rows)
        store.rebuild()
        assert store.states([one.key for one in items]) == cached


def test_undo_gives_the_state_before() -> None:
    with opened() as store:
        _, first = store.record(item(), review(START))
        number, _ = store.record(item(), review(START + 3 * DAY, Rating.AGAIN))
        store.undo(number)
        assert store.states([item().key]) == {item().key: first}


def test_practice_changes_no_schedule() -> None:
    with opened() as store:
        _, state = store.record(item(), review(START, counted=False))
        assert state is None
        assert store.states([item().key]) == {}


def test_progress_belongs_to_the_id_and_its_namespace() -> None:
    with opened() as store:
        store.record(item("q", "n"), review(START))
        assert set(store.states([item("q", "n").key, item("q", "m").key])) == {item("q", "n").key}


def test_flags_are_kept() -> None:
    with opened() as store:
        store.flag(item("a"), on=True)
        store.flag(item("b"), on=True)
        store.flag(item("b"), on=False)
        assert store.flagged([item("a").key, item("b").key]) == {item("a").key}


def test_what_was_recorded_is_there_when_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "progress.sqlite3"
    with opened(path) as store:
        _, state = store.record(item(), review(START))
    with opened(path) as store:
        assert store.states([item().key]) == {item().key: state}


def _record_many(path: Path, name: str, count: int) -> None:
    with opened(path) as store:
        for number in range(count):
            store.record(item(name), review(START + number * DAY))
            store.record(item("shared"), review(START + number * DAY))


@pytest.mark.slow
def test_two_sessions_at_once_lose_no_review(tmp_path: Path) -> None:
    path, count = tmp_path / "progress.sqlite3", 40
    spawn = multiprocessing.get_context("spawn")
    players = [spawn.Process(target=_record_many, args=(path, name, count)) for name in "ab"]
    for player in players:
        player.start()
    for player in players:
        player.join(120)
        assert player.exitcode == 0
    with opened(path) as store:
        (total,) = store.connection.execute("SELECT count(*) FROM review").fetchone()
        before = store.states([item("shared").key])
        store.rebuild()
        assert total == 4 * count
        assert store.states([item("shared").key]) == before


def test_many_open_a_new_file_at_once(tmp_path: Path) -> None:
    path, failures = tmp_path / "progress.sqlite3", []

    def begin() -> None:
        try:
            with opened(path) as store:
                store.record(item(), review(START))
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=begin) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with opened(path) as store:
        assert store.connection.execute("SELECT count(*) FROM review").fetchone() == (8,)


def test_a_new_file_that_another_process_is_writing_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "progress.sqlite3"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    other.execute("CREATE TABLE other (a)")  # a held write, for which SQLite itself does not wait

    def finish() -> None:
        other.execute("ROLLBACK")
        other.close()

    timer = threading.Timer(0.3, finish)
    timer.start()
    with opened(path) as store:
        store.record(item(), review(START))
        assert store.states([item().key])
    timer.join()


def test_a_copy_in_memory_has_what_was_saved_and_changes_no_file(tmp_path: Path) -> None:
    path = tmp_path / "progress.sqlite3"
    with opened(path) as store:
        store.record(item(), review(START))
        saved = store.states([item().key])
        copy = Store.copied(path)  # the log still stands beside the file
        assert copy.states([item().key]) == saved
        copy.close()
    before = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    copy = Store.copied(path)
    assert copy.states([item().key]) == saved
    copy.record(item("other"), review(START))
    copy.close()
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == before


def test_a_copy_of_what_cannot_be_read_is_an_error_and_a_session_without_it(
    tmp_path: Path,
) -> None:
    path = tmp_path / "progress.sqlite3"
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)
    with pytest.raises(OutputError):
        Store.copied(path)
    store = open_unsaved(path)
    store.record(item(), review(START))
    store.close()


@pytest.mark.parametrize(
    "damage", [b"no database at all" * 99, b"SQLite format 3\0" + b"\xff" * 4096]
)
def test_a_damaged_file_is_set_aside_and_reported(tmp_path: Path, damage: bytes) -> None:
    path, notes = tmp_path / "progress.sqlite3", list[str]()
    path.write_bytes(damage)
    with pytest.raises(DamagedError):
        Store.open(path)
    store = open_or_replace(path, notes.append)
    store.record(item(), review(START))
    store.close()
    (aside,) = tmp_path.glob("*.damaged-1")
    assert aside.read_bytes() == damage
    assert len(notes) == 1
    assert aside.name in notes[0]


def test_a_file_damaged_during_a_session_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "progress.sqlite3"
    with opened(path) as store:
        store.record(item("a"), review(START))
    store = Store.open(path)
    path.write_bytes(b"\xff" * path.stat().st_size)
    with pytest.raises(DamagedError, match="damaged"):
        store.record(item("b"), review(START))
    store.close()


def test_what_is_damaged_is_set_aside_with_its_log(tmp_path: Path) -> None:
    path = tmp_path / "progress.sqlite3"
    for number in (1, 2):
        path.write_bytes(b"damaged" * 999)
        path.with_name(path.name + "-wal").write_bytes(b"log")
        open_or_replace(path, lambda text: None).close()
        assert path.with_name(f"{path.name}.damaged-{number}-wal").read_bytes() == b"log"


def test_a_file_of_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "progress.sqlite3"
    with opened(path) as store:
        store.record(item(), review(START))
        store.connection.execute("PRAGMA user_version = 99")
    with pytest.raises(InputError, match="version 99"):
        open_or_replace(path, lambda text: None)
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT count(*) FROM review").fetchone() == (1,)
    raw.close()


def test_an_older_file_is_migrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "progress.sqlite3"
    with opened(path) as store:
        _, state = store.record(item(), review(START))
    newer = (*MIGRATIONS, ("ALTER TABLE review ADD COLUMN mood TEXT",))
    monkeypatch.setattr("quizgen.study.store.MIGRATIONS", newer)
    with opened(path) as store:
        assert store.connection.execute("SELECT mood FROM review").fetchall() == [(None,)]
        assert store.states([item().key]) == {item().key: state}


def test_states_of_another_scheduler_are_replayed(tmp_path: Path) -> None:
    path = tmp_path / "progress.sqlite3"
    with opened(path) as store:
        _, state = store.record(item(), review(START))
        store.connection.execute("UPDATE question SET stability = 99, due = 1")
        store.connection.execute("UPDATE meta SET value = 'another'")
    with opened(path) as store:
        assert store.states([item().key]) == {item().key: state}


@pytest.mark.skipif(
    not Path("/proc/self").exists(), reason="no file system that is read-only to all"
)
def test_a_read_only_disk_is_named() -> None:
    with pytest.raises(OutputError, match="cannot be saved"):
        Store.open(Path("/proc/quizgen/progress.sqlite3"))


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="cannot be saved") as caught:
        Store.open(tmp_path / "file" / "progress.sqlite3")
    assert caught.value.where


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    with opened(tmp_path / "progress.sqlite3") as store:
        store.record(item("a"), review(START))
        (pages,) = store.connection.execute("PRAGMA page_count").fetchone()
        store.connection.execute(f"PRAGMA max_page_count = {pages}")
        big = Review(START, Rating.GOOD, "correct", 1.0, answer="x" * 100_000)
        with pytest.raises(OutputError, match="full"):
            store.record(item("b"), big)
        assert store.connection.execute("SELECT count(*) FROM review").fetchone() == (1,)
        store.connection.execute("PRAGMA max_page_count = 1000000")
        store.record(item("b"), big)
