"""What `quizgen diff` says is what Anki then does; removed questions are kept on request."""

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen import testing
from quizgen.api import Difference, Source
from quizgen.errors import InputError
from quizgen.model import Deck, Flashcard, Image, RichText
from quizgen.report import ListReporter
from quizgen_anki import quizgen_readers
from quizgen_anki.identity import guid

Build = Callable[..., bytes]


def compared(old: bytes, new: bytes) -> Difference:
    """The difference as the plugin's record gives it."""
    reader, *_ = quizgen_readers()
    assert reader.compare
    one, other = Source("old.apkg", old, ".apkg"), Source("new.apkg", new, ".apkg")
    return reader.compare(one, other, testing.context())


def counted(difference: Difference) -> dict[str, int]:
    """The figures that Anki's import log would show."""
    found = {name: len(texts) for name, texts in dataclasses.asdict(difference).items()}
    counts = {
        "new": found["added"],
        "updated": found["changed"],
        "duplicate": found["unchanged"] + found["stale"],
        "conflicting": found["conflicting"],
    }
    return {name: count for name, count in counts.items() if count}


def changed(deck: Deck, edits: list[str]) -> Deck:
    """The deck with one edit for each question: kept, reworded, dropped or of another kind."""
    found: list[Any] = []
    text = RichText.of("Said in other words.")
    for question, edit in zip(deck.questions, edits, strict=True):
        if edit == "reworded":
            found.append(question.model_copy(update={"explanation": text}))
        elif edit == "another kind":
            found.append(
                Flashcard(id=question.id, family=question.family, stem=text, back=text)
                if question.kind != "flashcard"
                else question
            )
        elif edit == "kept":
            found.append(question)
    return deck.model_copy(update={"questions": tuple(found)})


EDITS = st.sampled_from(["kept", "reworded", "dropped", "another kind"])


@given(
    first=st.lists(EDITS, min_size=9, max_size=9), second=st.lists(EDITS, min_size=9, max_size=9)
)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_said_is_what_anki_does(
    fresh_anki: Callable[[], Any],
    build: Build,
    nine: Deck,
    tmp_path_factory: pytest.TempPathFactory,
    first: list[str],
    second: list[str],
) -> None:
    state = tmp_path_factory.mktemp("state")
    old = build(changed(nine, first), state=state)
    new = build(changed(nine, second), state=state, days=1)
    with fresh_anki() as anki:
        anki.load(old)
        assert counted(compared(old, new)) == anki.load(new)


def test_questions_are_named(build: Build, nine: Deck, tmp_path: Path) -> None:
    ids = [one.id for one in nine.questions]
    edits = ["reworded", "dropped", *["kept"] * 7]
    old = build(nine, state=tmp_path)
    found = compared(old, build(changed(nine, edits), state=tmp_path))
    assert found.changed == (f"{ids[0]}: Which river does the Irtysh join?",)
    assert found.removed == (f"{ids[1]}: Which countries does the Irtysh flow through?",)
    assert found.unchanged[1] == "q-cloze: The {{c1::Irtysh::a river}} rises in the {{c2::Altai}}."


def test_a_change_without_a_later_time_is_stale(build: Build, nine: Deck) -> None:
    one, other = build(nine), build(changed(nine, ["reworded", *["kept"] * 8]))
    stale = [found for found in (compared(one, other), compared(other, one)) if found.stale]
    (found,) = stale  # of two builds that know nothing of each other, one looks older
    assert found.stale == ("q-choice: Which river does the Irtysh join?",)


def test_builds_that_know_nothing_of_each_other_agree_on_what_is_the_same(
    anki: Any, build: Build, nine: Deck, tmp_path: Path
) -> None:
    anki.load(build(nine))
    for days in (1, 400):
        assert anki.load(build(nine, days=days)) == {"duplicate": 9}
        assert anki.load(build(nine, days=days, state=tmp_path / str(days))) == {"duplicate": 9}


def test_a_sentence_that_moved_in_its_document_is_no_change(
    anki: Any, build: Build, nine: Deck, tmp_path: Path
) -> None:
    moved = []
    for one in nine.questions:
        assert one.source is not None
        places = {"start": one.source.start + 300, "end": one.source.end + 300}
        moved.append(one.model_copy(update={"source": one.source.model_copy(update=places)}))
    anki.load(build(nine, state=tmp_path))
    later = build(nine.model_copy(update={"questions": tuple(moved)}), state=tmp_path, days=9)
    assert anki.load(later) == {"duplicate": 9}


def test_the_replaced_package_serves_as_memory(
    anki: Any, build: Build, nine: Deck, tmp_path: Path
) -> None:
    path = tmp_path / "deck.apkg"
    path.write_bytes(build(nine))
    anki.load(path.read_bytes())
    assert build(nine, previous=path, days=9) == path.read_bytes()
    new = build(changed(nine, ["reworded", *["kept"] * 8]), previous=path)
    assert anki.load(new) == {"updated": 1, "duplicate": 8}


def test_a_replaced_file_that_is_no_package_is_noted(
    build: Build, nine: Deck, tmp_path: Path
) -> None:
    path = tmp_path / "deck.apkg"
    path.write_bytes(b"something else")
    reporter = ListReporter()
    assert build(nine, previous=path, reporter=reporter) == build(nine)
    (note,) = reporter.notes
    assert note.kind == "advice"
    assert "was not read" in note.message


def test_removed_questions_are_kept_and_tagged_on_request(
    anki: Any, build: Build, nine: Deck, tmp_path: Path
) -> None:
    picture = RichText.of("Look: ", Image(src="x.png"))
    shown = nine.questions[8].model_copy(update={"stem": picture})
    deck = nine.model_copy(update={"questions": (*nine.questions[:8], shown)})
    path = tmp_path / "deck.apkg"
    path.write_bytes(build(deck))
    anki.load(path.read_bytes())

    less = changed(deck, [*["kept"] * 3, "dropped", *["kept"] * 4, "dropped"])
    options = {"tombstones": True}
    reporter = ListReporter()
    path.write_bytes(build(less, previous=path, options=options, days=1, reporter=reporter))
    assert [note.message for note in reporter.notes] == [
        "2 removed questions are kept; Anki finds them with tag:quizgen::removed"
    ]
    assert anki.load(path.read_bytes()) == {"updated": 2, "duplicate": 7}
    assert len(anki.col.find_notes("tag:quizgen::removed")) == 2
    assert "quizgen::removed" in anki.note(guid("rivers", "q-cloze")).tags
    anki.check()

    again = build(less, previous=path, options=options, days=2)
    assert again == path.read_bytes()
    returned = build(deck, previous=path, options=options, days=3)
    assert anki.load(returned) == {"updated": 2, "duplicate": 7}
    assert not anki.col.find_notes("tag:quizgen::removed")


def test_a_broken_lock_file_is_named(build: Build, nine: Deck, tmp_path: Path) -> None:
    for text in ("", "{}", '{"version": 2}', '{"version": 1, "notes": {"a": {}}}', "[1]"):
        (tmp_path / "anki.lock.json").write_text(text)
        with pytest.raises(InputError, match="lock file") as caught:
            build(nine, state=tmp_path)
        assert caught.value.where == str(tmp_path / "anki.lock.json")


def test_another_kind_under_an_old_id_is_noted(build: Build, nine: Deck, tmp_path: Path) -> None:
    build(nine, state=tmp_path)
    reporter = ListReporter()
    build(changed(nine, ["another kind", *["kept"] * 8]), state=tmp_path, reporter=reporter)
    (note,) = reporter.notes
    assert (note.kind, note.question) == ("advice", "q-choice")
