"""Flags that several commands share."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from quizgen.jobs.sources import Job

Command = TypeVar("Command", bound=Callable[..., Any])

_UNITS = {"s": 1, "m": 60, "h": 3600}
_SIZES = {"K": 2**10, "M": 2**20, "G": 2**30}


def split(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> list[str] | None:
    """The parts of every `a,b`."""
    parts = [part.strip() for one in value for part in one.split(",")]
    return [part for part in parts if part] or None


def seconds(ctx: click.Context, param: click.Parameter, value: str | None) -> int | None:
    """The seconds that `20m`, `90s` or `1h` means."""
    if value is None:
        return None
    number, unit = value[:-1], value[-1:]
    if not (number.isdecimal() and unit in _UNITS):
        raise click.BadParameter(f"'{value}' is not like 90s, 20m or 1h")
    return int(number) * _UNITS[unit]


def octets(ctx: click.Context, param: click.Parameter, value: str | None) -> int | None:
    """The bytes that `500K`, `64M` or `2G` means."""
    if value is None:
        return None
    number, unit = value[:-1], value[-1:].upper()
    if not (number.isdecimal() and int(number) and unit in _SIZES):
        raise click.BadParameter(f"'{value}' is not like 500K, 64M or 2G")
    return int(number) * _SIZES[unit]


def day(ctx: click.Context, param: click.Parameter, value: str | None) -> datetime.date | None:
    """The date that `YYYY-MM-DD` means."""
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


def overruled(job: "Job", flags: Mapping[str, Any]) -> "Job":
    """`job` with `flags` over its settings; `UsageError` names the flag that is wrong."""
    from quizgen.config import SettingError
    from quizgen.errors import UsageError

    try:
        return replace(job, settings=job.settings.overruled(flags))
    except SettingError as error:
        flag = error.key.replace("_", "-")
        hint = "--help says what the flags take"
        if error.key == "kinds":
            hint = _near_kind(flags["kinds"]) or hint
        raise UsageError(f"--{flag}: {error.problem}", hint=hint) from None


_KIND_WORDS = {
    "mcq": "multiple_choice",
    "mc": "multiple_choice",
    "choice": "multiple_choice",
    "mr": "multiple_response",
    "checkbox": "multiple_response",
    "tf": "true_false",
    "boolean": "true_false",
    "gap": "cloze",
    "blank": "cloze",
    "fill_in": "cloze",
    "open": "short_answer",
    "short": "short_answer",
    "text": "short_answer",
    "number": "numerical",
    "numeric": "numerical",
    "match": "matching",
    "pairs": "matching",
    "order": "ordering",
    "sorting": "ordering",
    "card": "flashcard",
    "basic": "flashcard",
}
"""What others call the kinds of question."""


def _near_kind(given: Iterable[str]) -> str | None:
    """Which kind is meant by the first of `given` that is none."""
    import difflib

    from quizgen.config import KINDS

    name = next((one for one in given if one not in KINDS), "").lower().replace("-", "_")
    near = [_KIND_WORDS[name]] if name in _KIND_WORDS else difflib.get_close_matches(name, KINDS, 1)
    return f"did you mean {near[0]}?" if near else None


def deck_flags(command: Command) -> Command:
    """Add the flags that say what a deck shall be."""
    return _add(command, _DECK)


def effort_flags(command: Command) -> Command:
    """Add the flags that say what a build may use."""
    return _add(command, _EFFORT)


def session_flags(command: Command) -> Command:
    """Add the flags that say what a player asks, and how."""
    return _add(command, _SESSION)


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
    click.option(
        "--kinds",
        "--kind",
        "kinds",
        multiple=True,
        metavar="K,K",
        callback=split,
        help="Only these kinds of question.",
    ),
    click.option(
        "--for",
        "purpose",
        type=click.Choice(["recall", "quiz"]),
        help="What the deck is for; recall has no true or false.  [by format]",
    ),
    click.option("--count", type=int, metavar="N", help="At most N questions, the best."),
    click.option("--per-fact", type=int, metavar="N", help="At most N questions about one fact."),
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
_EFFORT = (
    click.option(
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help="Read and ask in N processes.  [as many as pay]",
    ),
    click.option(
        "--timeout",
        metavar="90s",
        callback=seconds,
        help="How long a document may take; one that takes longer is passed over.",
    ),
    click.option(
        "--cluster",
        metavar="ADDRESS",
        help="Read documents on a Dask cluster: tcp://HOST:PORT, or local to begin one here.",
    ),
    click.option(
        "--no-cache", is_flag=True, help="Read every document anew, and keep nothing of it."
    ),
    click.option(
        "--max-size",
        metavar="64M",
        callback=octets,
        help="How much text or markup of a document is read, at most.  [16M]",
    ),
)
_NOTES = (
    click.option("--strict", is_flag=True, help="End with code 1 when a note is serious."),
    click.option(
        "--json-notes", is_flag=True, help="Print notes as lines of JSON on standard error."
    ),
)
_SESSION = (
    click.option("--limit", type=click.IntRange(min=0), metavar="N", help="Ask at most N."),
    click.option("--due", is_flag=True, help="Ask only what is due."),
    click.option(
        "--new", type=click.IntRange(min=0), metavar="N", help="Ask at most N that are new to you."
    ),
    click.option("--cram", is_flag=True, help="Ask everything; the schedule stays as it is."),
    click.option(
        "--tag", "tags", multiple=True, metavar="TAG", help="Only questions with this tag."
    ),
    click.option(
        "--day-start",
        type=click.IntRange(0, 23),
        metavar="HOUR",
        help="When a day of learning begins.  [4]",
    ),
    click.option("--shuffle", is_flag=True, help="In random order; --seed repeats it."),
    click.option(
        "--exam",
        type=click.IntRange(min=1),
        metavar="N",
        help="An exam of N questions, feedback at its end.",
    ),
    click.option("--time", metavar="20m", callback=seconds, help="How long the exam lasts."),
    click.option(
        "--pass",
        "pass_mark",
        type=click.FloatRange(0, 100),
        metavar="PERCENT",
        help="Below it the exam ends with code 1.  [60]",
    ),
    click.option(
        "--results",
        type=click.Path(dir_okay=False),
        metavar="FILE",
        help="Where the exam's results go: .json, .csv or .md.",
    ),
    click.option(
        "--answers",
        type=click.Path(exists=True, dir_okay=False, allow_dash=True),
        metavar="FILE",
        help="Read the answers from FILE (- for standard input), one a line.",
    ),
    click.option(
        "--progress",
        type=click.Path(dir_okay=False),
        metavar="FILE",
        help="Keep the progress here instead of the user's data folder.",
    ),
    click.option("--plain", is_flag=True, help="No colour and no cursor movement."),
)
