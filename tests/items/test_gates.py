"""What no candidate that passes the gates has: a mark that is not closed."""

from quizgen.items.gates import dropped_for

from ..pipeline.road import Told, candidates_of, facts_of


def test_a_quotation_mark_that_is_not_closed_drops_a_question() -> None:
    told = Told("In May 1897, the article was reprinted in the 'Journal of the Royal Society'.")
    asked = [one for one in candidates_of(facts_of(told)) if not dropped_for(one)]
    assert asked
    assert all(one.stem.count("'") in (0, 2) for one in asked)
