"""The title of a document as words and as a name."""

import pytest

from quizgen.lang.en.analysis.titles import bare_title, title_words


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Porto", "Porto"),
        ("Porto (city)", "Porto"),
        ("Porto, Portugal", "Porto"),
        ("The Porto Chronicle ", "The Porto Chronicle"),
        ("Ana_Souza", "Ana Souza"),
        ("The long_name of Porto", "The long_name of Porto"),
        ("", ""),
    ],
)
def test_a_title_is_bare_without_what_follows_it(title: str, bare: str) -> None:
    assert bare_title(title) == bare


def test_the_words_of_a_title_have_no_marks() -> None:
    assert title_words('The "Water" Cycle: Notes') == {"the", "water", "cycle", "notes"}


def test_the_words_of_the_name_of_a_file_are_parted_by_its_marks() -> None:
    assert title_words("07-water_cycle") == {"07", "water", "cycle"}
    assert title_words("The water-wheel") == {"the", "water-wheel"}
