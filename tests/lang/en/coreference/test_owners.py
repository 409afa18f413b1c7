"""The country that an office names."""

import pytest

from quizgen.lang.en.coreference.owners import country_of


@pytest.mark.parametrize(
    ("speaker", "country"),
    [
        ("the President of the Republic of Peru", "Peru"),
        ("the Prime Minister of New Zealand", "New Zealand"),
        ("the President of the United States", "United States"),
        ("the Minister of Fisheries of Peru", "Peru"),
        ("the Premier of New Mexico", None),
        ("the Governor of the Bank of England", None),
        ("the Mayor of Brook", None),
        ("the speaker", None),
        ("Ana Souza", None),
        (None, None),
    ],
)
def test_the_country_of_an_office(speaker: str | None, country: str | None) -> None:
    assert country_of(speaker) == country
