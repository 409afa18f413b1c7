"""A folder of documents: one that fails is a note, and the others are built."""

from pathlib import Path

import pytest

from quizgen.errors import PluginError
from quizgen.jobs.sources import Item
from quizgen.jobs.work import LONGEST_TOGETHER, together
from tests.jobs.conftest import Library


def test_a_document_that_fails_is_a_note_and_the_others_are_built(library: Library) -> None:
    alone = library.build().deck
    library.add("0 raises.doom", "raise")
    library.add("1 forgets.doom", "memory")
    library.add("2 empty.txt", "")
    assert library.build().deck == alone
    assert library.told == {
        "0 raises.doom": (
            "plugin",
            "plugin 'doom' of quizgen-doom 1.0 failed: ZeroDivisionError: by design",
        ),
        "1 forgets.doom": ("plugin", "plugin 'doom' of quizgen-doom 1.0 failed: MemoryError"),
        "2 empty.txt": ("unread", "the document is empty"),
    }


def test_a_document_that_was_named_must_be_readable(library: Library) -> None:
    library.add("raises.doom", "raise")
    with pytest.raises(PluginError, match="ZeroDivisionError: by design"):
        library.build(named=True)


def test_a_fault_of_quizgens_own_is_named_and_takes_no_other_document(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = library.build().deck
    library.add("fails.txt", "The Alder Mill was built in 1931 by the miller Rui Gama.\n")
    from quizgen.lang.en import facts

    def fail(material, trace):
        if "Alder Mill" in material.parsed.text:
            raise KeyError("lost")
        yield from ()

    rules = (*facts.SENTENCE_RULES, ("fails", fail))
    monkeypatch.setattr(facts, "SENTENCE_RULES", rules)
    assert library.build().deck == alone
    assert library.told["fails.txt"] == ("plugin", "a fault in quizgen: KeyError: 'lost'")


def test_documents_are_read_together_up_to_a_size() -> None:
    items = [Item(path, str(path)) for path in map(Path, "abcdef")]
    sizes = [10, 10, LONGEST_TOGETHER, 10, 10, 10]
    found = [[item.name for item in chunk] for chunk in together(items, sizes, 2)]
    assert found == [["a", "b"], ["c"], ["d", "e"], ["f"]]


@pytest.mark.slow
def test_workers_make_the_same_deck_whatever_dies_or_hangs_among_them(library: Library) -> None:
    whole = library.build().deck
    for name, fate in (("0", "die"), ("1", "hang"), ("2", "raise"), ("4", "memory")):
        library.add(f"{name}.doom", fate)
    assert library.build(jobs=2, timeout=2).deck == whole
    assert {name: message for name, (_, message) in library.told.items()} == {
        "0.doom": "the process that read it died",
        "1.doom": "not read in the time that --timeout gives",
        "2.doom": "plugin 'doom' of quizgen-doom 1.0 failed: ZeroDivisionError: by design",
        "4.doom": "plugin 'doom' of quizgen-doom 1.0 failed: MemoryError",
    }
