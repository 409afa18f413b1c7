"""The plugin host, with plugins made in the test."""

import dataclasses
import types
from typing import Any

import pytest

from quizgen.api import DeckReader, Exporter, Extractor, LanguagePack, Player, Reader
from quizgen.errors import InputError, Interrupted, PluginError, UsageError
from quizgen.hookspecs import hookimpl
from quizgen.host import Owner, Plugins


def nothing(*_: object) -> Any:
    """Do nothing."""


def exporter(name: str) -> Exporter:
    """An exporter that writes nothing."""
    return Exporter(name=name, suffix=f".{name}", summary="nothing", write=nothing)


def plugin(**hooks: object) -> types.SimpleNamespace:
    """A plugin whose hooks return what is given."""
    return types.SimpleNamespace(
        **{name: hookimpl(_returning(value)) for name, value in hooks.items()}
    )


def _returning(value: object) -> Any:
    return lambda: value


def host(**plugins: object) -> Plugins:
    """A host with these plugins, each of a distribution of its own."""
    made = Plugins()
    for name, one in plugins.items():
        made.add(_returning(one), Owner(name, f"dist-{name}", "1"))
    return made


def test_records_are_sorted_by_name_whatever_the_order_of_plugins() -> None:
    one = plugin(quizgen_exporters=[exporter("b"), exporter("d")])
    two = plugin(quizgen_exporters=[exporter("c"), exporter("a")])
    names = [record.name for record in host(one=one, two=two).exporters()]
    assert names == ["a", "b", "c", "d"]
    assert names == [record.name for record in host(two=two, one=one).exporters()]


def test_every_hook_has_its_method() -> None:
    reader = Reader("r", (".r",), "reads", nothing)
    decks = DeckReader("d", (".d",), "reads decks", nothing)
    player, extractor = Player("p", "plays", nothing), Extractor("e", "finds", nothing)
    language = LanguagePack("qtx", "a language", nothing)
    made = host(
        all=plugin(
            quizgen_readers=[reader, decks],
            quizgen_extractors=[extractor],
            quizgen_players=[player],
            quizgen_languages=[language],
        )
    )
    assert made.failures == []
    assert made.readers() == (reader,)
    assert made.deck_readers() == (decks,)
    assert made.extractors() == (extractor,)
    assert made.players() == (player,)
    assert made.language_packs() == (language,)
    assert made.reader_for(".R") is reader
    assert made.reader_for(".d") is None
    assert made.player("p") is player
    assert made.records(made.owners[0]) == (extractor, language, player, reader, decks)


@pytest.mark.parametrize(
    ("broken", "cause"),
    [
        (types.SimpleNamespace(), "implements no hook; is @hookimpl missing?"),
        (plugin(quizgen_exporter=[]), "unknown hook 'quizgen_exporter'; did you mean"),
        (plugin(quizgen_exporters=None), "quizgen_exporters returned NoneType, not a list"),
        (plugin(quizgen_exporters=[nothing]), "returned a function, not Exporter"),
        (plugin(quizgen_players=[exporter("x")]), "returned a Exporter, not Player"),
        (
            types.SimpleNamespace(quizgen_exporters=hookimpl(lambda wrong: wrong)),
            "PluginValidationError",
        ),
        (types.SimpleNamespace(quizgen_exporters=hookimpl(lambda: 1 / 0)), "ZeroDivisionError"),
    ],
)
def test_a_broken_plugin_is_named_and_leaves_nothing_behind(broken: object, cause: str) -> None:
    made = host(broken=broken, sound=plugin(quizgen_exporters=[exporter("x")]))
    (failure,) = made.failures
    assert str(failure).startswith("plugin 'broken' of dist-broken 1: ")
    assert cause in failure.cause
    assert "\n" not in failure.cause
    assert [record.name for record in made.exporters()] == ["x"]


def test_the_first_keeps_a_name_and_the_second_is_reported() -> None:
    first, second = exporter("x"), exporter("x")
    made = host(a=plugin(quizgen_exporters=[first]), b=plugin(quizgen_exporters=[second]))
    assert made.exporter("x") is first
    assert str(made.failures[0]) == (
        "plugin 'b' of dist-b 1: the exporter 'x' is declared by plugin 'a' of dist-a 1"
    )


def test_the_first_keeps_a_suffix_and_the_second_is_reported() -> None:
    first, second = (Reader(name, (".t",), "reads", nothing) for name in ("z", "a"))
    made = host(a=plugin(quizgen_readers=[first]), b=plugin(quizgen_readers=[second]))
    assert made.reader_for(".t") is first
    assert made.failures[0].cause == "files ending in .t are read by plugin 'a' of dist-a 1"


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        ("en", "the language 'en' is quizgen's own"),
        ("und", "'und' is no ISO 639 code of a language"),
        ("Zo", "'Zo' is no ISO 639 code of a language"),
    ],
)
def test_a_plugin_brings_only_languages_that_are_not_there(code: str, cause: str) -> None:
    made = host(a=plugin(quizgen_languages=[LanguagePack(code, "a language", nothing)]))
    assert made.failures[0].cause == cause
    assert made.language_packs() == ()
    assert list(made.languages().packs) == ["en"]


def test_a_language_is_loaded_when_it_is_asked_for_and_blamed_by_name() -> None:
    broken = LanguagePack("qtx", "raises", lambda: 1 / 0)  # type: ignore[arg-type, return-value]
    languages = host(a=plugin(quizgen_languages=[broken])).languages()
    assert languages.known("qtx")
    assert languages.of("fr").code == languages.of("und").code == "en"
    with pytest.raises(PluginError, match="plugin 'a' of dist-a 1 failed: ZeroDivisionError"):
        languages.of("qtx")


def test_unknown_names_are_told_what_there_is() -> None:
    made = host(a=plugin(quizgen_exporters=[exporter("anki")]))
    with pytest.raises(UsageError, match=r"unknown format 'anky'; did you mean 'anki'\?") as caught:
        made.exporter("anky")
    assert caught.value.hint == "there are: anki"
    with pytest.raises(UsageError, match="unknown player 'x'"):
        made.player("x")


def test_blame_names_the_plugin_and_lets_quizgens_errors_pass() -> None:
    made = host(a=plugin(quizgen_exporters=[exporter("x")]))
    record = made.exporter("x")
    assert made.owner(record) == Owner("a", "dist-a", "1")
    cause = "plugin 'a' of dist-a 1 failed: KeyError: 'k'"
    with pytest.raises(PluginError, match=cause), made.blame(record):
        raise KeyError("k")
    with pytest.raises(InputError, match=r"^bad$"), made.blame(record):
        raise InputError("bad")
    with pytest.raises(KeyboardInterrupt), made.blame(record):
        raise KeyboardInterrupt


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), Interrupted("stopped by signal 15")])
def test_an_interrupt_while_loading_is_no_failure(stop: BaseException) -> None:
    def load() -> object:
        raise stop

    with pytest.raises(type(stop)):
        Plugins().add(load, Owner("a"))


def test_every_bundled_plugin_loads() -> None:
    made = Plugins.installed({"QUIZGEN_NO_PLUGINS": "1"})
    assert made.failures == []
    assert {"anki", "console", "json", "moodle", "text"} <= {one.plugin for one in made.owners}
    assert {"anki", "json", "moodle"} <= {one.name for one in made.exporters()}


def test_owners_are_values() -> None:
    assert dataclasses.replace(Owner("a"), version="1") == Owner("a", version="1")
