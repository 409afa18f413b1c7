"""Questions about what somebody says of "us": they say whose words they are about."""

from dataclasses import replace

from quizgen.lang.base.wording import Asking
from quizgen.lang.en.phrases import inside


def attributed(asking: Asking, speaker: str) -> Asking:
    """The question with its speaker: "According to Ada Brook, what must we guard against?"."""
    return replace(asking, stem=f"According to {speaker}, {inside(asking.stem)}")
