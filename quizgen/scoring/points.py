"""What is to be recalled, and the best form of asking for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from quizgen.scoring.offer import Offer, Place

QUESTION = 0.12
"""How much worse than a blank a question may be and still be the better form."""

CHOICE = -0.2
"""How much better than a question that is answered from memory a choice must be."""

_SETS = frozenset({"matching", "ordering", "multiple_response", "true_false"})


def best_forms(offers: Iterable[Offer]) -> list[Offer]:
    """The questions, of those that ask one sentence for one thing the best form alone.

    Two ask for one thing where the words of one answer are among those of the other. Questions
    about several things together, and those without a source, all stay.
    """
    kept: list[Offer] = []
    sentences: dict[Place, list[Offer]] = defaultdict(list)
    for offer in without_counts(list(offers)):
        if offer.place is None or offer.kind in _SETS:
            kept.append(offer)
        else:
            sentences[offer.place].append(offer)
    for asked in sentences.values():
        kept += _best_of(asked)
    return kept


def without_counts(offers: Sequence[Offer]) -> Iterator[Offer]:
    """The questions but those for how many there are of what another asks to name.

    Who can name the four kinds knows that there are four; the stem that asks for them says so, in
    the same words but for one: "many".
    """
    counts = {offer.count for offer in offers} - {""}
    lists: dict[str, list[frozenset[str]]] = defaultdict(list)
    for offer in offers:
        if offer.kind == "flashcard":
            for word in counts.intersection(offer.text.split()):
                lists[word].append(frozenset(offer.words))
    for offer in offers:
        named = lists.get(offer.count)
        words = frozenset(offer.words)
        if not any(len(words - asked) < 2 for asked in named or ()):
            yield offer


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
