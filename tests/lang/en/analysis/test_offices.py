"""The office that speakers give themselves."""

import pytest

from quizgen.lang.en.analysis.offices import office_in_title, own_office


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("It is my second visit as the Mayor of Brook.", "the Mayor of Brook"),
        ("As the Prime Minister of Norway, I thank you.", "the Prime Minister of Norway"),
        ("I came as Governor of the Bank of Peru.", "the Governor of the Bank of Peru"),
        ("I met him as the rain fell on the Mayor of Brook.", None),
        ("Ana Souza came as the Mayor of Brook.", None),
        ("I know the Mayor of Brook.", None),
    ],
)
def test_an_office_is_the_speakers(text: str, office: str | None) -> None:
    assert own_office(text) == office


@pytest.mark.parametrize(
    ("title", "office"),
    [
        (
            "Address by the President of the Republic of Peru to Oslo",
            "the President of the Republic of Peru",
        ),
        ("Remarks by the Mayor of Brook", "the Mayor of Brook"),
        ("The Mayor of Brook", None),
    ],
)
def test_a_title_names_the_office_of_the_speaker(title: str, office: str | None) -> None:
    assert office_in_title(title) == office
