"""What is used, and what for, is asked in one direction alone."""

import pytest

from quizgen.items import generate
from quizgen.items.reversals import one_way
from quizgen.lang.packs import Languages
from quizgen.library.asking import facts
from quizgen.trace import Trace

USED = "Crews use a hydrometer to measure the density of brine."
WHAT = "A hydrometer is a glass tube that floats upright in a liquid."
MEANS = "What do crews use to measure the density of brine?"
PURPOSE = "What do crews use a hydrometer for?"


@pytest.mark.parametrize(("text", "asked"), [(USED, MEANS), (f"{WHAT} {USED}", PURPOSE)])
def test_of_a_term_the_purpose_is_asked_and_else_the_means(text: str, asked: str) -> None:
    found = list(facts(text=text))
    trace = Trace()
    candidates = list(generate(found, lambda fact: Languages().of("en")))
    assert {MEANS, PURPOSE} <= {one.stem for one in candidates}
    stems = {one.stem for one in one_way(candidates, trace)}
    assert {MEANS, PURPOSE} & stems == {asked}
    assert trace.lost
