"""`quizgen reject`: questions that are never to come back."""

import click


@click.command(
    epilog="Example: quizgen reject 4cq7dm2k5xw3jz6a",
    short_help="Never ask these questions again.",
)
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@click.option("--project", default=".", metavar="DIR", help="The deck project.  [.]")
def reject(ids: tuple[str, ...], project: str) -> int:
    """Write the IDs of questions into quizgen.toml, as rejected.

    No build of the project makes them again. The id stands in the deck file, in the JSON deck, and
    in the field Id of an Anki note.
    """
    from pathlib import Path

    from quizgen.jobs.rejecting import reject_questions

    added = reject_questions(Path(project), ids)
    click.echo(f"{len(added)} rejected: {', '.join(added) or 'they were already'}")
    return 0
