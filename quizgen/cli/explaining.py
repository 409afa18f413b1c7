"""The funnel in words: how much came to each stage, and why the rest did not."""

from collections.abc import Iterator

from quizgen.extract.funnel import Funnel


def explanation(funnel: Funnel) -> Iterator[str]:
    """A line for each stage, then one for each reason, the most frequent first."""
    for stage, count in funnel.reached.items():
        yield f"  {count:6} {stage}"
    reasons = sorted(funnel.lost.items(), key=lambda item: (-item[1], item[0]))
    for (stage, reason), count in reasons:
        yield f"  {count:6} left out by {stage}: {reason}"
