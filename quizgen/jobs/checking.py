"""The item-writing flaws of a deck that was made, with their places where it was read."""

from quizgen.check import Finding, check
from quizgen.jobs.decks import Made


def findings(made: Made) -> tuple[Finding, ...]:
    """The flaws in the deck; a deck file gives their lines, and may silence some."""
    items, file = made.job.items, made.file
    name = str(items[0].path) if len(items) == 1 else made.job.name
    if file is None:
        return check(made.deck, name=name)
    return check(made.deck, name=name, lines=file.lines, allow=file.allow)
