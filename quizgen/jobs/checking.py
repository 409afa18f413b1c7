"""The item-writing flaws of a deck that was made, with their places where it was read."""

from dataclasses import replace

from quizgen.checking import Finding, check
from quizgen.config import Settings
from quizgen.jobs.decks import Made, make
from quizgen.jobs.session import Session
from quizgen.jobs.sources import Job
from quizgen.lang.packs import Languages


def findings_of(job: Job, session: Session) -> tuple[Finding, ...]:
    """The flaws in the deck of `job`; a deck file is checked whole, whatever its project builds."""
    if len(job.items) == 1 and job.items[0].is_deck:
        job = replace(job, settings=Settings())
    return findings(make(job, session), session.plugins.languages())


def findings(made: Made, languages: Languages) -> tuple[Finding, ...]:
    """The flaws in the deck, by its language; a deck file gives lines, and may silence some."""
    items, file = made.job.items, made.file
    name = str(items[0].path) if len(items) == 1 else made.job.name
    if file is None:
        return check(made.deck, name=name, languages=languages)
    return check(made.deck, name=name, lines=file.lines, allow=file.allow, languages=languages)
