"""`quizgen check`: item-writing flaws of a deck, whatever made it."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from quizgen.checking import Format, Severity


@click.command(
    epilog="Example: quizgen check decks/showcase/showcase.quiz.md --level error",
    short_help="Find item-writing flaws in a deck.",
)
@click.argument("decks", metavar="DECK...", nargs=-1, required=True)
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
def check(decks: tuple[str, ...], level: "Severity", form: "Format") -> int:
    """Print the flaws of DECKs, a line each: its place, how grave it is, and the rule's name.

    A DECK is a deck file, a question bank, or anything else that `quizgen build` takes; - is
    standard input, a JSON deck too. A deck file may silence a rule for a question with `allow`.
    """
    from quizgen import checking
    from quizgen.cli.session import start
    from quizgen.jobs.checking import findings_of
    from quizgen.jobs.sources import jobs

    session = start()
    findings = [
        finding for job in jobs(decks, session.plugins) for finding in findings_of(job, session)
    ]
    click.echo(checking.formatted(findings, form), nl=False)
    session.console.summarise()
    counts = [
        f"{sum(one.severity == name for one in findings)} {name}"
        for name in reversed(checking.SEVERITIES)
    ]
    session.console.say(f"{', '.join(decks)}: {', '.join(counts)}")
    return int(bool(checking.at_or_above(findings, level)))
