"""Which candidates become the deck: the best form of each point, for what the deck is for.

A point is what is to be recalled: a value of a sentence. `select` is idempotent, and monotone in
its cap: a larger cap only adds.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from quizgen.model import Purpose, Question
from quizgen.scoring.betrayal import Chosen, Keys
from quizgen.scoring.offer import Offer, Place
from quizgen.scoring.purpose import PURPOSES
from quizgen.scoring.stock import Stock

if TYPE_CHECKING:
    from quizgen.scoring.ledger import Ledger

MOST_SIBLINGS: dict[Purpose, int] = {"recall": 4, "quiz": 1}
"""How many questions of one family a deck has: Anki and play keep them apart, a quiz cannot."""

MOST_BLANKS = 1
"""How many blanks of one sentence a deck for recall has: each shows what the others ask."""

CLOZES: dict[Purpose, float] = {"recall": 0.4, "quiz": 0.6}
"""The share of a deck that are clozes, at most."""

STATEMENTS = 0.2
"""The share of a quiz that are true or false, at most."""

_SHARES: dict[Purpose, dict[str, float]] = {
    purpose: {"cloze": CLOZES[purpose], "true_false": STATEMENTS} for purpose in PURPOSES
}

FEW = 2
"""Questions of one kind that a deck may have, however small it is."""

SHARE: dict[Purpose, float] = {"recall": 0.15, "quiz": 1.0}
"""How much of a question's rank is lost when all the questions before it are of its kind."""

MOST_AHEAD = 3
"""How many statements of one truth may be chosen before the first of the other."""


def select(
    questions: Iterable[Question],
    *,
    purpose: Purpose = "recall",
    count: int | None = None,
    min_quality: float = 0.5,
    per_fact: int | None = None,
) -> tuple[Question, ...]:
    """The chosen questions, best first, for recall or for a quiz.

    At most `count`, and `per_fact` of one family; each of at least `min_quality`. With
    `min_quality` 0 everything that can be asked is wanted: nothing but the caps leaves out any.
    """
    known = list({question.id: question for question in questions}.values())
    offers = [Offer.of(question, at=place) for place, question in enumerate(known)]
    stock = Stock(lambda: [offers], min_quality)
    chosen = choose(stock, purpose=purpose, count=count, per_fact=per_fact)
    return tuple(known[place] for place in chosen)


def choose(
    stock: Stock,
    *,
    purpose: Purpose,
    count: int | None,
    per_fact: int | None,
    ledger: "Ledger | None" = None,
) -> "array[int]":
    """Where those stand that `select` chooses from a stock, best first.

    Of very many, what is on offer and chosen is kept in a `ledger`, and not in memory.
    """
    offers = stock.suited(purpose)
    if ledger is None:
        choice = _Choice.of(list(offers))
    else:
        ledger.offer(offers)
        choice = _Choice(ledger.queues(), Chosen(Keys(ledger.keys()), ledger), ledger)
    if stock.min_quality > 0:
        chosen = _best(choice, purpose, per_fact or MOST_SIBLINGS[purpose])
    else:
        chosen = _all(choice, per_fact)
    return array("Q", (offer.at for offer in islice(chosen, count)))


class Tally(Protocol):
    """How many there are of each name."""

    def add(self, name: object) -> None:
        """Count one more of `name`."""

    def count(self, name: object) -> int:
        """How many were counted of `name`."""


class _Counted(Counter[object]):
    """A tally in memory."""

    def add(self, name: object) -> None:
        self[name] += 1

    def count(self, name: object) -> int:
        return self[name]


@dataclass(frozen=True, slots=True)
class _Choice:
    """What is on offer of each sort, the best first; and what is chosen of it."""

    queues: dict[str, Iterator[Offer]]
    chosen: Chosen
    tally: Tally

    @classmethod
    def of(cls, offers: Sequence[Offer]) -> "_Choice":
        """What is on offer, in memory."""
        queues: dict[str, list[Offer]] = {}
        for offer in sorted(offers, key=lambda one: (one.quality, one.id), reverse=True):
            queues.setdefault(offer.sort, []).append(offer)
        waiting = {sort: iter(queue) for sort, queue in queues.items()}
        return cls(waiting, Chosen.of(offers), _Counted())


