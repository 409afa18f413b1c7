"""The terminal quiz: a player that asks line by line."""

from collections.abc import Mapping, Sequence

from quizgen.plugin import Context, Deck, Player, hookimpl


def _play(decks: Sequence[Deck], options: Mapping[str, object], context: Context) -> int:
    from quizgen_console.player import play

    return play(decks, options, context)


@hookimpl
def quizgen_players() -> list[Player]:
    """The player `console`."""
    return [Player("console", "asks line by line, in a terminal or a pipe", _play)]
