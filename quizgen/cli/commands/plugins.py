"""`quizgen plugins`: what was found, what failed and why."""

import json
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from quizgen.host import Plugins, Record

_VERBS = {
    "Reader": "reads",
    "DeckReader": "reads decks",
    "Extractor": "extracts",
    "Exporter": "writes",
    "Player": "plays",
    "LanguagePack": "reads the language",
}


@click.command(
    epilog="Example: QUIZGEN_BLOCK=moodle quizgen plugins",
    short_help="What is installed, and what failed.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="For people or for machines.  [text]",
)
@click.option("--strict", is_flag=True, help="End with code 1 when a plugin failed.")
def plugins(form: str, strict: bool) -> int:
    """List the installed plugins with what they read, write and play, and those that failed.

    QUIZGEN_BLOCK=a,b leaves out the plugins a and b; QUIZGEN_NO_PLUGINS=1 leaves only quizgen's
    own.
    """
    from quizgen.host import Plugins

    found = Plugins.installed()
    click.echo(_as_json(found) if form == "json" else _as_text(found))
    return int(strict and bool(found.failures))


def _as_text(found: "Plugins") -> str:
    lines: list[str] = []
    for owner in found.owners:
        lines.append(f"{owner.plugin}  ({owner.distribution} {owner.version})")
        lines += [f"    {_kind(record)} {_offer(record)}" for record in found.records(owner)]
    for failure in found.failures:
        lines.append(f"FAILED  {failure}")
        if failure.hint:
            lines.append(f"    {failure.hint}")
    lines += [f"blocked  {owner.plugin}  ({owner.distribution})" for owner in found.blocked]
    return "\n".join(lines)


def _as_json(found: "Plugins") -> str:
    table = {
        "plugins": [
            {
                "name": owner.plugin,
                "distribution": owner.distribution,
                "version": owner.version,
                "offers": [
                    {"kind": _kind(record), "name": record.name, "summary": record.summary}
                    for record in found.records(owner)
                ],
            }
            for owner in found.owners
        ],
        "failed": [
            {
                "name": failure.owner.plugin,
                "distribution": failure.owner.distribution,
                "cause": failure.cause,
            }
            for failure in found.failures
        ],
        "blocked": [owner.plugin for owner in found.blocked],
    }
    return json.dumps(table, ensure_ascii=False, indent=2)


def _kind(record: "Record") -> str:
    return _VERBS[type(record).__name__]


def _offer(record: "Record") -> str:
    suffixes = getattr(record, "suffixes", None) or (getattr(record, "suffix", ""),)
    files = f" ({' '.join(suffixes)})" if any(suffixes) else ""
    return f"{record.name}: {record.summary}{files}"