def _all(choice: _Choice, most_siblings: int | None) -> Iterator[Offer]:
    """All questions by their quality, as far as the caps go."""
    caps = _Caps(choice.tally, most_siblings, None)
    for offer in _ranked(choice.queues, Counter(), None):
        if not caps.are_reached(offer):
            caps.add(offer)
            yield offer


def _best(choice: _Choice, purpose: Purpose, most_siblings: int) -> Iterator[Offer]:
    """The questions that go together: none too many of its sort, none that gives another away."""
    kinds: Counter[str] = Counter()
    caps = _Caps(choice.tally, most_siblings, MOST_BLANKS)
    for offer in _ranked(choice.queues, kinds, purpose):
        if caps.are_reached(offer) or _prevails(offer, kinds):
            continue
        if choice.chosen.gives_away(offer, within=purpose == "quiz"):
            continue
        choice.chosen.add(offer)
        kinds[offer.sort] += 1
        caps.add(offer)
        yield offer


@dataclass(frozen=True, slots=True)
class _Caps:
    """How many questions of a family, and blanks of a sentence, there are and may be at most."""

    tally: Tally
    most_siblings: int | None
    most_blanks: int | None

    def add(self, offer: Offer) -> None:
        """Count a question."""
        if self.most_siblings is not None:
            self.tally.add(offer.family)
        place = _blanked_sentence(offer)
        if self.most_blanks is not None and place is not None:
            self.tally.add(place)

    def are_reached(self, offer: Offer) -> bool:
        """Whether a question would be one too many."""
        most, blanks = self.most_siblings, self.most_blanks
        if most is not None and self.tally.count(offer.family) >= most:
            return True
        place = _blanked_sentence(offer)
        return blanks is not None and place is not None and self.tally.count(place) >= blanks


def _blanked_sentence(offer: Offer) -> Place | None:
    """Where the sentence of a blank stands; None for what is no blank or has no source."""
    return offer.place if offer.kind == "cloze" else None


def _ranked(
    queues: Mapping[str, Iterator[Offer]], kinds: Counter[str], purpose: Purpose | None
) -> Iterator[Offer]:
    """The questions by quality, lowered by the share of their kind among those already chosen.

    A kind that has its share waits for others; without any left it ends. No `purpose`, no shares.
    Matchings come last: what they ask at once is better asked one by one.
    """
    heads = {sort: next(queue) for sort, queue in queues.items()}
    while ready := [sort for sort in heads if not _has_its_share(sort, kinds, purpose)]:
        lost = SHARE[purpose] / max(kinds.total(), 1) if purpose else 0.0
        first = max(
            ready,
            key=lambda sort: (
                sort != "matching",
                heads[sort].quality * (1 - lost * kinds[sort]),
                heads[sort].id,
            ),
        )
        yield heads.pop(first)
        following = next(queues[first], None)
        if following is not None:
            heads[first] = following


def _has_its_share(sort: str, kinds: Counter[str], purpose: Purpose | None) -> bool:
    """Whether one more question of this kind would be too many beside the others."""
    kind = sort.split()[0]
    share = _SHARES[purpose].get(kind) if purpose else None
    if share is None:
        return False
    own = sum(number for name, number in kinds.items() if name.split()[0] == kind)
    return own >= FEW and own + 1 > share * (kinds.total() + 1)


def _prevails(offer: Offer, kinds: Counter[str]) -> bool:
    """Whether one more statement of this truth would make it the better guess in the deck."""
    if offer.kind != "true_false":
        return False
    other = "true_false False" if offer.sort == "true_false True" else "true_false True"
    return kinds[offer.sort] >= MOST_AHEAD + 2 * kinds[other]
