"""Which words keep their capitals behind the start of a sentence."""

import pytest

from quizgen.lang.en.analysis.capitals import capitals_of

from ..sentences import parsed


@pytest.mark.parametrize(
    ("sentence", "keeps"),
    [
        ("Feed Guide is old.", True),
        ("Feed Guides are old.", True),
        ("Feed costs much.", False),
        ("The Mills are old.", False),
        ("RNA is copied in the cell.", True),
        ("Oslo is old.", True),
        ("Ships are old.", False),
    ],
)
def test_the_word_that_opens_a_sentence(sentence: str, keeps: bool) -> None:
    told = ("We use Feed Guide at The Mills.", "The town of Oslo has many ships.")
    capitals = capitals_of([parsed(one) for one in told])
    assert capitals.keeps(parsed(sentence)[0]) == keeps


def test_a_surname_that_the_document_never_writes_small_keeps_its_capital() -> None:
    told = (
        "She married John Miller in 1811.",
        "The dam was sold to Mary Harwick.",
        "A miller left.",
    )
    capitals = capitals_of([parsed(one) for one in told])
    assert capitals.keeps(parsed("Harwick left the town.")[0])
    assert not capitals.keeps(parsed("Miller families left.")[0])
