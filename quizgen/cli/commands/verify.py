"""`quizgen verify`: does every quote still stand in its source?"""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.jobs.session import Session
    from quizgen.model import Document, Evidence


@click.command(
    epilog="Example: quizgen verify china.json",
    short_help="Check that every quote still stands in its source.",
)
@click.argument("deck", metavar="DECK")
@click.option(
    "--in",
    "folder",
    metavar="FOLDER",
    help="Where the sources are, if neither here nor beside the deck.",
)
def verify(deck: str, folder: str | None) -> int:
    """Check that the quote of every question of DECK still stands in its source, word for word.

    Sources are looked for in the current folder and in the deck's. Prints a line for each
    quote that does not stand; ends with code 1 if there is one.
    """
    from pathlib import Path

    from quizgen.cli.session import start
    from quizgen.jobs.decks import make
    from quizgen.jobs.sources import jobs

    session = start()
    folders = [Path(folder)] if folder else []
    failed = checked = 0
    for job in jobs([deck], session.plugins):
        homes = [*folders, Path(), *(item.path.parent for item in job.items)]
        homes += [job.folder] if job.folder else []
        documents: dict[str, Document | None] = {}
        for question in make(job, session).deck.questions:
            if question.source is None:
                continue
            name = question.source.document
            if name not in documents:
                documents[name] = _find(name, homes, session)
            problem = _problem(question.source, documents[name])
            checked += 1
            if problem:
                failed += 1
                click.echo(f"{name}: {problem} (question {question.id})")
    session.console.summarise()
    session.console.say(f"{checked - failed} of {checked} quotes stand in their sources")
    return int(failed > 0)


def _find(name: str, homes: "list[Path]", session: "Session") -> "Document | None":
    from quizgen.config import Settings
    from quizgen.jobs.reading import read_item
    from quizgen.jobs.sources import Item
    from quizgen.model import Document

    for home in homes:
        path = home / name
        if path.is_file():
            found = read_item(Item(path, name), session, Settings())
            return found if isinstance(found, Document) else None
    return None


def _problem(evidence: "Evidence", document: "Document | None") -> str | None:
    if document is None:
        return "the source is not here; --in names its folder"
    if document.text[evidence.start : evidence.end] == evidence.quote:
        return None
    quote = " ".join(evidence.quote.split())
    shown = quote if len(quote) <= 60 else f"{quote[:57]}..."
    moved = document.text.find(evidence.quote)
    if moved >= 0:
        return f'the quote moved from {evidence.start} to {moved}: "{shown}"'
    return f'the quote at {evidence.start} is gone: "{shown}"'
