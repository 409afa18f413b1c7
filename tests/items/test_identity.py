"""Ids of questions: the same where a value is corrected, others where something else is asked."""

import pytest

from quizgen.items.identity import question_id
from quizgen.model import Fact, Slot

from ..pipeline.road import Told, candidates_of, facts_of

RIVER = "The Irtysh is {} km long."
BORN = "Clara Whitfield was born in {} on 7 June 1931."


def asked(text: str, key: str) -> dict[str, str]:
    """The ids of what is asked for `key`, by kind and stem."""
    return {
        f"{one.question.kind} {one.stem}": one.question.id
        for one in candidates_of(facts_of(Told(text)))
        if one.key.startswith(key) and one.question.kind != "true_false"
    }


@pytest.mark.parametrize(
    ("said", "was", "now"), [(RIVER, "4,248", "4,250"), (BORN, "Lisbon", "Madrid")]
)
def test_a_corrected_value_keeps_the_ids_of_what_asks_for_it(said, was, now):
    before, after = asked(said.format(was), was), asked(said.format(now), now)
    assert before
    assert before == after


def test_what_says_a_corrected_value_is_another_question():
    before, after = (
        {
            one.question.id
            for one in candidates_of(facts_of(Told(RIVER.format(length))))
            if length in one.stem
        }
        for length in ("4,248", "4,250")
    )
    assert before
    assert not before & after


def test_another_blank_and_another_form_are_other_questions():
    fact: Fact = next(one for one in facts_of(Told(BORN.format("Lisbon"))) if one.kind == "event")
    place, person = Slot(type="place", text="Lisbon"), Slot(type="person", text="Clara Whitfield")
    ids = {
        question_id(fact, form, slot)
        for form in ("cloze", "what")
        for slot in (place, person, None)
    }
    assert len(ids) == 6


def test_a_value_that_is_said_twice_is_known_by_itself():
    fact = next(one for one in facts_of(Told(BORN.format("Lisbon"))) if one.kind == "event")
    vowel, other = Slot(type="name", text="i"), Slot(type="name", text="a")
    assert question_id(fact, "cloze", vowel) != question_id(fact, "cloze", other)
