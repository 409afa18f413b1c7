"""Questions for definitions: how the term is written in them."""

import pytest

from quizgen.lang.en.questions.definitions import definition_questions, is_state_label

from ....pipeline.road import Told, facts_of


@pytest.mark.parametrize(
    ("sentence", "stem"),
    [
        ("Brook's law is the rule that a mill needs more water.", "What is Brook's law?"),
        (
            "Water's density is the mass of a litre of it. All of the water is cold.",
            "What is water's density?",
        ),
        ("A sluice is a gate that lets water out of a pond.", "What is a sluice?"),
    ],
)
def test_a_term_is_written_as_inside_a_sentence(sentence: str, stem: str) -> None:
    facts = [fact for fact in facts_of(Told(sentence)) if fact.kind == "definition"]
    assert stem in [one.stem for fact in facts for one in definition_questions(fact)]


@pytest.mark.parametrize("meaning", ["These are worn at sea.", "When gas leaks, it burns."])
def test_a_sentence_that_points_elsewhere_is_no_meaning(meaning: str) -> None:
    text = f"**Oilskins**: {meaning}\n\n**Gloves**: They keep hands dry.\n"
    facts = [fact for fact in facts_of(Told(text)) if fact.kind == "definition"]
    assert not [one.stem for fact in facts for one in definition_questions(fact)]


@pytest.mark.parametrize(
    ("label", "state"),
    [
        ("Unheated", True),
        ("Not shut", True),
        ("Partly sealed", True),
        ("Seed", False),
        ("Coral reed", False),
        ("Watershed", False),
        ("Seabed", False),
        ("Quadruped", False),
    ],
)
def test_a_label_is_a_state(label: str, state: bool) -> None:
    assert is_state_label(label) == state
