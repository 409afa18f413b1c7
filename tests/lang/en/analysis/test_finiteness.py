"""A main verb with a subject and no auxiliary is a past tense, whatever the tagger says."""

import pytest

from quizgen.lang.en.analysis.finiteness import COMPONENT, past_tenses
from quizgen.lang.en.analysis.parsing import load_pipeline

from ..parses import made

PAST_TENSES = [
    ("Skyclad PROPN NNP nsubj 1", "formed VERB VBN ROOT 1", "soon ADV RB advmod 1"),
    ("Skyclad PROPN NNP nsubj 2", "also ADV RB advmod 2", "made VERB VBN ROOT 2"),
]
PRESENT_TENSES = [
    ("Bells NOUN NNS nsubj 1", "make VERB VB ROOT 1", "noise NOUN NN dobj 1"),
    (
        "Ana PROPN NNP nsubj 3",
        "and CCONJ CC cc 0",
        "Rui PROPN NNP conj 0",
        "make VERB VB ROOT 3",
    ),
]
BARE_FORMS = [
    ("Make VERB VB ROOT 0", "noise NOUN NN dobj 0"),
    ("Bell NOUN NN nsubj 1", "make VERB VB ROOT 1"),
    ("Bells NOUN NNS nsubj 2", "may AUX MD aux 2", "ring VERB VB ROOT 2"),
]
PARTICIPLES = [
    ("Skyclad PROPN NNP nsubjpass 2", "was AUX VBD auxpass 2", "formed VERB VBN ROOT 2"),
    ("Letters NOUN NNS nsubj 1", "written VERB VBN ROOT 1", "yesterday NOUN NN npadvmod 1"),
    (
        "Ships NOUN NNS nsubj 1",
        "built VERB VBN ROOT 1",
        "by ADP IN agent 1",
        "Ana PROPN NNP pobj 2",
    ),
    ("With SCONJ IN mark 2", "terms NOUN NNS nsubj 2", "specified VERB VBN ROOT 2"),
    ("Formed VERB VBN ROOT 0", "in ADP IN prep 0", "1990 NUM CD pobj 1"),
    ("Formed VERB VBN ROOT 0", "Skyclad PROPN NNP nsubj 0"),
    (
        "Wars NOUN NNS nsubj 2",
        ", PUNCT , punct 0",
        "fought VERB VBN ROOT 2",
        "there ADV RB advmod 2",
        ", PUNCT , punct 2",
        "ended VERB VBD conj 2",
    ),
    ("It PRON PRP nsubj 1", "fell VERB VBD ROOT 1", "formed VERB VBN advcl 1"),
]


@pytest.mark.parametrize("rows", PAST_TENSES)
def test_a_main_verb_with_its_own_subject_is_a_past_tense(rows: tuple[str, ...]) -> None:
    (verb,) = [token for token in past_tenses(made(*rows)) if token.dep_ == "ROOT"]
    assert verb.tag_ == "VBD"


@pytest.mark.parametrize("rows", PRESENT_TENSES)
def test_a_main_verb_with_a_subject_in_the_plural_is_a_present_tense(rows: tuple[str, ...]) -> None:
    (verb,) = [token for token in past_tenses(made(*rows)) if token.dep_ == "ROOT"]
    assert verb.tag_ == "VBP"


@pytest.mark.parametrize(
    ("first", "conjunct", "tag"),
    [("VBP", "give VERB VB", "VBP"), ("VBD", "painted VERB VBN", "VBD")],
)
def test_a_conjunct_of_a_finite_verb_is_finite(first: str, conjunct: str, tag: str) -> None:
    doc = past_tenses(
        made(
            "They PRON PRP nsubj 1",
            f"sold VERB {first} ROOT 1",
            "or CCONJ CC cc 1",
            f"{conjunct} conj 1",
        )
    )
    assert doc[3].tag_ == tag


@pytest.mark.parametrize("rows", BARE_FORMS)
def test_other_bare_forms_are_left_alone(rows: tuple[str, ...]) -> None:
    assert "VBP" not in {token.tag_ for token in past_tenses(made(*rows))}


@pytest.mark.parametrize("rows", PARTICIPLES)
def test_other_participles_are_left_alone(rows: tuple[str, ...]) -> None:
    doc = made(*rows)
    before = [token.tag_ for token in doc]
    assert [token.tag_ for token in past_tenses(doc)] == before


def test_the_pipeline_ends_with_the_component() -> None:
    assert load_pipeline().pipe_names[-1] == COMPONENT
