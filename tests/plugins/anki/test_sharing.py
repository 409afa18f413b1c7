"""A question's place in a note is its own for ever, whatever comes, goes and changes family."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.api import Source
from quizgen.model import Deck, Flashcard, Question, RichText, TrueFalse
from quizgen.testing import context
from quizgen_anki import reading
from quizgen_anki.archive import Archive
from quizgen_anki.collection import StoredNote, read_collection
from quizgen_anki.identity import guid
from quizgen_anki.notetypes import SIBLINGS, SLOTS
from quizgen_anki.sharing import Slot, kept_slots, of_namespace, remembered, shared_slots
from quizgen_anki.slots import taken

Build = Callable[..., bytes]
TEXT = RichText.of("text")


def card(name: str, family: str = "f") -> Question:
    return Flashcard(id=name, family=family, stem=RichText.of(name), back=TEXT)


def judged(name: str, family: str = "f") -> Question:
    return TrueFalse(id=name, family=family, stem=RichText.of(name), answer=True)


def shared(*questions: Question, known: dict[str, dict[str, int]] | None = None) -> dict[str, Slot]:
    return shared_slots(questions, known or {}, lambda _: False, "n")


def test_without_memory_the_order_is_that_of_ids() -> None:
    one = shared(card("c"), card("a"), card("b"))
    assert one == shared(card("b"), card("c"), card("a"))
    note = guid("n", "a\0b\0c")
    assert one == {"a": Slot(note, 1), "b": Slot(note, 2), "c": Slot(note, 3)}


def test_other_founders_are_another_note() -> None:
    notes = {
        slot.note
        for names in ("ab", "ac", "abc", "bc")
        for slot in shared(*map(card, names)).values()
    }
    assert len(notes) == 4
    assert not notes & {guid("n", name) for name in "abc"}


def test_one_alone_and_what_cannot_share_have_notes_of_their_own() -> None:
    assert shared(card("a"), judged("b"), judged("c"), card("d", "other")) == {}


@pytest.mark.parametrize(("many", "alone"), [(SLOTS, 0), (SLOTS + 1, 1), (SLOTS + 2, 0)])
def test_more_than_a_note_holds(many: int, alone: int) -> None:
    slots = shared(*(card(f"q{number:02}") for number in range(many)))
    assert len(slots) == many - alone
    assert len(set(slots.values())) == len(slots)


def test_a_newcomer_takes_the_first_place_that_was_never_taken() -> None:
    known = {"note": {"a": 1, "gone": 2}}
    assert shared(card("a"), card("b"), known=known)["b"] == Slot("note", 3)


def test_where_no_place_is_free_newcomers_found_a_note_or_stay_alone() -> None:
    known = {"note": {f"q{number}": number for number in range(1, SLOTS + 1)}}
    assert "z" not in shared(card("q1"), card("z"), known=known)
    slots = shared(card("q1"), card("y"), card("z"), known=known)
    assert slots["y"].note == slots["z"].note == guid("n", "y\0z")


def test_who_has_a_note_keeps_it() -> None:
    slots = shared_slots([card("a"), card("b"), card("c")], {}, "a".__eq__, "n")
    assert set(slots) == {"b", "c"}


def test_the_first_memory_is_right() -> None:
    known = remembered({"n": {"a": 1}}, {"n": {"b": 1, "a": 2, "c": 3}, "m": {}})
    assert known == {"n": {"a": 1, "c": 3}}
    assert kept_slots([card("a"), card("b"), judged("c")], known) == {"a": Slot("n", 1)}


def test_a_memory_of_another_namespace_is_not_the_decks() -> None:
    known: dict[str, dict[str, int]] = {}
    for namespace in ("n", "m"):
        for name, slot in shared_slots(
            list(map(card, "ab")), {}, lambda _: False, namespace
        ).items():
            known.setdefault(slot.note, {})[name] = slot.number
    for holders in known.values():
        holders["joined later"] = 3
    assert list(of_namespace(known, "n")) == [guid("n", "a\0b")]
    assert list(of_namespace(known, "m")) == [guid("m", "a\0b")]
    assert of_namespace(known, "l") == {}


NAMES = "abcdefghi"
STATES = st.sampled_from(["absent", "card f", "card f", "card g", "judged f"])


@st.composite
def builds(draw: st.DrawFn, most: int) -> list[Deck]:
    """Decks in a row, in each of which questions are there or not, of one family or another."""
    found = []
    for states in draw(st.lists(st.lists(STATES, min_size=9, max_size=9), max_size=most)):
        made = []
        for name, state in zip(NAMES, states, strict=True):
            kind, _, family = state.partition(" ")
            if kind != "absent":
                made.append((card if kind == "card" else judged)(name, family))
        found.append(Deck(title="T", namespace="n", language="en", questions=tuple(made)))
    return found


def notes_in(package: bytes) -> list[StoredNote]:
    return read_collection(Archive(package, "").collection(), "")


@pytest.mark.parametrize(("remembers", "most"), [("lock", 7), ("package", 4)])
@pytest.mark.parametrize("tombstones", [False, True])
@given(data=st.data())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_place_is_of_one_question_for_ever(
    build: Build,
    tmp_path_factory: pytest.TempPathFactory,
    remembers: str,
    most: int,
    tombstones: bool,
    data: st.DataObject,
) -> None:
    folder = tmp_path_factory.mktemp("state")
    package = folder / "deck.apkg"
    memory = {"state": folder} if remembers == "lock" else {}
    holders: dict[tuple[str, int], str] = {}
    for days, deck in enumerate(data.draw(builds(most))):
        siblings = data.draw(st.sampled_from(["buried", "buried", "apart"]))
        options = {"siblings": siblings, "tombstones": tombstones}
        made = build(deck, days=days, options=options, previous=package, **memory)
        package.write_bytes(made)
        held: dict[str, list[Slot]] = {}
        for note in notes_in(made):
            if note.type.fields == SIBLINGS.fields:
                for name, number in taken(note.values).items():
                    assert holders.setdefault((note.guid, number), name) == name
                    held.setdefault(name, []).append(Slot(note.guid, number))
        assert all(len(slots) == 1 for slots in held.values())
        found, _ = reading.read(Source("deck.apkg", made, ".apkg"), context())
        wanted = {one.id: one.kind for one in deck.questions}
        kinds = {one.id: one.kind for one in found.questions}
        assert wanted.items() <= kinds.items()
        assert tombstones or wanted == kinds
