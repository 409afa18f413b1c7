"""What no candidate that passes the gates has: a mark that is not closed, half a word."""

from dataclasses import replace

import pytest

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


def test_a_name_in_capitals_is_not_asked_for_where_the_question_has_it() -> None:
    told = Told(
        "XML mandated that all programs that read XML treat broken files as an error in 1998."
    )
    stems = [one.stem for one in candidates_of(facts_of(told)) if not dropped_for(one)]
    assert any("which year" in stem for stem in stems)
    assert not [stem for stem in stems if stem.startswith("What mandated")]


@pytest.mark.parametrize(
    ("key", "dropped"),
    [
        ("a long incision", None),
        ("a two- to three-inch incision", None),
        ("incised- wear a long coat", "torn"),
        ('a mile wide" and "full of fish', "quotes"),
        ('a "long" incision', None),
        ('an 11" incision', None),
    ],
)
def test_a_key_that_is_torn_drops_a_question(key: str, dropped: str | None) -> None:
    told = Told("An open reduction requires a long incision.")
    asked = (one for one in candidates_of(facts_of(told)) if one.form == "object")
    (found,) = {(dropped_for(replace(one, key=key)) or "").partition(":")[0] for one in asked}
    assert (found or None) == dropped
