"""What is kept of documents between builds."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizgen.jobs import hands, surroundings
from quizgen.jobs.cache import Cache, default_folder
from quizgen.lang.en.analysis import document as reading
from quizgen.pipeline import asking
from tests.jobs.conftest import Library

ENTRIES = 10
"""Of three documents, each in short, whole, and asked; and what was said of the questions."""


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences that are parsed, as they are."""
    seen: list[str] = []
    real = reading.parse

    def parse(texts: Iterator[str]) -> object:
        given = list(texts)
        seen.extend(given)
        return real(given)

    monkeypatch.setattr(reading, "parse", parse)
    return seen


def _entries(library: Library) -> list[Path]:
    return sorted(path for path in library.cache.rglob("*") if path.is_file())


def test_a_document_is_parsed_once_and_anew_when_it_changes(
    library: Library, parsed: list[str]
) -> None:
    plain = library.build()
    del parsed[:]
    first = library.build(cached=True)
    assert len(parsed) == 9
    del parsed[:]
    again = library.build(cached=True)
    assert not parsed
    assert first.deck == again.deck == plain.deck
    assert first.notes == again.notes == plain.notes
    library.write(0)
    library.add("1.txt", "The engineer Ana Duarte built the mill of Delos in 1950.\n")
    library.build(cached=True)
    assert parsed == ["The engineer Ana Duarte built the mill of Delos in 1950."]


def test_a_damaged_entry_is_made_anew_and_told(library: Library) -> None:
    plain = library.build(cached=True).deck
    first, second, third, *_ = _entries(library)
    first.write_bytes(first.read_bytes()[:-1])
    second.write_bytes(b"")
    data = third.read_bytes()
    third.write_bytes(data[:40] + bytes([data[40] ^ 1]) + data[41:])
    assert library.build(cached=True).deck == plain
    (note,) = [note for note in library.notes if "cache" in note.message]
    assert note.message == "an entry of the cache was damaged, and is made anew"
    library.build(cached=True)
    assert not any("cache" in note.message for note in library.notes)


OTHERS = (
    "A mole is a wall that shelters a harbour.",
    "The engineer Ana Duarte built the harbour of Port Aldera in 1931.",
    "Rui Weber built the harbour of Port Alderb in 1931 with Ana Duarte and Clara Moreau.",
    "The council publishes a yearbook.",
    "The council publishes a newsletter.",
    "Three rivers reach the sea: the Alder, the Brim, and the Corr.",
    "The lakes are the Dun, the Elm, the Fen, and the Glen.",
    "If it rains, you must close the gate. If it rains, you must cover the boats.",
    "If it rains, you must cover the boats. If it rains, you must light the lamp.",
)
"""Documents that repeat, gainsay or answer what others say, or add to what they are taken from."""


@pytest.mark.slow
def test_a_build_by_the_cache_is_the_build_without_it_whatever_else_is_there(
    library: Library, parsed: list[str]
) -> None:
    library.build(cached=True)
    steps = [*enumerate(OTHERS), *((number, "") for number in range(0, len(OTHERS), 2))]
    for number, text in steps:
        if text:
            library.add(f"{9 - number}x.txt", text)
        else:
            (library.folder / f"{9 - number}x.txt").unlink()
        del parsed[:]
        cached = library.build(cached=True)
        told, few = library.notes, len(parsed)
        assert cached.deck == library.build().deck
        assert told == library.notes
        assert few <= 3


@pytest.mark.slow
def test_documents_asked_a_few_at_a_time_are_asked_the_same(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, text in enumerate(OTHERS):
        library.add(f"{number}x.txt", text)
    whole = library.build()
    monkeypatch.setattr(asking, "_TOGETHER", 2)
    monkeypatch.setattr(hands, "MOST_OPEN", 1)
    assert library.build().deck == whole.deck
    assert library.notes == list(whole.notes)


def test_whatever_a_document_is_read_by_makes_another_entry(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.build(cached=True)
    assert len(_entries(library)) == ENTRIES
    monkeypatch.setattr(surroundings, "_digest_of", lambda package: "another code")
    library.build(cached=True)
    assert len(_entries(library)) == 2 * ENTRIES


def test_a_cache_that_cannot_be_written_harms_nothing(library: Library) -> None:
    plain = library.build().deck
    library.cache.write_text("a file")
    assert library.build(cached=True).deck == plain
    assert [note.message for note in library.notes if "cache" in note.message] == [
        "the cache cannot be written: not a directory"
    ]


def test_what_was_not_used_for_longest_goes_first_and_old_drafts_go(tmp_path: Path) -> None:
    for number in range(10):
        path = tmp_path / "ab" / str(number)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x" * 100)
        os.utime(path, (number, number))
    (tmp_path / "ab" / ".draft-old").write_bytes(b"x")
    os.utime(tmp_path / "ab" / ".draft-old", (1, 1))
    (tmp_path / "ab" / ".draft-new").write_bytes(b"x")
    Cache(tmp_path, limit=500).tidy()
    left = {path.name for path in (tmp_path / "ab").iterdir()}
    assert left == {"6", "7", "8", "9", ".draft-new"}


def test_tests_never_use_the_users_own_cache() -> None:
    from platformdirs import user_cache_path

    assert not default_folder().is_relative_to(user_cache_path("quizgen", appauthor=False))


@pytest.mark.slow
def test_several_builds_share_a_cache(library: Library) -> None:
    plain = library.build().deck
    assert library.build(jobs=2, cached=True).deck == plain
    # Workers have the parser at hand: what was said of the questions is not kept apart.
    assert len(_entries(library)) == ENTRIES - 1
    assert library.build(jobs=2, cached=True).deck == plain
