"""What quizgen builds has no flaw that code can decide: `quizgen check` finds nothing in it."""

import re

from hypothesis import HealthCheck, assume, given, settings

from quizgen.checking import as_text, at_or_above, check
from quizgen.config import Settings

from ..pipeline.passages import passages
from ..pipeline.road import Told, travel

FEW = settings(
    max_examples=min(12, settings.default.max_examples // 3),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
"""An example is a parse of a passage: few of them, each of several sentences."""


@FEW
@given(passages())
def test_a_build_has_no_flaw_that_code_can_decide(passage):
    """For documents that do not say one thing twice in different numbers."""
    told = [re.sub(r"\d+", "#", sentence) for sentence in re.split(r"(?<=[.”])\s+", passage)]
    assume(len(set(told)) == len(told))
    deck = travel([Told(passage)], Settings()).deck
    assert as_text(at_or_above(check(deck), "warning")) == ""
