"""What became of every sentence and clause on the way to a fact, and of every candidate after."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(slots=True)
class Trace:
    """How many of what came to each stage, and the reasons for which others did not.

    `features` holds the features of each question by its id.
    """

    reached: Counter[str] = field(default_factory=Counter)
    lost: Counter[tuple[str, str]] = field(default_factory=Counter)
    features: dict[str, Mapping[str, float]] = field(default_factory=dict)

    def reach(self, stage: str, count: int = 1) -> None:
        """Count `count` things that reached `stage`."""
        self.reached[stage] += count

    def add(self, other: "Trace") -> None:
        """Take in the counts of `other`."""
        self.reached.update(other.reached)
        self.lost.update(other.lost)

    def lose(self, stage: str, reason: str) -> None:
        """Count one thing that `stage` took out for `reason`."""
        self.lost[stage, reason] += 1
