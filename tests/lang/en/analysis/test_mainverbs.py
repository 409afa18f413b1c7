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
