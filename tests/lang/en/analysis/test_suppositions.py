"""Sentences that make up a case, and the sentences that tell of it."""

import pytest

from quizgen.lang.en.analysis.suppositions import promises_example, supposes


@pytest.mark.parametrize(
    ("sentence", "made_up"),
    [
        ("Suppose I asked ten bakers.", True),
        ("For instance, suppose the oven is hot.", True),
        ("Now let's say that two ships meet.", True),
        ("Let us assume that the tide is high.", True),
        ("Consider a farmer who sells eggs.", True),
        ("Say you and a friend share an oven.", True),
        ("Imagine, if you can, a harbour without tides.", True),
        ("Pretend that three bakers share an oven.", True),
        ("Suppose Ana sells ten loaves.", True),
        ("Imagine is a song by Ana Souza.", False),
        ("Imagine Bakers is a band of Aarhus.", False),
        ("Pretend play helps children to share.", False),
        ("Consider a shorter rope.", False),
        ("Bakers suppose that rye rises.", False),
        ("Say less.", False),
    ],
)
def test_what_makes_up_a_case(sentence: str, made_up: bool) -> None:
    assert supposes(sentence) == made_up


@pytest.mark.parametrize(
    ("heading", "one"),
    [
        ("Example", True),
        ("Tide tables: an example", True),
        ("Loaves - Example", True),
        ("Examples of loaves", False),
        ("The example of Denmark", False),
    ],
)
def test_a_heading_promises_an_example(heading: str, one: bool) -> None:
    assert promises_example(heading) == one
