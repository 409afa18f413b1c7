"""`quizgen reject`: questions that are never to come back."""

import click


@click.command(
    epilog="Example: quizgen reject 4cq7dm2k5xw3jz6a",
    short_help="Never ask these questions again.",
)
@click.argument("ids", metavar="[ID]...", nargs=-1)
@click.option(
    "--from",
    "decks",
    multiple=True,
    metavar="FILE",
    help="Reject what is tagged quizgen::rejected in a deck, such as an export of Anki.",
)
@click.option("--project", default=".", metavar="DIR", help="The deck project.  [.]")
def reject(ids: tuple[str, ...], decks: tuple[str, ...], project: str) -> int:
    """Write the IDs of questions into quizgen.toml, as rejected.

    No build of the project makes them again. The id stands in the deck file, in the JSON deck, and
    in the field Id of an Anki note. In Anki, tag a note quizgen::rejected, export the deck as a
    package, and give that to --from.
    """
    from pathlib import Path

    from quizgen.cli.session import start
    from quizgen.jobs.rejecting import reject_questions, rejected_in

    if not ids and not decks:
        raise click.UsageError("name the IDs of questions, or a deck by --from")
    session = start() if decks else None
    found = [one for deck in decks for one in rejected_in(Path(deck), session)] if session else []
    added = reject_questions(Path(project), (*ids, *found))
    click.echo(f"{len(added)} rejected: {', '.join(added) or 'they were already'}")
    return 0
