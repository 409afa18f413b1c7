"""The full-screen quiz: a player for the keyboard and the mouse."""

from collections.abc import Mapping, Sequence

from quizgen.plugin import Context, Deck, Player, hookimpl


def _play(decks: Sequence[Deck], options: Mapping[str, object], context: Context) -> int:
    from quizgen_tui.player import play

    return play(decks, options, context)


@hookimpl
def quizgen_players() -> list[Player]:
    """The player `tui`."""
    return [Player("tui", "fills the screen, with keyboard and mouse", _play)]
