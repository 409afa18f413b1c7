"""The two countries that a document is about."""

import pytest
from spacy.tokens import Doc

from quizgen.lang.en.analysis.countries import country_pair

from ..parses import made


def _pair(first: str, second: str, *more: str) -> Doc:
    return made(
        f"{first} PROPN NNP nsubj 3",
        "and CCONJ CC cc 0",
        f"{second} PROPN NNP conj 0",
        "met VERB VBD ROOT 3",
        *more,
    )


PERU = _pair("Peru", "China")


@pytest.mark.parametrize(
    ("docs", "text", "pair"),
    [
        ([PERU] * 3, "", "Peru and China"),
        ([PERU] * 2, "", None),
        ([PERU] * 2, "China-Peru trade", "Peru and China"),
        ([], "China-Peru China-Peru China-Peru", None),
        ([PERU, PERU, _pair("China", "Peru")], "", "Peru and China"),
        ([PERU] * 3 + [_pair("Chile", "China")], "", None),
        ([PERU] * 9 + [_pair("Chile", "China")], "", "Peru and China"),
        ([_pair("Ana", "Peru")] * 3, "", None),
        ([_pair("Peru", "China", "Chile PROPN NNP conj 0")] * 3, "", None),
    ],
)
def test_a_document_is_about_the_pair_that_it_names_together(
    docs: list[Doc], text: str, pair: str | None
) -> None:
    assert country_pair(docs, text) == pair
