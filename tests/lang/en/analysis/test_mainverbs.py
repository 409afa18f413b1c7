"""A verb that seems to modify the noun of a fragment is its main verb where it can only be that."""

import pytest

from quizgen.lang.en.analysis.mainverbs import main_verbs

from ..parses import made

OPENED = (
    "In ADP IN prep 2",
    "1700 NUM CD pobj 0 DATE",
    "families NOUN NNS ROOT 2",
    "moved VERB VBN acl 2",
    "there ADV RB advmod 3",
    ". PUNCT . punct 2",
)
WITH_AN_OBJECT = (
    "Families NOUN NNS ROOT 0",
    "painted VERB VBN acl 0",
    "ships NOUN NNS dobj 1",
    ". PUNCT . punct 0",
)
FRAGMENTS = [
    ("Ships NOUN NNS ROOT 0", "painted VERB VBN acl 0", ". PUNCT . punct 0"),
    ("Ships NOUN NNS ROOT 0", "painted VERB VBN acl 0", "ships NOUN NNS dobj 1"),
    (
        "In ADP IN prep 2",
        "1700 NUM CD pobj 0",
        "ships NOUN NNS ROOT 2",
        "painted VERB VBN acl 2",
        "by ADP IN agent 3",
        "Ana PROPN NNP pobj 4",
        ". PUNCT . punct 2",
    ),
    (
        "In ADP IN prep 2",
        "1700 NUM CD pobj 0",
        "ships NOUN NNS ROOT 2",
        "written VERB VBN acl 2",
        ". PUNCT . punct 2",
    ),
]


@pytest.mark.parametrize("rows", [OPENED, WITH_AN_OBJECT])
def test_the_main_verb_becomes_the_root(rows: tuple[str, ...]) -> None:
    doc = main_verbs(made(*rows))
    (root,) = [token for token in doc if token.dep_ == "ROOT"]
    assert root.pos_ == "VERB"
    assert root.tag_ == "VBD"
    assert [child.text for child in root.children if child.dep_ == "nsubj"] == [
        row.split()[0] for row in rows if " ROOT " in row
    ]


def test_what_opens_the_sentence_goes_with_the_verb() -> None:
    doc = main_verbs(made(*OPENED))
    assert doc[0].head.text == "moved"


@pytest.mark.parametrize("rows", FRAGMENTS)
def test_fragments_stay(rows: tuple[str, ...]) -> None:
    (root,) = [token for token in main_verbs(made(*rows)) if token.dep_ == "ROOT"]
    assert root.pos_ == "NOUN"


def test_the_noun_that_opens_a_sentence_is_the_subject_of_its_verb() -> None:
    doc = main_verbs(
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
    assert [token.dep_ for token in main_verbs(made(*rows))] == [row.split()[3] for row in rows]


def _places(*rows: str) -> list[tuple[str, int]]:
    return [(token.dep_, token.head.i) for token in main_verbs(made(*rows))]


def test_a_verb_with_its_auxiliary_is_the_root_where_nothing_makes_it_relative() -> None:
    rows = (
        "Rope NOUN NN ROOT 0",
        "has AUX VBZ aux 3",
        "been AUX VBN auxpass 3",
        "tied VERB VBN relcl 0",
        ". PUNCT . punct 0",
    )
    assert [place for place, _ in _places(*rows)][:4] == ["nsubjpass", "aux", "auxpass", "ROOT"]


@pytest.mark.parametrize(
    "rows",
    [
        (
            "Rope NOUN NN ROOT 0",
            "that PRON WDT nsubjpass 3",
            "is AUX VBZ auxpass 3",
            "tied VERB VBN relcl 0",
            ". PUNCT . punct 0",
        ),
        (
            "Rope NOUN NN ROOT 0",
            "sailors NOUN NNS nsubj 3",
            "have AUX VBP aux 3",
            "tied VERB VBN relcl 0",
            ". PUNCT . punct 0",
        ),
    ],
)
def test_relative_clauses_stay(rows: tuple[str, ...]) -> None:
    assert _places(*rows)[3] == ("relcl", 0)


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
