"""`quizgen check`: item-writing flaws of a deck, whatever made it."""

import click

LEVELS = ("info", "warning", "error")


@click.command(
    epilog="Example: quizgen check decks/showcase/showcase.quiz.md --level warning",
    short_help="Find item-writing flaws in a deck.",
)
@click.argument("deck", metavar="DECK")
@click.option("--level", type=click.Choice(LEVELS), default="warning", help="What counts.")
def check(deck: str, level: str) -> int:
    """Print the flaws of DECK, one a line; ends with code 1 if one is at or above --level."""
    raise NotImplementedError(deck, level)
