"""`quizgen facts`: what was understood, with the sentence that says so."""

from typing import TYPE_CHECKING, Any

import click

from quizgen.cli.flags import document_flags, note_flags, overruled

if TYPE_CHECKING:
    from quizgen.model import Fact


@click.command(
    epilog="Example: quizgen facts chapter.md --format json > facts.json",
    short_help="List the facts found in documents, with their evidence.",
)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="For people or for machines.  [text]",
)
@document_flags
@note_flags
def facts(sources: tuple[str, ...], form: str, strict: bool, json_notes: bool, **flags: Any) -> int:
    """Print the facts that SOURCEs hold, each with the exact words that say so."""
    from quizgen.cli.session import start
    from quizgen.jobs.facts import facts_of
    from quizgen.jobs.sources import jobs

    session = start(json_notes=json_notes)
    asked = [overruled(job, flags) for job in jobs(sources, session.plugins)]
    found = facts_of(asked, session)
    click.echo(_as_json(found) if form == "json" else "\n\n".join(map(_as_text, found)))
    session.console.summarise()
    return int(strict and session.console.found_something())


def _as_json(facts: "list[Fact]") -> str:
    import json

    return json.dumps(
        [fact.model_dump(mode="json") for fact in facts], ensure_ascii=False, indent=1
    )


def _as_text(fact: "Fact") -> str:
    stance = "" if fact.stance == "asserted" else f", {fact.stance}"
    slots = ", ".join(f"{slot.type} '{slot.text}'" for slot in fact.statement.slots)
    lines = [f"{fact.kind}{stance}: {fact.statement.text}"]
    if slots:
        lines.append(f"    {slots}")
    for evidence in fact.evidence:
        quote = " ".join(evidence.quote.split())
        lines.append(f'    {evidence.document}:{evidence.start}-{evidence.end}: "{quote}"')
    return "\n".join(lines)
