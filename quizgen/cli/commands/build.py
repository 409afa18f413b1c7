"""`quizgen build`: documents and decks into files of one or more formats."""

from dataclasses import replace
from typing import Any

import click

from quizgen.cli.flags import deck_flags, effort_flags, note_flags, overruled


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
    from quizgen.cli.exporting import Exports
    from quizgen.cli.session import rules_of, start, with_effort
    from quizgen.jobs.sources import jobs as jobs_in

    session = start(json_notes=json_notes)
    session = with_effort(session, jobs, timeout, max_size, cached=not no_cache, cluster=cluster)
    if switched:
        session = replace(session, rules=rules_of(switched, session.plugins))
    exports = Exports(session, formats, output, explain=explain, explained=explained, force=force)
    code = exports.write([overruled(job, flags) for job in jobs_in(sources, session.plugins)])
    session.console.summarise()
    return code or int(strict and (exports.lossy or session.console.found_something()))
