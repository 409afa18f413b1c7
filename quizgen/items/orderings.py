"""Questions about order: the steps of a sequence, and the dated events of a section."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.items.candidate import Candidate
from quizgen.items.identity import section_of, set_id
from quizgen.lang.base import LanguageOf
from quizgen.model import Event, Fact, Ordering, RichText, fold
from quizgen.model import Sequence as Steps

SMALLEST, LARGEST = 3, 6
"""How many events are put in order."""

SHORTEST_ITEM, LONGEST_ITEM = 4, 16
"""Words of an event."""


def sequences(facts: Sequence[Fact], language_of: LanguageOf) -> Iterator[Candidate]:
    """The order of the steps that the document gives."""
    for fact in facts:
        if not isinstance(fact, Steps):
            continue
        language = language_of(fact)
        question = Ordering(
            id=set_id("sequence", fact.id),
            family=fact.id,
            stem=RichText.of(language.wording.set_stem("sequence", fact)),
            items=tuple(RichText.of(step) for step in fact.steps),
            source=fact.evidence[0],
        )
        yield Candidate(question, fact, language, "sequence", "; ".join(fact.steps), "term")


@dataclass(frozen=True, slots=True)
class _Dated:
    """An event: its year, its statement without the date, and its fact."""

    year: int
    text: str
    fact: Fact


def events(facts: Sequence[Fact], language_of: LanguageOf) -> Iterator[Candidate]:
    """The dated events of a section, oldest first; of two of one year the first."""
    sections: dict[tuple[str, ...], dict[int, _Dated]] = defaultdict(dict)
    for fact in facts:
        event = _dated(fact, language_of)
        if event is not None:
            sections[section_of(fact)].setdefault(event.year, event)
    for section, by_year in sections.items():
        ordered = _distinct([by_year[year] for year in sorted(by_year)])[:LARGEST]
        if len(ordered) >= SMALLEST:
            yield _ordering(section, ordered, language_of)


def _distinct(events: Sequence[_Dated]) -> list[_Dated]:
    """The events without those that read the same: nobody could tell which comes first."""
    texts = Counter(fold(event.text) for event in events)
    return [event for event in events if texts[fold(event.text)] == 1]


def _ordering(
    section: tuple[str, ...], ordered: Sequence[_Dated], language_of: LanguageOf
) -> Candidate:
    first = ordered[0].fact
    language = language_of(first)
    identity = set_id("events", *section)
    question = Ordering(
        id=identity,
        family=identity,
        stem=RichText.of(language.wording.set_stem("events", first)),
        items=tuple(RichText.of(event.text) for event in ordered),
        source=first.evidence[0],
    )
    return Candidate(question, first, language, "events", ordered[0].text, "event")


def _dated(fact: Fact, language_of: LanguageOf) -> _Dated | None:
    """An event that its clause and its date tell; None where one is missing, or unclear alone."""
    if not isinstance(fact, Event) or fact.clause is None or fact.leaning:
        return None
    date = fact.when.date if fact.when else None
    if date is None or date.year is None or date.precision not in ("year", "month", "day"):
        return None
    text = language_of(fact).wording.undated(fact.clause)
    if text is None or not SHORTEST_ITEM <= len(text.split()) <= LONGEST_ITEM:
        return None
    return _Dated(date.year, text, fact)
