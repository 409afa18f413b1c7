"""Entities, and how they are written."""

import pytest

from quizgen.lang.en.analysis.entities import bare_name, entity_of, with_article

from ..parses import made

MINT = (
    "The DET DT det 2 ORG",
    "Royal PROPN NNP compound 2 ORG",
    "Mint PROPN NNP poss 4 ORG",
    "'s PART POS case 2 ORG",
    "coins NOUN NNS ROOT 4",
)


def test_a_name_is_bare_without_article_and_possessive() -> None:
    (span,) = made(*MINT).ents
    assert span.text == "The Royal Mint 's"
    assert bare_name(span) == "Royal Mint"


def test_an_article_alone_is_a_name() -> None:
    (span,) = made("A DET DT ROOT 0 WORK_OF_ART").ents
    assert bare_name(span) == ""


def test_a_token_is_a_part_of_its_entity() -> None:
    doc = made(*MINT)
    assert [entity_of(token) == doc.ents[0] for token in doc] == [True, True, True, True, False]


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        (MINT, "the Royal Mint"),
        (("the DET DT det 1", "Mint PROPN NNP ROOT 1 ORG"), "the Mint"),
        (("a DET DT det 1", "Mint PROPN NNP ROOT 1 ORG"), "Mint"),
        (("Porto PROPN NNP ROOT 0 GPE",), "Porto"),
    ],
)
def test_a_name_has_the_article_of_its_sentence(rows: tuple[str, ...], name: str) -> None:
    (span,) = made(*rows).ents
    assert with_article(span, bare_name(span)) == name
