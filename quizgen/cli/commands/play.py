"""`quizgen play`: the questions, here and now."""

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TextIO

import click

from quizgen.cli.flags import deck_flags, overruled, session_flags

if TYPE_CHECKING:
    from quizgen.jobs.sources import Job
    from quizgen.model import Purpose


@click.command(
    epilog="Example: quizgen play decks/showcase",
    short_help="Ask the questions in the terminal.",
)
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("--player", default="console", metavar="NAME", help="The player.  [console]")
@click.option("--tui", is_flag=True, help="On the whole screen: the same as --player tui.")
@session_flags
@deck_flags
def play(sources: tuple[str, ...], player: str, tui: bool, **flags: Any) -> int:
    """Ask the questions of SOURCEs, one by one, and grade the answers.

    SOURCEs are those of `quizgen build`. Without any, the project of the current folder is
    played, or one of the projects under ./decks. Answers may be piped in, one a line.
    """
    from quizgen.cli.reporter import Aloud
    from quizgen.cli.session import start
    from quizgen.documents.read import STANDARD_INPUT
    from quizgen.jobs.decks import gather
    from quizgen.jobs.media import JoinedMedia
    from quizgen.jobs.sources import jobs

    session = start(plain=flags["plain"])
    player = "tui" if tui else player
    chosen = session.plugins.player(player)
    found = jobs(sources, session.plugins)
    if not sources and len(found) > 1:
        found = [_ask_which(found)]
    settings = _settings(flags)
    purpose: Purpose = "quiz" if flags["exam"] else "recall"
    made = [gather(overruled(job, settings), session).made(purpose) for job in found]
    session.console.summarise()
    if STANDARD_INPUT in sources:
        sys.stdin = _terminal()
    media = JoinedMedia([one.media for one in made])
    context = session.context("play", str(flags["seed"] or 0), media=media)
    context = replace(context, reporter=Aloud(session.console))
    with session.plugins.blame(chosen):
        return chosen.play([one.deck for one in made], _options(flags, player, found), context)


def _settings(flags: dict[str, Any]) -> dict[str, Any]:
    """The flags that say what the decks shall be."""
    from quizgen.config import Settings

    settings = {key: value for key, value in flags.items() if key in Settings.model_fields}
    return {**settings, "tags": None}  # which questions to ask, not what to call them


def _options(flags: dict[str, Any], player: str, jobs: "list[Job]") -> dict[str, Any]:
    """What the player gets: the flags, and over them its own options."""
    from quizgen.cli.editing import editor
    from quizgen.documents.read import STANDARD_INPUT

    own = (flags["options"] or {}).get(player, {})
    options = {**{key: value for key, value in flags.items() if value is not None}, **own}
    if options.get("answers") == STANDARD_INPUT:
        del options["answers"]  # where they are read from anyway
    options["edit"] = editor([item.path for job in jobs for item in job.items if item.is_edited])
    return options


def _ask_which(jobs: "list[Job]") -> "Job":
    from quizgen.errors import Interrupted, UsageError

    for number, job in enumerate(jobs, 1):
        click.echo(f"{number:3}  {job.settings.title or job.name}")
    click.echo("Which deck? ", nl=False)
    answer = sys.stdin.readline().strip()
    if not sys.stdin.isatty():
        click.echo(answer)
    if not answer:
        raise Interrupted("no deck was chosen")
    for number, job in enumerate(jobs, 1):
        if answer in (str(number), job.name):
            return job
    raise UsageError(f"there is no deck '{answer}'", hint=f"answer with 1 to {len(jobs)}")


def _terminal() -> TextIO:
    from pathlib import Path

    from quizgen.errors import UsageError

    try:
        return Path("/dev/tty").open(encoding="utf-8")
    except OSError:
        raise UsageError(
            "standard input holds the document, so that no answers can be read from it",
            hint="save the document to a file and play that",
        ) from None
