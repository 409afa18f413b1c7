"""Flags that several commands share."""

import datetime
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def split(ctx: click.Context, param: click.Parameter, value: str | None) -> list[str] | None:
    """The parts of `a,b`."""
    return None if value is None else [part.strip() for part in value.split(",") if part.strip()]


def day(ctx: click.Context, param: click.Parameter, value: str | None) -> datetime.date | None:
    """The date that `YYYY-MM-DD` stands for."""
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"'{value}' is no day in the form YYYY-MM-DD") from None


def assignments(
    ctx: click.Context, param: click.Parameter, value: tuple[str, ...]
) -> dict[str, dict[str, str]] | None:
    """The table {NAME: {key: value}} of every `NAME.key=value`."""
    options: dict[str, dict[str, str]] = {}
    for assignment in value:
        target, equals, setting = assignment.partition("=")
        plugin, dot, key = target.partition(".")
        if not (equals and dot and plugin and key):
            raise click.BadParameter(f"'{assignment}' is not of the form NAME.key=value")
        options.setdefault(plugin, {})[key.replace("-", "_")] = setting
    return options or None


def deck_flags(command: Command) -> Command:
    """Add the flags that say what a deck shall be."""
    return _add(command, _DECK)


def document_flags(command: Command) -> Command:
    """Add the flags that say what documents do not say of themselves."""
    return _add(command, _DOCUMENT)


def note_flags(command: Command) -> Command:
    """Add the flags that say how notes are taken."""
    return _add(command, _NOTES)


def _add(command: Command, flags: Iterable[Callable[[Command], Command]]) -> Command:
    for flag in reversed(list(flags)):
        command = flag(command)
    return command


_DOCUMENT = (
    click.option(
        "--date", metavar="YYYY-MM-DD", callback=day, help="When the documents were written."
    ),
    click.option("--author", metavar="NAME", help="Who speaks in them as I and we."),
)
_DECK = (
    click.option("--kinds", metavar="K,K", callback=split, help="Only these kinds of question."),
    click.option("--count", type=int, metavar="N", help="At most N questions, the best."),
    click.option(
        "--min-quality", type=float, metavar="Q", help="The least quality kept, 0 to 1.  [0.5]"
    ),
    click.option("--seed", type=int, metavar="N", help="Another draw of options and order.  [0]"),
    click.option("--title", metavar="T", help="The deck's title."),
    *_DOCUMENT,
    click.option(
        "--option",
        "options",
        multiple=True,
        metavar="NAME.key=value",
        callback=assignments,
        help="Tell the plugin NAME something; may be repeated.",
    ),
)
_NOTES = (
    click.option("--strict", is_flag=True, help="End with code 1 when a note is serious."),
    click.option(
        "--json-notes", is_flag=True, help="Print notes as lines of JSON on standard error."
    ),
)
