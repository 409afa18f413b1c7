"""`quizgen progress`: the review log, out and in again."""

import sys

import click

_FILE = click.option("--progress", metavar="FILE", help="The progress file, if not the user's own.")


@click.group(short_help="Save, move and merge what was learned.")
def progress() -> None:
    """Save, move and merge what was learned: every answer, as JSON."""


@progress.command(epilog="Example: quizgen progress export -o progress.json")
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to.  [standard output]")
@_FILE
def export(output: str, progress: str | None) -> int:
    """Write all progress as JSON."""
    from pathlib import Path

    from quizgen.cli.progressfile import opened
    from quizgen.jobs.output import bytes_of, write_file, write_stdout
    from quizgen.study.transfer import export_progress

    with opened(progress) as store:
        fill = bytes_of(export_progress(store))
    if output == "-":
        write_stdout(fill)
    else:
        write_file(Path(output), fill)
    return 0


@progress.command("import", epilog="Example: quizgen progress import progress.json")
@click.argument("file", metavar="FILE")
@_FILE
def import_(file: str, progress: str | None) -> int:
    """Merge the reviews in FILE (- for standard input) into the progress.

    Importing the same file twice adds nothing.
    """
    from pathlib import Path

    from quizgen.cli.progressfile import opened
    from quizgen.errors import InputError
    from quizgen.study.transfer import import_progress

    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot be read: {error}", where=file) from None
    with opened(progress, to_write=True) as store:
        added = import_progress(store, text, file)
    click.echo(f"{added} reviews were added", err=True)
    return 0
