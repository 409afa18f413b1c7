"""What is to be recalled, and the best form of asking for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from quizgen.scoring.offer import Offer, Place

QUESTION = 0.12
"""How much worse than a blank a question may be and still be the better form."""

CHOICE = -0.2
"""How much better than a question that is answered from memory a choice must be."""

_SETS = frozenset({"matching", "ordering", "multiple_response", "true_false"})


class Counted:
    """What questions ask to name, so many of them, by the numbers in `counts` that others ask for.

    Who can name the four kinds knows that there are four; the stem that asks for them says so, in
    the same words but for one: "many".
    """

    def __init__(self, counts: Iterable[str]) -> None:
        self.counts = frozenset(counts)
        self._lists: dict[str, list[frozenset[str]]] = defaultdict(list)

    def add(self, offers: Iterable[Offer]) -> None:
        """Take in what the flashcards among `offers` ask to name."""
        for offer in offers:
            if offer.kind == "flashcard":
                for word in self.counts.intersection(offer.text.split()):
                    self._lists[word].append(frozenset(offer.words))

    def tells(self, offer: Offer) -> bool:
        """Whether the number that a question asks for is told by one that asks for the list."""
        words = frozenset(offer.words)
        return any(len(words - asked) < 2 for asked in self._lists.get(offer.number, ()))


def best_forms(offers: Iterable[Offer], counted: Counted | None = None) -> list[Offer]:
    """The questions, of those that ask one sentence for one thing the best form alone.

    Two ask for one thing where the words of one answer are among those of the other. Questions
    about several things together, and those without a source, all stay. Numbers that are told by
    what is `counted`, among these or others, go.
    """
    kept: list[Offer] = []
    sentences: dict[Place, list[Offer]] = defaultdict(list)
    for offer in _without_counts(list(offers), counted):
        if offer.place is None or offer.kind in _SETS:
            kept.append(offer)
        else:
            sentences[offer.place].append(offer)
    for asked in sentences.values():
        kept += _best_of(asked)
    return kept


def _without_counts(offers: Sequence[Offer], counted: Counted | None) -> Iterator[Offer]:
    if counted is None:
        counted = Counted({offer.number for offer in offers} - {""})
        counted.add(offers)
    return (offer for offer in offers if not counted.tells(offer))


def _best_of(offers: Sequence[Offer]) -> list[Offer]:
    if len(offers) == 1:
        return list(offers)
    chosen: list[tuple[frozenset[str], Offer]] = []
    for offer in sorted(offers, key=lambda one: (-worth(one), one.id)):
        key = frozenset(offer.key)
        if not any(key <= other or other <= key for other, _ in chosen):
            chosen.append((key, offer))
    return [offer for _, offer in chosen]


def worth(offer: Offer) -> float:
    """The quality of a question, more for one that is answered from memory than for a blank."""
    if offer.kind == "cloze":
        return offer.quality
    return offer.quality + (CHOICE if offer.kind == "multiple_choice" else QUESTION)
