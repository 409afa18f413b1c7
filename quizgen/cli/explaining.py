"""Why a question has the quality that it has: its features and what each adds."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from quizgen.model import Deck

if TYPE_CHECKING:
    from quizgen.trace import Trace


def explain_question(start: str, trace: "Trace", deck: Deck, say: Callable[[str], None]) -> None:
    """Say the features of every question whose id begins with `start`, the weightiest first.

    The questions that were not chosen are there too: their features are known, not their words.
    """
    from quizgen.scoring.quality import quality, weighed

    chosen = {str(question.id): question for question in deck.questions}
    found = [identity for identity in sorted(trace.features) if identity.startswith(start)]
    for identity in found:
        named = trace.features[identity]
        adds = weighed(named)
        question = chosen.get(identity)
        words = question.prompt_text if question else "(not chosen)"
        say(f"{identity}: quality {quality(named):.2f}: {words}")
        for name in sorted(named, key=lambda name: (-abs(adds.get(name, 0.0)), name)):
            say(f"  {adds.get(name, 0.0):+6.2f}  {name} = {named[name]:.2f}")
    if not found:
        say(f"note: no question has an id that begins with {start!r}")
