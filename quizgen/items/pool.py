"""The typed values of all facts, from which wrong answers are drawn."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from quizgen.items.library import SO, Group, Inquiries, Library, Shared, Shelf
from quizgen.items.nearby_dates import PRESENT
from quizgen.items.spoken import spoken
from quizgen.lang.base import LanguageOf
from quizgen.lang.base.names import Names
from quizgen.model import Fact, Slot, SlotType, fold

LATE = 30
"""A document whose last year is so many years ago at most speaks of its own time."""

_NAMED: frozenset[SlotType] = frozenset({"place", "organisation", "work", "event", "name"})


@dataclass(slots=True)
class Pool:
    """The typed values of the facts of documents, by document, type and grain.

    `values` holds the names of a document by their folded form, `places` where in the document a
    value is, `latest` the last year of a document. `library` is what all documents of the deck
    say, and `groups` the groups of members around; what was asked of them is in `inquiries`.
    """

    library: Library = field(default_factory=Shelf)
    groups: Sequence[Group] = ()
    inquiries: Inquiries = field(default_factory=Inquiries)
    values: dict[tuple[str, str, str], dict[str, str]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    places: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(list))
    latest: dict[str, int] = field(default_factory=dict)

    def names(self, document: str, kind: SlotType, grain: str) -> list[str]:
        """The names of one kind and grain in a document, in its order."""
        return list(self.values.get((document, kind, grain), {}).values())

    def says_of_like(self, said: str, words: frozenset[str]) -> bool:
        """Whether a statement that shares at least half of the long `words` has `said`, as spoken.

        It has the rarest word of `said`, or it has nothing of it.
        """
        return self.inquiries.says_of_like(self.library, said, words)

    def nearest(self, names: Iterable[str], fact: Fact) -> list[str]:
        """The names, first that which is nearest to `fact` in its document."""
        source = fact.evidence[0]
        return sorted(
            names,
            key=lambda name: min(
                abs(place - source.start) for place in self.places[source.document, name]
            ),
        )

    def last_year(self, document: str) -> int:
        """The last year that a wrong date may have: that of a document of late years, or ours."""
        latest = self.latest.get(document, 0)
        return latest if latest >= PRESENT - LATE else PRESENT

    def of_one_rank(self, name: str, other: str) -> bool:
        """Whether the documents mention two people about as often.

        Nobody takes the head of state for a student, nor the other way round.
        """
        return self.inquiries.of_one_rank(self.library, name, other)


def gather(facts: Sequence[Fact], language_of: LanguageOf, shared: Shared | None = None) -> Pool:
    """The pool of distractors that `facts` hold, in their order: those of them that are so.

    What all documents share is `shared`; without it these facts are all that there is.
    """
    around = shared or Shared.of(facts)
    pool = Pool(around.library, around.groups)
    for fact in (one for one in facts if one.stance in SO):
        language, source = language_of(fact), fact.evidence[0]
        years = language.values.years(f"{source.quote} {fact.statement.text}")
        late = [year for year in years if year <= PRESENT]
        pool.latest[source.document] = max([pool.latest.get(source.document, 0), *late])
        quote = spoken(source.quote)
        for slot in fact.statement.slots:
            pool.places[source.document, slot.text].append(source.start)
            grain = grain_of(slot, language.names)
            if grain is not None and _is_mentioned(slot, quote):
                alike = pool.values[source.document, slot.type, grain]
                alike.setdefault(fold(slot.text), slot.text)
    return pool


def _is_mentioned(slot: Slot, quote: str) -> bool:
    """Whether the text names a person, and not only by "I"."""
    return slot.type != "person" or spoken(slot.text.split()[-1]) in quote


def grain_of(slot: Slot, names: Names) -> str | None:
    """What must agree beside the type: the class noun, or the form of a name."""
    if slot.type == "person":
        return "full" if len(slot.text.split()) > 1 else None
    if slot.type == "group":
        return "nationality" if names.is_nationality(slot.text) else None
    return names.class_noun(slot) if slot.type in _NAMED else None
