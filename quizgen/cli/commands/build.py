"""`quizgen build`: documents and decks into files of one or more formats."""

from typing import Any

import click

from quizgen.cli.flags import deck_flags, effort_flags, note_flags


@click.command(
    epilog="Example: quizgen build notes.md --format anki --format moodle --count 40",
    short_help="Make an Anki deck, a Moodle bank, ... of documents.",
)
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="NAME",
    help="A format to write; may be repeated. 'quizgen plugins' lists them.  [anki]",
)
@click.option(
    "-o",
    "--output",
    metavar="PATH",
    help="The file to write; with a slash at its end, the folder; - for standard output.",
)
@deck_flags
@click.option(
    "--rules",
    "switched",
    metavar="-NAME,+NAME",
    help="Switch rules off, or on again, by name; 'quizgen rules' lists them.",
)
@effort_flags
@click.option("--explain", is_flag=True, help="Say what was left out on the way, and why.")
@click.option(
    "--explain-question",
    "explained",
    metavar="ID",
    help="Say what the quality of a question is made of; the beginning of its id is enough.",
)
@click.option(
    "--watch",
    "watched",
    is_flag=True,
    help="Build again whenever a document, quizgen.toml or deck changes, until Ctrl-C.",
)
@click.option("--force", is_flag=True, help="Overwrite a file that quizgen has not written.")
@note_flags
def build(
    sources: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    switched: str | None,
    explain: bool,
    explained: str | None,
    jobs: int | None,
    timeout: int | None,
    cluster: str | None,
    no_cache: bool,
    max_size: int | None,
    watched: bool,
    force: bool,
    strict: bool,
    json_notes: bool,
    **flags: Any,
) -> int:
    """Write decks made of SOURCEs.

    A SOURCE is a document, a folder of documents, - for standard input, a deck file (*.quiz.md,
    *.json) or a deck project (a folder with quizgen.toml). Without any, the project of the current
    folder is built, or else every project under ./decks. Files are called NAME.apkg, NAME.xml, ...
    after the document or project, in the current folder. Where a format cannot hold all of a deck,
    a line says how much it holds, and --strict ends with code 1.
    """
    from quizgen.cli.building import Build

    build = Build(
        sources,
        effort={
            "jobs": jobs,
            "timeout": timeout,
            "max_size": max_size,
            "cached": not no_cache,
            "cluster": cluster,
        },
        exports={
            "formats": formats,
            "output": output,
            "explain": explain,
            "explained": explained,
            "force": force,
        },
        flags=flags,
        switched=switched,
        strict=strict,
        json_notes=json_notes,
    )
    if watched:
        from quizgen.cli.watching import watch

        return watch(build)
    return build.run().code
