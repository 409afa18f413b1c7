"""Which name a class noun means."""

import pytest

from quizgen.lang.en.analysis.nominals import Classes, survey_classes

from ..parses import made

BE = "is AUX VBZ ROOT 1 lemma=be"
GIVEN = [
    (("Grand PROPN NNP compound 1 FAC", "Canal PROPN NNP ROOT 1 FAC"), "canal", "Grand Canal"),
    (
        (
            "University PROPN NNP ROOT 0 ORG",
            "of ADP IN prep 0 ORG",
            "Porto PROPN NNP pobj 1 ORG",
        ),
        "university",
        "University of Porto",
    ),
    (
        (
            "Royal PROPN NNP compound 1 ORG",
            "Guild PROPN NNP ROOT 1 ORG",
            "of ADP IN prep 1 ORG",
            "Weavers PROPN NNP pobj 2 ORG",
        ),
        "guild",
        "Royal Guild of Weavers",
    ),
    (("Fort PROPN NNP compound 1 FAC", "Belem PROPN NNP ROOT 1 FAC"), "fort", "Fort Belem"),
    (("Porto PROPN NNP nsubj 1 GPE", BE, "city NOUN NN attr 1"), "city", "Porto"),
    (
        (
            "Kalmar PROPN NNP nsubj 1 GPE",
            BE,
            "one NUM CD attr 1",
            "of ADP IN prep 2",
            "forts NOUN NNS pobj 3 lemma=fort",
        ),
        "fort",
        "Kalmar",
    ),
    (("Porto PROPN NNP ROOT 0 GPE", "city NOUN NN appos 0"), "city", "Porto"),
    (
        ("the DET DT det 2", "Amazon PROPN NNP compound 2", "basin NOUN NN ROOT 2"),
        "basin",
        "the Amazon basin",
    ),
    (("the DET DT det 1", "Mint PROPN NNP ROOT 1 ORG", "mint NOUN NN appos 1"), "mint", "the Mint"),
]


@pytest.mark.parametrize(("rows", "noun", "name"), GIVEN)
def test_a_document_gives_class_nouns_to_its_names(
    rows: tuple[str, ...], noun: str, name: str
) -> None:
    classes = survey_classes([made(*rows)], "Notes")
    assert name in classes.names[noun]
    assert classes.has_name(name.removeprefix("the "))


@pytest.mark.parametrize(
    "rows",
    [
        ("Best PROPN NNP compound 1 WORK_OF_ART", "Film PROPN NNP ROOT 1 WORK_OF_ART"),
        ("Porto PROPN NNP nsubj 1 GPE", BE, "old ADJ JJ acomp 1"),
        ("Porto PROPN NNP nsubj 1 GPE", BE, "cities NOUN NNS attr 1"),
        ("Souza PROPN NNP nsubj 1 PERSON", BE, "painter NOUN NN attr 1"),
        ("Amazon PROPN NNP compound 1", "basins NOUN NNS ROOT 1"),
        (
            "Brim PROPN NNP compound 2 EVENT",
            "Wind PROPN NNP compound 2 EVENT",
            "Atlas PROPN NNP ROOT 2",
        ),
    ],
)
def test_other_words_give_no_class_noun(rows: tuple[str, ...]) -> None:
    assert not survey_classes([made(*rows)], "Notes").names


def test_the_end_of_a_name_behind_a_preposition_is_not_what_it_is() -> None:
    rows = ("News PROPN NNP ROOT 0 ORG", "of ADP IN prep 0 ORG", "ABC PROPN NNP pobj 1 ORG")
    assert set(survey_classes([made(*rows)], "Notes").names) == {"news"}


def test_a_name_is_led_by_its_class_noun() -> None:
    doc = made("Fort PROPN NNP compound 1", "Belem PROPN NNP nsubj 2", "fell VERB VBD ROOT 2")
    assert survey_classes([doc], "Notes").names == {"fort": {"Fort Belem": 0}}


@pytest.mark.parametrize(
    ("names", "written", "meant"),
    [
        ({"city": {"Porto": 0}}, {}, "Porto"),
        ({"city": {"Porto": 0, "Braga": 0}}, {}, None),
        ({"city": {"Porto": 1}}, {}, None),
        ({"city": {"Quebec City": 0}}, {"city": frozenset({"Mexico City"})}, None),
        ({"city": {"Quebec City": 0}}, {"city": frozenset({"Old Quebec City"})}, "Quebec City"),
        ({}, {}, None),
    ],
)
def test_a_noun_means_the_only_name_that_came_before(
    names: dict[str, dict[str, int]], written: dict[str, frozenset[str]], meant: str | None
) -> None:
    assert Classes(names, written).meant("city", 1) == meant


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("Porto", "Porto"),
        ("Porto (city)", "Porto"),
        ("Mint", "the Mint"),
        ("How to mint", None),
        ("porto", None),
    ],
)
def test_a_noun_of_the_title_means_the_title(title: str, meant: str | None) -> None:
    docs = [
        made("Porto PROPN NNP ROOT 0 GPE", "city NOUN NN appos 0"),
        made("the DET DT det 1", "Mint PROPN NNP ROOT 1 ORG", "city NOUN NN appos 1"),
    ]
    assert survey_classes(docs, title).meant("city", 0) == meant


def test_the_title_has_the_class_of_a_known_place() -> None:
    assert survey_classes([], "Lisbon").meant("city", 0) == "Lisbon"


def test_a_name_in_capitals_is_written_as_the_text_writes_it() -> None:
    docs = [
        made("PORTO PROPN NNP nsubj 1 GPE", BE, "city NOUN NN attr 1"),
        made("Porto PROPN NNP nsubj 1 GPE", "grew VERB VBD ROOT 1 lemma=grow"),
    ]
    assert survey_classes(docs, "PORTO").meant("city", 2) == "Porto"
    assert survey_classes(docs[:1], "PORTO").meant("city", 2) == "PORTO"
