"""A date that opens a sentence is set off from the subject."""

import pytest

from quizgen.lang.en.analysis.openings import with_opening_set_off


@pytest.mark.parametrize(
    ("sentence", "set_off"),
    [
        ("In 1891 the harbour froze.", "In 1891, the harbour froze."),
        ("In May 1891 she left.", "In May 1891, she left."),
        ("On 7 May 1891 Ana Souza left.", "On 7 May 1891, Ana Souza left."),
        ("On May 7, 1891 Ana Souza left.", "On May 7, 1891, Ana Souza left."),
        ("In 334 B.C. Philo left.", "In 334 B.C., Philo left."),
        ("By 1891 it had burned down.", "By 1891, it had burned down."),
        ("From 431 to 404 BC the war went on.", "From 431 to 404 BC, the war went on."),
        ("Between 1891 and 1893 Ana left.", "Between 1891 and 1893, Ana left."),
        ("In the late 1890s Ana left.", "In the late 1890s, Ana left."),
        ("In the spring of 1891 Ana left.", "In the spring of 1891, Ana left."),
        ("At the end of the 1890s Ana left.", "At the end of the 1890s, Ana left."),
    ],
)
def test_an_opening_date_is_set_off(sentence: str, set_off: str) -> None:
    assert with_opening_set_off(sentence) == set_off


@pytest.mark.parametrize(
    "sentence",
    [
        "In 1891, the harbour froze.",
        "In 1891 and 1892 the harbour froze.",
        "In 1891 dollars it cost little.",
        "In 24 hours the harbour froze.",
        "In May the harbour froze.",
        "In the 1930s and 1940s Ana left.",
        "In the 1930s Portuguese film, ships sank.",
        "Between 1000 and 1500 ships sank.",
        "The harbour froze in 1891 after rain.",
    ],
)
def test_other_sentences_stay(sentence: str) -> None:
    assert with_opening_set_off(sentence) == sentence
