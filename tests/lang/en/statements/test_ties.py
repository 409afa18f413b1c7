"""What only ties a sentence to its neighbours is left out, with its commas."""

import pytest

from quizgen.lang.en.statements.ties import is_tie, without_ties
from quizgen.lang.en.syntax.constituents import realise

from ..sentences import parsed


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("The bridge was closed in 1931.", "The bridge was closed in 1931."),
        ("For example, the bridge was closed.", "the bridge was closed."),
        ("However, the bridge was closed.", "the bridge was closed."),
        ("So the bridge was closed.", "the bridge was closed."),
        ("So closing the bridge was wise.", "closing the bridge was wise."),
        ("So far the bridge was closed.", "So far the bridge was closed."),
        ("For the mayor had closed the bridge.", "the mayor had closed the bridge."),
        ("For two years the bridge was closed.", "For two years the bridge was closed."),
        ("As a result, the bridge was closed.", "the bridge was closed."),
        ("The bridge was also closed.", "The bridge was closed."),
        ("It carries carts but also trams.", "It carries carts but also trams."),
        ("But also the bridge was closed.", "But the bridge was closed."),
        ("The bridge, however, was closed.", "The bridge was closed."),
        ("The bridge was closed, though.", "The bridge was closed."),
        ("It looked as though it was closed.", "It looked as though it was closed."),
        ("On the whole, however, Oslo was closed.", "On the whole, Oslo was closed."),
        ("The mayor himself closed the bridge.", "The mayor closed the bridge."),
        ("The mayor then closed the bridge.", "The mayor closed the bridge."),
        ("Later in May 1931 the mayor closed it.", "in May 1931 the mayor closed it."),
        ("The mayor closed in fact a bridge.", "The mayor closed a bridge."),
        ("Two years later the mayor closed it.", "Two years later the mayor closed it."),
    ],
)
def test_ties_are_left_out(sentence: str, left: str) -> None:
    assert realise(without_ties(parsed(sentence)), {}).words == left


@pytest.mark.parametrize(
    ("sentence", "ties"),
    [
        ("The bridge was also closed.", ["also"]),
        ("Ana Souza herself closed the bridge.", ["herself"]),
        ("Ana Souza hurt herself.", []),
        ("Then came the mayor.", []),
        ("The mayor then came.", ["then"]),
    ],
)
def test_which_words_are_ties(sentence: str, ties: list[str]) -> None:
    assert [token.text for token in parsed(sentence) if is_tie(token)] == ties
