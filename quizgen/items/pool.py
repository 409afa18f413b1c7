"""The typed values of all facts, from which wrong answers are drawn."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from quizgen.items.nearby_dates import PRESENT
from quizgen.items.spoken import spoken
from quizgen.lang.base import LanguageOf
from quizgen.lang.base.names import Names
from quizgen.model import Fact, Slot, SlotType, fold

RANK = 3
"""How many times as often as another a person may be mentioned and still be taken for the other."""

LATE = 30
"""A document whose last year is so many years ago at most speaks of its own time."""

_NAMED: frozenset[SlotType] = frozenset({"place", "organisation", "work", "event", "name"})
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Stated:
    """The sentence of a statement, as spoken, and the long words of the statement."""

    quote: str
    words: frozenset[str]


@dataclass(slots=True)
class Pool:
    """The typed values of all facts by document, type and grain, and all statements.

    `values` holds the names of a document by their folded form, `places` where in the document a
    value is, `counts` in how many statements a word is, `latest` the last year of a document.
    """

    values: dict[tuple[str, str, str], dict[str, str]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    places: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(list))
    counts: Counter[str] = field(default_factory=Counter)
    latest: dict[str, int] = field(default_factory=dict)
    statements: list[Stated] = field(default_factory=list)
    by_word: dict[str, list[Stated]] = field(default_factory=lambda: defaultdict(list))

    def names(self, document: str, kind: SlotType, grain: str) -> list[str]:
        """The names of one kind and grain in a document, in its order."""
        return list(self.values.get((document, kind, grain), {}).values())

    def says_of_like(self, said: str, words: frozenset[str]) -> bool:
        """Whether a statement that shares at least half of the long `words` has `said`, as spoken.

        It has the rarest word of `said`, or it has nothing of it.
        """
        found = [self.by_word.get(word, []) for word in said.split()] or [self.statements]
        return bool(words) and any(
            2 * len(one.words & words) >= len(words) and said in one.quote
            for one in min(found, key=len)
        )

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
        counts = [1 + self._mentions(name), 1 + self._mentions(other)]
        return max(counts) <= RANK * min(counts)

    def _mentions(self, name: str) -> int:
        return max((self.counts[word] for word in spoken(name).split() if len(word) > 2), default=0)


def gather(facts: Iterable[Fact], language_of: LanguageOf) -> Pool:
    """The pool of distractors that `facts` hold, in their order."""
    pool = Pool()
    for fact in facts:
        language, source = language_of(fact), fact.evidence[0]
        years = language.values.years(f"{source.quote} {fact.statement.text}")
        late = [year for year in years if year <= PRESENT]
        pool.latest[source.document] = max([pool.latest.get(source.document, 0), *late])
        quote = spoken(source.quote)
        stated = Stated(quote, long_words(fact.statement.text))
        pool.statements.append(stated)
        for word in set(quote.split()):
            pool.counts[word] += 1
            pool.by_word[word].append(stated)
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


def long_words(text: str) -> frozenset[str]:
    """The longer words of `text`, in lower case."""
    return frozenset(word.lower() for word in _LONG_WORD.findall(text))
