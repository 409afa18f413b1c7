"""Which exporter writes a file of some name."""

import types
from pathlib import Path

import pytest

from quizgen.errors import UsageError
from quizgen.host import Owner, Plugins
from quizgen.jobs.exporting import exporter_for, paths_of
from quizgen.plugin import Exporter, Output, hookimpl


def host(**suffixes: str) -> Plugins:
    """A host with exporters by name, each of a plugin of its own."""
    made = Plugins()
    for name, suffix in suffixes.items():
        exporter = Exporter(name, suffix, "nothing", lambda deck, stream, context: None)
        plugin = types.SimpleNamespace(quizgen_exporters=hookimpl(lambda one=exporter: [one]))
        made.add(lambda plugin=plugin: plugin, Owner(name))
    return made


def test_the_end_of_a_name_says_the_format_in_any_case() -> None:
    plugins = host(a=".a", b=".b")
    assert exporter_for(Path("deck.b"), plugins).name == "b"
    assert exporter_for(Path("DECK.A"), plugins).name == "a"


def test_the_longest_end_counts() -> None:
    plugins = host(markdown=".md", deckfile=".quiz.md")
    assert exporter_for(Path("deck.quiz.md"), plugins).name == "deckfile"
    assert exporter_for(Path("deck.md"), plugins).name == "markdown"


def test_an_ambiguous_end_lists_the_formats_that_it_fits() -> None:
    with pytest.raises(UsageError, match=r"^deck.x: several formats are written to") as caught:
        exporter_for(Path("deck.x"), host(one=".x", two=".x", three=".y"))
    assert caught.value.hint == "choose the format: one (.x), two (.x)"


def test_an_unknown_end_lists_all_formats() -> None:
    with pytest.raises(UsageError, match=r"^deck.z: no format is written to files") as caught:
        exporter_for(Path("deck.z"), host(one=".x", two=".y"))
    assert caught.value.hint == "choose the format: one (.x), two (.y)"


def outputs(*suffixes: str) -> list[Output]:
    return [Output(suffix, lambda deck, stream, context: None) for suffix in suffixes]


PATHS = (
    ("exam.paper.pdf", ["exam.paper.pdf", "exam.key.pdf"]),
    ("exam.pdf", ["exam.pdf", "exam.key.pdf"]),
    ("exam", ["exam", "exam.key.pdf"]),
)


@pytest.mark.parametrize(("named", "written"), PATHS)
def test_further_files_stand_beside_the_one_that_is_named(named: str, written: list[str]) -> None:
    found = paths_of(outputs(".paper.pdf", ".key.pdf"), Path("folder") / named)
    assert found == [Path("folder") / name for name in written]
