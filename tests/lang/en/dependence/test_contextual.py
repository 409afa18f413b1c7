"""How words depend on their context: one table of reasons, and how much definites say less."""

import pytest

from quizgen.lang.base.dependence import Dependence
from quizgen.lang.en.dependence.contextual import (
    PASSAGE_RULES,
    TOKEN_RULES,
    dependence,
    incompleteness,
    is_independent,
)

from ..sentences import words_of

REASONS = [
    ("The Belem Library owns 40,000 maps.", None),
    ("Ana Souza sold the theatre that her father had built.", None),
    ("We sold the Belem Library in 1931.", Dependence.PERSON),
    ("They sold the Belem Library in 1931.", Dependence.PRONOUN),
    ("This library owns 40,000 maps.", Dependence.DEMONSTRATIVE),
    ("Many moved to Lisbon in 1931.", Dependence.BARE_QUANTIFIER),
    ("Ana Souza moved there in 1931.", Dependence.DEIXIS),
    ("The bell of Belem was, for instance, cast in 1931.", Dependence.DEIXIS),
    ("Potassium ions are shown as red spheres.", Dependence.PICTURE),
    ("The color represents a wave of the sea.", Dependence.PICTURE),
    ("Red spheres are sold as toys in Lisbon.", None),
    ("A good record represents a wave of the sea.", None),
    ("In the first, a bell rings in Lisbon at noon.", Dependence.ONE_OF_A_SET),
    ("In the first of the towers of Belem, a bell rings.", None),
    ("Ana Souza was the first to sell the Belem Library.", None),
    ("The second is a unit of time in all of Portugal.", None),
    ("The Belem Library was opened on 9 May.", Dependence.YEARLESS_DATE),
    ("The Belem Library was opened last year.", Dependence.RELATIVE_TIME),
    ("Before then, Kyoto was the capital of Japan.", Dependence.RELATIVE_TIME),
    ("Rui Costa held a meeting in Lisbon to answer the question.", Dependence.DEIXIS),
    ("Rui Costa held a meeting in Lisbon to answer the question of Belem.", None),
    ("The gate key of Belem is kept at that gate.", Dependence.DEMONSTRATIVE),
]


@pytest.mark.parametrize(("sentence", "reason"), REASONS)
def test_the_reason_for_which_a_sentence_depends_on_its_context(
    sentence: str, reason: Dependence | None
) -> None:
    assert dependence(*words_of(sentence)) == reason


def test_the_first_word_that_depends_gives_the_reason() -> None:
    tokens, material = words_of("There they sold this library.")
    assert dependence(tokens, material) == Dependence.DEIXIS
    assert dependence(tokens[1:], material) == Dependence.PRONOUN
    assert dependence(tokens[2:], material) == Dependence.DEMONSTRATIVE


def test_only_the_words_in_question_are_asked() -> None:
    assert dependence(*words_of("[Ana Souza moved] there with them.")) is None


def test_what_is_read_instead_of_a_word_does_not_depend() -> None:
    sentences = ("Rui Costa was born in 1880.", "[He moved to Lisbon in 1931].")
    tokens, material = words_of(*sentences)
    assert material.replaced[tokens[0].i].text == "Rui Costa"
    assert dependence(tokens, material) is None


def test_a_subject_that_only_the_sentences_before_name_depends_on_them() -> None:
    before = "A threat was made against a theatre in 1931."
    assert dependence(*words_of(before, "[The threat came from Rui Costa].")) == (
        Dependence.MENTIONED
    )
    assert dependence(*words_of(before, "[The threat of 1931 came from Rui Costa].")) is None
    assert dependence(*words_of("[The threat came from Rui Costa].")) is None


def test_every_reason_has_a_rule() -> None:
    assert {reason for _, reason, _ in (*TOKEN_RULES, *PASSAGE_RULES)} == set(Dependence)


@pytest.mark.parametrize(
    ("sentence", "score"),
    [
        ("A bridge crosses the river Tagus.", 0),
        ("Rui Costa painted [the bridge].", 1),
        ("[The bridge] was painted by Rui Costa.", 2),
        ("The bridge was painted by [the mayor].", 1),
        ("The bridge was painted by the mayor.", 3),
    ],
)
def test_definite_descriptions_that_do_not_say_which_add_up(sentence: str, score: int) -> None:
    assert incompleteness(*words_of(sentence)) == score


@pytest.mark.parametrize(
    ("sentence", "independent"),
    [
        ("Rui Costa painted a bridge.", True),
        ("Rui Costa painted the bridge.", False),
        ("Rui Costa painted it.", False),
    ],
)
def test_independent_words_say_as_much_alone(sentence: str, independent: bool) -> None:
    assert is_independent(*words_of(sentence)) == independent
