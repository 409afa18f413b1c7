"""The scored quality: a share, made of named features, the same for the same candidate."""

import math
from dataclasses import replace
from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.pipeline.weighing import weigh, wording
from quizgen.scoring.corpus import Corpus
from quizgen.scoring.features import features
from quizgen.scoring.quality import quality
from quizgen.scoring.weights import WEIGHTS

from ..pipeline.road import Told, candidates_of, document, facts_of

PASSAGE = """\
# The harbour

Emily Carter founded the Belem Library in 1931. Rui Costa was born in Lisbon on 7 June 1902. The
Vasco Bridge, which was completed in 1998, is 17.2 km long. The Atlantic Trade Council (ATC) bought
1,240 ships in Madrid in 1945. The study of rocks is known as petrology.
"""
EMPTY = Corpus({}, frozenset())


@pytest.fixture(scope="module")
def candidates():
    return candidates_of(facts_of(Told(PASSAGE, "t.md")))


def test_every_feature_is_a_finite_number(candidates):
    assert len(candidates) >= 15
    for candidate in candidates:
        named = features(candidate, EMPTY)
        assert all(isinstance(name, str) and math.isfinite(value) for name, value in named.items())
        assert 0.0 <= quality(named) <= 1.0
        assert features(candidate, EMPTY) == named


@given(st.dictionaries(st.sampled_from(sorted(WEIGHTS)), st.floats(-50, 50), max_size=12))
def test_quality_is_a_share_whatever_the_features(named):
    assert 0.0 <= quality(named) <= 1.0


@given(st.sampled_from(sorted(set(WEIGHTS) - {"bias"})), st.floats(0.1, 3))
def test_more_of_a_feature_moves_quality_as_its_weight_says(name, value):
    change = quality({name: value}) - quality({})
    assert change == 0 or (change > 0) == (WEIGHTS[name] > 0)


def test_what_nobody_weighs_changes_nothing():
    assert quality({"no such feature": 9.0}) == quality({})


def test_of_two_wordings_one_is_kept(candidates):
    text = document(Told(PASSAGE, "t.md"))
    weighed = weigh([*candidates, *candidates], [text])
    assert len({question.id for question in weighed}) == len(weighed)
    assert {question.id for question in weighed} <= {one.question.id for one in candidates}
    assert {wording(one) for one in candidates} == {
        wording(one)
        for one in candidates
        if one.question.id in {question.id for question in weighed}
    }


def test_wordings_that_share_an_id_are_one_question_in_whatever_order(candidates):
    text = document(Told(PASSAGE, "t.md"))
    worth = {id(one): weigh([one], [text])[0].quality for one in candidates}
    ranked = sorted(candidates, key=lambda one: worth[id(one)])
    worse, better = next(
        (one, two)
        for one, two in combinations(ranked, 2)
        if wording(one) == wording(two) and worth[id(one)] < worth[id(two)]
    )
    another = next(one for one in ranked if wording(one) != wording(worse))
    twin = replace(another, question=another.question.model_copy(update={"id": worse.question.id}))
    assert worth[id(another)] < worth[id(better)]
    for road in permutations([worse, twin, better, twin]):
        kept = {question.id: question.prompt_text for question in weigh(road, [text])}
        assert kept == {
            better.question.id: better.question.prompt_text,
            twin.question.id: twin.question.prompt_text,
        }
