"""What a deck is chosen from: the questions about many documents, reduced document by document.

What one document decides for itself is decided while its questions are at hand: which are good
enough, serve the purpose, and are the best form of their point. What takes others is found in
passes before, so that never all questions are held at once.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizgen.model import Purpose, Question
from quizgen.scoring.offer import Offer
from quizgen.scoring.points import Counted, best_forms
from quizgen.scoring.purpose import is_suited
from quizgen.scoring.repeated import repeated

BLANK = 0.15
"""How much better than other questions a blank has to be.

Of whole documents, readers kept 37% of the blanks whose quality was below 0.7 and 65% of the
others, and of eight of the former one told what a teacher had asked for. Of cards that are as weak
nearly every second did.
"""


@dataclass(frozen=True, slots=True)
class Stock:
    """What documents offer, as often as `offered` is called, and how good it has to be.

    Of two questions with one id the better is on offer; those whose ids are `rejected` are not.
    """

    offered: Callable[[], Iterable[Sequence[Offer]]]
    min_quality: float
    rejected: frozenset[str] = frozenset()

    def left_out(self) -> int:
        """How many good questions are rejected."""
        if not self.rejected:
            return 0
        good = (one.id for offers in self.offered() for one in offers if self._is_good(one))
        return len(self.rejected.intersection(good))

    def suited(self, purpose: Purpose) -> Iterator[Offer]:
        """The good questions for `purpose`, each point in its best form.

        Where `min_quality` is 0, everything that can be asked is wanted, and all are given.
        """
        doubled = self._doubled()
        if self.min_quality == 0:
            for offers in self._good(doubled):
                yield from offers
            return
        counts = {one.number for offers in self._suited(purpose, doubled) for one in offers}
        counted = Counted(counts - {""})
        for offers in self._suited(purpose, doubled) if counted.counts else ():
            counted.add(offers)
        for offers in self._suited(purpose, doubled):
            yield from best_forms(offers, counted)

    def _suited(self, purpose: Purpose, doubled: Mapping[str, Offer]) -> Iterator[list[Offer]]:
        for offers in self._good(doubled):
            yield [one for one in offers if is_suited(one, purpose)]

    def _good(self, doubled: Mapping[str, Offer]) -> Iterator[list[Offer]]:
        """The good questions about each document, which are not rejected, one of each id."""
        given: set[str] = set()
        for offers in self.offered():
            good = [one for one in offers if self._is_good(one) and one.id not in self.rejected]
            kept = [one for one in good if doubled.get(one.id, one) == one and one.id not in given]
            given.update(one.id for one in kept if one.id in doubled)
            yield kept

    def _doubled(self) -> dict[str, Offer]:
        """The better of the questions whose ids others have, too, by their ids."""
        ids = array("q")
        for offers in self.offered():
            ids.extend(hash(one.id) for one in offers)
        several, best = repeated(ids), dict[str, Offer]()
        for offers in self.offered() if several else ():
            for one in offers:
                known = best.get(one.id)
                if hash(one.id) in several and (known is None or known.quality < one.quality):
                    best[one.id] = one
        return best

    def _is_good(self, offer: Offer) -> bool:
        return is_good_enough(offer, self.min_quality)


def is_good_enough(question: Question | Offer, min_quality: float) -> bool:
    """Whether a question may be chosen where `min_quality` is wanted."""
    return question.quality >= least_quality(question, min_quality)


def least_quality(question: Question | Offer, min_quality: float) -> float:
    """The least quality of a question: more for a blank."""
    higher = question.kind == "cloze" and min_quality > 0
    return min(min_quality + BLANK, 1.0) if higher else min_quality
