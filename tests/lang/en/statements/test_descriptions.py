"""Descriptions of a statement: phrases of several words that name one thing."""

import pytest

from quizgen.lang.en.statements.descriptions import descriptions

from ..sentences import words_of


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Rui Costa proved the theory of relativity.", ["theory of relativity"]),
        ("Rui Costa sold the old bridge.", ["old bridge"]),
        ("Rui Costa sold even the old bridge.", ["old bridge"]),
        ("Rui Costa owes it in part to the rain.", []),
        ("The old bridge may take the place of the ships.", ["old bridge"]),
        ("Rui Costa paid the old masons involved.", []),
        ("Rui Costa sold the bridge.", []),
        ("Rui Costa sold his old bridge.", []),
        ("Rui Costa sold several old bridges.", []),
        ("Rui Costa sold other old bridges.", []),
        ("The old bridge fell on the old bridge.", []),
        ("Rui Costa sold [the old] bridge.", []),
        ("Rui Costa sold a bridge of stone that was built by masons.", []),
    ],
)
def test_the_descriptions_of_a_sentence(sentence: str, found: list[str]) -> None:
    tokens, material = words_of(sentence)
    words = "".join(token.text_with_ws for token in tokens)
    assert [
        one for one in descriptions(tokens, None, words, material) if one != "Rui Costa"
    ] == found
