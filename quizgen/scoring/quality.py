"""How sure we are that a teacher would keep a question: its features, weighed."""

import math

from quizgen.scoring.features import Features
from quizgen.scoring.weights import WEIGHTS


def quality(named: Features) -> float:
    """The quality that `named` features give: the logistic of their weighed sum, 0 to 1."""
    total = WEIGHTS["bias"] + sum(weighed(named).values())
    return round(1 / (1 + math.exp(-total)), 3)


def weighed(named: Features) -> dict[str, float]:
    """What each feature adds, in logits; those without a weight left out."""
    return {name: WEIGHTS[name] * value for name, value in named.items() if WEIGHTS.get(name)}
