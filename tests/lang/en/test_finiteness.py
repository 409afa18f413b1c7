"""A main verb with a subject and no helping verb is a past tense, whatever the tagger says."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from quizgen.lang.en.analysis.finiteness import mend_past_tense


def _doc(words: str, tags: str, deps: str, heads: list[int]) -> Doc:
    return Doc(Vocab(), words=words.split(), tags=tags.split(), deps=deps.split(), heads=heads)


def test_a_main_verb_with_its_own_subject_is_a_past_tense() -> None:
    doc = _doc("Skyclad formed in 1990", "NNP VBN IN CD", "nsubj ROOT prep pobj", [1, 1, 1, 2])
    assert mend_past_tense(doc)[1].tag_ == "VBD"


@pytest.mark.parametrize(
    ("words", "tags", "deps", "heads"),
    [
        ("Skyclad was formed", "NNP VBD VBN", "nsubjpass auxpass ROOT", [2, 2, 2]),
        ("Letters written yesterday", "NNS VBN NN", "nsubj ROOT npadvmod", [1, 1, 1]),
        ("Ships built by Ana", "NNS VBN IN NNP", "nsubj ROOT agent pobj", [1, 1, 1, 2]),
        ("With terms specified", "IN NNS VBN", "mark nsubj ROOT", [2, 2, 2]),
        ("Formed in 1990", "VBN IN CD", "ROOT prep pobj", [0, 0, 1]),
    ],
)
def test_other_participles_are_left_alone(
    words: str, tags: str, deps: str, heads: list[int]
) -> None:
    assert "VBN" in [token.tag_ for token in mend_past_tense(_doc(words, tags, deps, heads))]
