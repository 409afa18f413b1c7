"""Answers: what is a whole one, and how one stands on a card."""

import pytest

from quizgen.lang.en.phrases import as_answer
from quizgen.lang.en.questions.constituents import is_answer, is_whole
from quizgen.model import Phrase, Words

from ....pipeline.road import Told, facts_of


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("more bread than in the next town", True),
        ("fresh bread rather than cake", True),
        ("fresh bread than in the next town", False),
        ("the loaves which need to be re-", False),
    ],
)
def test_an_answer_says_all_of_a_comparison_and_of_a_word(answer: str, said: bool) -> None:
    phrase = Phrase(role="object", text=answer, head="bread")
    assert is_answer(answer, phrase) == said


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("It holds grain.", True),
        ("It holds grain, dried river fish and hay.", False),
        ("It holds grain, whether dry or wet.", False),
        ("It holds grain and hay.", False),
    ],
)
def test_an_answer_is_whole_where_nothing_goes_on_with_it(said: str, whole: bool) -> None:
    (fact, *_) = facts_of(Told("An open reduction requires a long incision."))
    told = fact.statement.model_copy(update={"parts": (Words(text=said),)})
    assert is_whole("grain", fact.model_copy(update={"statement": told})) == whole


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("a long incision", "A long incision."),
        ("a doctorate, called a Ph.D.", "A doctorate, called a Ph.D."),
        ("pH changes of the water", "pH changes of the water."),
        ("iron", "Iron."),
    ],
)
def test_an_answer_on_a_card_is_written_as_a_sentence(words: str, answer: str) -> None:
    assert as_answer(words) == answer
