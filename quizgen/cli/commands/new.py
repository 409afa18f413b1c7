"""`quizgen new`: a deck project to start from."""

import click


@click.command(
    epilog="Example: quizgen new my-deck && cd my-deck && quizgen build",
    short_help="Start a deck project.",
)
@click.argument("folder", metavar="DIR")
def new(folder: str) -> int:
    """Make the folder DIR with a quizgen.toml that explains itself and a first document.

    DIR must not exist, or be empty.
    """
    from pathlib import Path

    from quizgen.cli.starter import write_project

    path = Path(folder)
    write_project(path)
    click.echo(f"{path} is ready: put documents into it, then 'quizgen build' and 'quizgen play'")
    return 0
