"""A main verb has the one subject that its sentence gives it."""

import pytest

from quizgen.lang.en.analysis.lostsubjects import lost_subjects

from ..parses import made


def _places(*rows: str) -> list[tuple[str, int]]:
    return [(token.dep_, token.head.i) for token in lost_subjects(made(*rows))]


def test_the_noun_that_opens_a_sentence_is_the_subject_of_its_verb() -> None:
    doc = lost_subjects(
        made("Pearls NOUN NNS compound 1", "form VERB VBP ROOT 1", "there ADV RB advmod 1")
    )
    assert [token.dep_ for token in doc] == ["nsubj", "ROOT", "advmod"]


@pytest.mark.parametrize(
    "rows",
    [
        ("Pearl NOUN NN compound 1", "forms NOUN NNS ROOT 1"),
        ("They PRON PRP nsubj 2", "pearls NOUN NNS compound 2", "form VERB VBP ROOT 2"),
    ],
)
def test_other_modifiers_stay(rows: tuple[str, ...]) -> None:
    assert [token.dep_ for token in lost_subjects(made(*rows))] == [row.split()[3] for row in rows]


def test_a_single_thing_is_the_subject_of_its_verb() -> None:
    rows = ("The DET DT det 2", "yarn NOUN NN compound 2", "forms VERB VBZ ROOT 2")
    assert _places(*rows) == [("det", 1), ("nsubj", 2), ("ROOT", 2)]
    assert _places("This DET DT det 1", "ends VERB VBZ ROOT 1")[0] == ("nsubj", 1)


def test_a_deed_that_opens_a_sentence_is_the_subject_of_a_verb_without_one() -> None:
    rows = ("Rowing VERB VBG advcl 2", "boats NOUN NNS dobj 0", "warms VERB VBZ ROOT 2")
    assert _places(*rows)[0] == ("csubj", 2)


@pytest.mark.parametrize(
    "rows",
    [
        (
            "Rowing VERB VBG advcl 2",
            ", PUNCT , punct 2",
            "warms VERB VBZ ROOT 2",
            "us PRON PRP dobj 2",
        ),
        (
            "Rowing VERB VBG advcl 2",
            "Ada PROPN NNP nsubj 2",
            "warms VERB VBZ ROOT 2",
        ),
    ],
)
def test_a_circumstance_stays_one(rows: tuple[str, ...]) -> None:
    assert _places(*rows)[0] == ("advcl", 2)


def test_of_two_subjects_a_name_names_the_first_and_as_governs_the_second() -> None:
    named = ("canal NOUN NN nsubj 2", "Lom PROPN NNP nsubj 2", "ends VERB VBZ ROOT 2")
    assert _places(*named)[1] == ("appos", 0)
    governed = (
        "Use NOUN NN nsubj 3",
        "as SCONJ IN mark 3",
        "mill NOUN NN nsubj 3",
        "ended VERB VBD ROOT 3",
    )
    assert _places(*governed)[1:3] == [("prep", 0), ("pobj", 1)]
    apart = (
        "Boats NOUN NNS nsubj 3",
        ", PUNCT , punct 3",
        "Lom PROPN NNP nsubj 3",
        "sank VERB VBD ROOT 3",
    )
    assert _places(*apart)[2] == ("nsubj", 3)
