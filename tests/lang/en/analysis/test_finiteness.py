"""A main verb with a subject and no auxiliary is a past tense, whatever the tagger says."""

import pytest

from quizgen.lang.en.analysis.finiteness import COMPONENT, past_tenses
from quizgen.lang.en.analysis.parsing import load_pipeline

from ..docs import made


@pytest.mark.parametrize(
    "line",
    [
        "Skyclad/NNP/nsubj/1 formed/VBN/ROOT/1 in/IN/prep/1 1990/CD/pobj/2",
        "Skyclad/NNP/nsubj/2 also/RB/advmod/2 made/VBN/ROOT/2 records/NNS/dobj/2",
    ],
)
def test_a_main_verb_with_its_own_subject_is_a_past_tense(line: str) -> None:
    (verb,) = [token for token in past_tenses(made(line)) if token.dep_ == "ROOT"]
    assert verb.tag_ == "VBD"


@pytest.mark.parametrize(
    "line",
    [
        "Skyclad/NNP/nsubjpass/2 was/VBD/auxpass/2 formed/VBN/ROOT/2",
        "Letters/NNS/nsubj/1 written/VBN/ROOT/1 yesterday/NN/npadvmod/1",
        "Ships/NNS/nsubj/1 built/VBN/ROOT/1 by/IN/agent/1 Ana/NNP/pobj/2",
        "With/IN/mark/2 terms/NNS/nsubj/2 specified/VBN/ROOT/2",
        "Formed/VBN/ROOT/0 in/IN/prep/0 1990/CD/pobj/1",
        "Formed/VBN/ROOT/0 Skyclad/NNP/nsubj/0",
        "It/PRP/nsubj/1 fell/VBD/ROOT/1 formed/VBN/advcl/1",
    ],
)
def test_other_participles_are_left_alone(line: str) -> None:
    doc = made(line)
    before = [token.tag_ for token in doc]
    assert [token.tag_ for token in past_tenses(doc)] == before


def test_the_pipeline_ends_with_the_component() -> None:
    assert load_pipeline().pipe_names[-1] == COMPONENT
