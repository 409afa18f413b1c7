"""The hooks: what a plugin may declare.

A plugin is a module named by an entry point of the group `quizgen`. It implements any of these
hooks with `@quizgen.plugin.hookimpl`; each returns a list of records of `quizgen.plugin`.
"""

from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from quizgen.api import DeckReader, Exporter, Extractor, LanguagePack, Player, Reader

GROUP = "quizgen"
"""The entry point group, and the name of the pluggy project."""

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)


@hookspec
def quizgen_readers() -> "list[Reader | DeckReader]":  # type: ignore[empty-body]  # a specification
    """The kinds of file this plugin reads, as documents or as decks."""


@hookspec
def quizgen_extractors() -> "list[Extractor]":  # type: ignore[empty-body]  # a specification
    """The extractors whose facts are added to quizgen's own."""


@hookspec
def quizgen_exporters() -> "list[Exporter]":  # type: ignore[empty-body]  # a specification
    """The formats this plugin writes."""


@hookspec
def quizgen_players() -> "list[Player]":  # type: ignore[empty-body]  # a specification
    """The ways this plugin plays a deck."""


@hookspec
def quizgen_languages() -> "list[LanguagePack]":  # type: ignore[empty-body]  # a specification
    """The languages beside English whose documents can be asked about."""
