"""Sentences that lead to what is not with them."""

import pytest

from quizgen.lang.en.page.elsewhere import leads_elsewhere


@pytest.mark.parametrize(
    "sentence",
    [
        "Visit this archive to learn more about the old locks.",
        "Browse the guild's ledgers to see how its tolls have grown.",
        "Read this short life of Ana Souza to understand her bridges.",
        "See the rowers' handbook for more information.",
        "Consult our ferry pages to read about fares.",
        "Watch a [film] on the building of the weir in the 18th century.",
        "The Harbour chapter explains how to moor a barge.",
        "Our last section briefly discusses sails.",
        "The sails module explains how to reef.",
        "The second section covers knots.",
        "The Harbour section introduces the pilots.",
        "Examples of two sails are given only to help beginners.",
        "Check Your Understanding Explain why oak floats.",
    ],
)
def test_what_leads_elsewhere(sentence: str) -> None:
    assert leads_elsewhere(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Read the gauge to see whether the basin is full.",
        "View the lock from both banks before you close it.",
        "An example of a knot is the bowline, which is given to all rowers.",
        "Watch the water for ten minutes.",
        "The middle section freezes over in winter.",
        "The section of the wall explains why the mill stood.",
        "The cross section shows three layers of bark.",
        "The right section covers the keel.",
        "The module introduces a delay of two seconds.",
        "Check your ropes each morning.",
    ],
)
def test_what_tells_something(sentence: str) -> None:
    assert not leads_elsewhere(sentence)
