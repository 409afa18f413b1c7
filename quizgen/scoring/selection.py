"""Which candidates become the deck: the best form of each point, for what the deck is for.

A point is what is to be recalled: a value of a sentence. `select` is idempotent, and monotone in
its cap: a larger cap only adds.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from quizgen.model import Purpose, Question
from quizgen.scoring.betrayal import Chosen
from quizgen.scoring.offer import Offer, Place
from quizgen.scoring.purpose import PURPOSES
from quizgen.scoring.stock import Stock

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

FEW = 4
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
    known: dict[str, Question] = {question.id: question for question in questions}
    offers = [Offer.of(question) for question in known.values()]
    stock = Stock(lambda: [offers], min_quality)
    chosen = choose(stock, purpose=purpose, count=count, per_fact=per_fact)
    return tuple(known[offer.id] for offer in chosen)


def choose(
    stock: Stock, *, purpose: Purpose, count: int | None, per_fact: int | None
) -> tuple[Offer, ...]:
    """What `select` chooses from a stock."""
    offers = list(stock.suited(purpose))
    if stock.min_quality > 0:
        chosen = _best(offers, purpose, per_fact or MOST_SIBLINGS[purpose])
    else:
        chosen = _all(offers, per_fact)
    return tuple(chosen)[:count]


def _all(offers: Sequence[Offer], most_siblings: int | None) -> Iterator[Offer]:
    """All questions by their quality, as far as the caps go."""
    caps = _Caps(most_siblings, None)
    for offer in _ranked(offers, Counter(), None):
        if not caps.are_reached(offer):
            caps.add(offer)
            yield offer


def _best(offers: Sequence[Offer], purpose: Purpose, most_siblings: int) -> Iterator[Offer]:
    """The questions that go together: none too many of its sort, none that gives another away."""
    kinds: Counter[str] = Counter()
    caps, seen = _Caps(most_siblings, MOST_BLANKS), Chosen(offers)
    for offer in _ranked(offers, kinds, purpose):
        if caps.are_reached(offer) or _prevails(offer, kinds):
            continue
        if seen.gives_away(offer, within=purpose == "quiz"):
            continue
        seen.add(offer)
        kinds[offer.sort] += 1
        caps.add(offer)
        yield offer


class _Caps:
    """How many questions of a family, and blanks of a sentence, there are and may be at most."""

    def __init__(self, most_siblings: int | None, most_blanks: int | None) -> None:
        self._most_siblings, self._most_blanks = most_siblings, most_blanks
        self._families: Counter[str] = Counter()
        self._blanks: Counter[Place] = Counter()

    def add(self, offer: Offer) -> None:
        """Count a question."""
        self._families[offer.family] += 1
        place = _blanked_sentence(offer)
        if place is not None:
            self._blanks[place] += 1

    def are_reached(self, offer: Offer) -> bool:
        """Whether a question would be one too many."""
        most, blanks = self._most_siblings, self._most_blanks
        if most is not None and self._families[offer.family] >= most:
            return True
        place = _blanked_sentence(offer)
        return blanks is not None and place is not None and self._blanks[place] >= blanks


def _blanked_sentence(offer: Offer) -> Place | None:
    """Where the sentence of a blank stands; None for what is no blank or has no source."""
    return offer.place if offer.kind == "cloze" else None


def _ranked(
    offers: Sequence[Offer], kinds: Counter[str], purpose: Purpose | None
) -> Iterable[Offer]:
    """The questions by quality, lowered by the share of their kind among those already chosen.

    A kind that has its share waits for others; without any left it ends. No `purpose`, no shares.
    Matchings come last: what they ask at once is better asked one by one.
    """
    queues: dict[str, list[Offer]] = {}
    for offer in sorted(offers, key=lambda one: (one.quality, one.id)):
        queues.setdefault(offer.sort, []).append(offer)
    while ready := [name for name in queues if not _has_its_share(name, kinds, purpose)]:
        lost = SHARE[purpose] / max(kinds.total(), 1) if purpose else 0.0
        kind = max(
            ready,
            key=lambda name: (
                name != "matching",
                queues[name][-1].quality * (1 - lost * kinds[name]),
                queues[name][-1].id,
            ),
        )
        yield queues[kind].pop()
        if not queues[kind]:
            del queues[kind]


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
