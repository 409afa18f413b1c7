"""What no candidate that passes the gates has: a mark that is not closed."""

from quizgen.items.gates import dropped_for

from ..pipeline.road import Told, candidates_of, facts_of


def test_a_quotation_mark_that_is_not_closed_drops_a_question() -> None:
    told = Told("In May 1897, the article was reprinted in the 'Journal of the Royal Society'.")
    asked = [one for one in candidates_of(facts_of(told)) if not dropped_for(one)]
    assert asked
    assert all(one.stem.count("'") in (0, 2) for one in asked)


def test_the_noun_that_asks_is_no_word_of_the_key_that_is_given_away() -> None:
    told = Told(
        "In 1851, Ana Souza was sent to the University of Porto to study old maps under the care "
        "of a bishop."
    )
    stems = [one.stem for one in candidates_of(facts_of(told)) if not dropped_for(one)]
    assert any(stem.startswith("In 1851, to which university was Ana") for stem in stems)
