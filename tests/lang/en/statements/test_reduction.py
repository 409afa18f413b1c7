"""Clauses without what depends on context, and what they cannot lose."""

from dataclasses import replace

import pytest

from quizgen.lang.base.dependence import Dependence
from quizgen.lang.en.analysis.tree import root_of
from quizgen.lang.en.statements.reduction import LOSS_RULES, Loss, Reduction, reduce_clause
from quizgen.lang.en.syntax.constituents import realise
from quizgen.lang.en.syntax.finding import find_clauses
from quizgen.lang.en.syntax.integrity import Tear
from quizgen.trace import Reason, Trace

from ..sentences import read


def reduction_of(sentence: str) -> Reduction:
    """The reduction of the main clause of a sentence."""
    material = read(sentence)
    clauses = find_clauses(root_of(material.parsed.doc), Trace())
    return reduce_clause(next(raw for raw in clauses if raw.origin == "root"), material)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Rui Costa closed the bridge in 1931.", "Rui Costa closed the bridge in 1931"),
        ("In this year, Rui Costa closed a bridge.", "Rui Costa closed a bridge"),
        ("Last year, Rui Costa closed a bridge.", "Rui Costa closed a bridge"),
        ("When it rained, Rui Costa closed a bridge.", "Rui Costa closed a bridge"),
        ("Rui Costa met Ana Souza at the event.", "Rui Costa met Ana Souza"),
        (
            "Rui Costa met Ana Souza at the event of May.",
            "Rui Costa met Ana Souza at the event of May",
        ),
        ("Rui Costa lives here.", "Rui Costa lives here"),
        (
            "Rui Costa lost the vote to a captain, who ran as a farmer, despite being rich.",
            "Rui Costa lost the vote to a captain",
        ),
        (
            "Ana Souza served on the board of the library twice, most recently as deputy chair.",
            "Ana Souza served on the board of the library twice",
        ),
    ],
)
def test_what_depends_on_context_goes(sentence: str, words: str) -> None:
    assert realise(reduction_of(sentence).tokens, {}).words == words


@pytest.mark.parametrize(
    ("sentence", "refusal"),
    [
        ("Rui Costa closed the bridge in 1931.", None),
        ("In this year, Rui Costa closed a bridge.", None),
        ("He closed the bridge in 1931.", Dependence.PRONOUN),
        ("Last year, the bridge was 40 metres long.", Dependence.RELATIVE_TIME),
        ("Until this tower was built, the bridge was a border.", Dependence.RELATIVE_TIME),
        ("Until Rui Costa built a tower, the bridge was a border.", Loss.BOUNDS),
        ("A boat, 12 Vasco, found by Rui Costa in 1931, was named after a king.", None),
        ("Rui Costa sold, in that year and in 1931, a bridge to Ana Souza.", Loss.DATE_OR_NAME),
        (
            "A door was painted by Rui Costa in Lisbon, and later by Ana Souza in Porto.",
            Loss.CIRCUMSTANCE,
        ),
        ('Rui Costa sold bridges, but also "gates" that open.', Loss.ADDITION),
        ("Rui Costa sold a bridge, but also built a tower.", None),
        ("When the tide turns, a bridge opens for the ships of Ana Souza.", Loss.OCCASION),
        ("When the tide turned, a bridge opened for the ships of Ana Souza.", None),
        ("A bridge opens for the ships of Ana Souza when the tide turns.", None),
        ("With the exception, maybe, of one, a bridge can be seen in Lisbon.", Loss.EXCEPTION),
        ("In such bridges as these, each bridge has two towers.", Loss.RESTRICTION),
        ("Rui Costa was closing a bridge.", Loss.MOMENT),
        ("In the first, a bridge leads to a tower.", Loss.WHICH_ONE),
        ("In the first town of Portugal, a bridge leads to a tower.", None),
        ("Rui Costa was closing a bridge in 1931.", None),
        ("The bridge is seen in one of two ways: by boat, or from a tower.", Tear.RUN_TOGETHER),
    ],
)
def test_what_is_left_may_be_no_statement(sentence: str, refusal: Reason | None) -> None:
    assert reduction_of(sentence).refusal == refusal


def test_what_is_said_of_a_second_name_is_not_said_of_the_first() -> None:
    reduction = reduction_of(
        "Argon was found by Carl Souza, in Lagos, in 1893, and Rui Costa in Porto, in 1894."
    )
    (year,) = (token for token in reduction.raw.verb.doc if token.text == "1894")
    assert replace(reduction, tokens=[*reduction.tokens, year]).refusal == Loss.CIRCUMSTANCE


def test_a_comma_that_nothing_closes_makes_no_statement() -> None:
    reduction = reduction_of(
        "A boat, 12 Vasco, found by Rui Costa in 1931, was named after a king."
    )
    last = max(token.i for token in reduction.tokens if token.text == ",")
    torn = replace(reduction, tokens=[token for token in reduction.tokens if token.i != last])
    assert torn.refusal == Loss.COMMA


@pytest.mark.parametrize(
    ("sentence", "undated"),
    [
        ("Last year, Rui Costa closed a bridge.", True),
        ("Before this war, Rui Costa closed a bridge.", True),
        ("In 1931, Rui Costa closed a bridge.", False),
        ("With them, Rui Costa closed a bridge.", False),
    ],
)
def test_what_a_date_of_the_document_would_resolve(sentence: str, undated: bool) -> None:
    assert reduction_of(sentence).undated == undated


def test_every_loss_has_a_rule() -> None:
    assert {reason for _, reason, _ in LOSS_RULES} == {Dependence.RELATIVE_TIME, *Loss}
