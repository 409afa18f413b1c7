"""The indefinite article follows the sound, not the letter."""

import pytest

from quizgen.lang.en.articles import indefinite_article


@pytest.mark.parametrize(
    "phrase",
    """a bridge, an apple, an hour, a house, a university, an umbrella, a unit, an urn, an heir,
    an uninhabited island, a European, a one-way street, an FBI agent, a NASA probe, a UNESCO site,
    an unidentified ship, an onerous task, a utility, a Honolulu street, an 18th-century tower,
    an X-ray, a U-boat, a Ukrainian, an 8-year plan""".replace("\n", " ").split(","),
)
def test_article(phrase: str) -> None:
    article, word = phrase.split()[:2]
    assert indefinite_article(word) == article
