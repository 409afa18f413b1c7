"""Law 2: a printed deck parses back to the same deck, whatever stands in it."""

import pytest
from hypothesis import given

from quizgen import deckfile, testing
from quizgen.model import Deck

KINDS = [
    *(testing.multiple_choices, testing.multiple_responses, testing.true_falses, testing.clozes),
    *(testing.short_answers, testing.numericals, testing.matchings, testing.orderings),
    testing.flashcards,
]


@given(testing.decks())
def test_law_2_a_printed_deck_parses_back(deck):
    assert deckfile.parse(deckfile.render(deck), "deck.quiz.md") == deck


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_parses_back(kind):
    @given(kind())
    def parses_back(question):
        deck = Deck(title="T", questions=(question,))
        assert deckfile.parse(deckfile.render(deck), "deck.quiz.md") == deck

    parses_back()
