"""`quizgen check`: item-writing flaws of a deck, whatever made it."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from quizgen.checking import Finding, Format, Severity
    from quizgen.cli.session import Session
    from quizgen.cli.sources import Job


@click.command(
    epilog="Example: quizgen check decks/showcase/showcase.quiz.md --level error",
    short_help="Find item-writing flaws in a deck.",
)
@click.argument("deck", metavar="DECK")
@click.option(
    "--level",
    type=click.Choice(["info", "warning", "error"]),
    default="warning",
    help="The least severity that ends with code 1.  [warning]",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="For people, for machines, or as annotations of a pull request.  [text]",
)
def check(deck: str, level: "Severity", form: "Format") -> int:
    """Print the flaws of DECK, a line each: its place, how grave it is, and the rule's name.

    DECK is a deck file, a question bank, or anything else that `quizgen build` takes. A deck file
    may silence a rule for a question with `allow`.
    """
    from quizgen import check as checks
    from quizgen.cli.session import start
    from quizgen.cli.sources import jobs

    session = start()
    findings = [
        finding for job in jobs([deck], session.plugins) for finding in _findings(job, session)
    ]
    click.echo(checks.formatted(findings, form), nl=False)
    session.console.summarise()
    counts = [
        f"{sum(one.severity == name for one in findings)} {name}"
        for name in reversed(checks.SEVERITIES)
    ]
    session.console.say(f"{deck}: {', '.join(counts)}")
    return int(bool(checks.at_or_above(findings, level)))


def _findings(job: "Job", session: "Session") -> "tuple[Finding, ...]":
    from quizgen import check as checks
    from quizgen import deckfile
    from quizgen.cli.decks import make
    from quizgen.cli.sources import is_deck_name

    if len(job.items) == 1 and is_deck_name(job.items[0].name):
        file = deckfile.load(job.items[0].path)
        return checks.check(file.deck, name=file.name, lines=file.lines, allow=file.allow)
    name = str(job.items[0].path) if len(job.items) == 1 else job.name
    return checks.check(make(job, session, {}).deck, name=name)
