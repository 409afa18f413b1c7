"""`quizgen diff`: what importing a newer file will do where an older one was imported."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizgen.api import Context, DeckReader, Difference, Source
    from quizgen.host import Plugins

    Compare = Callable[[Source, Source, Context], Difference]

_SIGNS = {
    "added": "+",
    "changed": "~",
    "removed": "-",
    "stale": "!",
    "conflicting": "!",
    "unchanged": "=",
}
_MEANS = {
    "removed": "only in the old file; an import deletes nothing",
    "stale": "different, but no newer: will not arrive",
    "conflicting": "of another note type now: will not arrive",
}


@click.command(
    epilog="Example: quizgen diff rivers-may.apkg rivers-june.apkg",
    short_help="Say what importing a newer file will change.",
)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--all", "show_all", is_flag=True, help="List the unchanged questions too.")
def diff(old: str, new: str, show_all: bool) -> int:
    """Say what importing NEW will add, change and leave where OLD was imported before.

    A line for each question: + added, ~ changed, - removed from the file, ! will not arrive.
    Then a line with the numbers.
    """
    import dataclasses

    from quizgen.cli.session import start

    session = start()
    reader, compare = _reader(old, new, session.plugins)
    with session.plugins.blame(reader):
        found = dataclasses.asdict(compare(_source(old), _source(new), session.context(old, new)))
    for fate, sign in _SIGNS.items():
        if fate != "unchanged" or show_all:
            for question in found[fate]:
                means = f"  ({_MEANS[fate]})" if fate in _MEANS else ""
                click.echo(f"{sign} {question}{means}")
    click.echo(", ".join(f"{len(found[fate])} {fate}" for fate in _SIGNS))
    return 0


def _reader(old: str, new: str, plugins: "Plugins") -> "tuple[DeckReader, Compare]":
    from pathlib import Path

    from quizgen.errors import UsageError

    suffixes = {Path(name).suffix.lower() for name in (old, new)}
    able = [(one, one.compare) for one in plugins.deck_readers() if one.compare]
    for reader, compare in able:
        if suffixes <= set(reader.suffixes):
            return reader, compare
    known = ", ".join(sorted(suffix for reader, _ in able for suffix in reader.suffixes))
    raise UsageError("these two files cannot be compared", hint=f"compares two of: {known}")


def _source(name: str) -> "Source":
    from pathlib import Path

    from quizgen.api import Source

    path = Path(name)
    return Source(name, path.read_bytes(), path.suffix.lower())
