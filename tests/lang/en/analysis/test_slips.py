"""Slips of spelling: how a text spells a word, and what is meant by it once."""

import pytest

from quizgen.lang.en.analysis.slips import lost_apostrophes, mended, spellings_of, with_apostrophes

MEMBRANES = "The membrane is thin. Membranes part cells. " * 4


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("mebrane", "membrane"),
        ("membrrane", "membrane"),
        ("Mebmrane", "Membrane"),
        ("membran", "membran"),
        ("embrane", "embrane"),
        ("membrane", "membrane"),
    ],
)
def test_a_slip_is_read_as_it_is_spelled_elsewhere(slip: str, meant: str) -> None:
    spellings = spellings_of(f"{MEMBRANES}A {slip} is old.")
    assert mended(f"A {slip} is old.", spellings) == f"A {meant} is old."


@pytest.mark.parametrize(
    ("often", "once"),
    [("causal", "casual"), ("through", "though"), ("harbour", "harbours"), ("canals", "canal")],
)
def test_another_word_is_no_slip(often: str, once: str) -> None:
    assert once not in spellings_of(f"{often} " * 5 + once)


def test_what_is_spelled_two_ways_is_no_slip() -> None:
    assert spellings_of("harbour " * 5 + "harbor " * 3) == {}


@pytest.mark.parametrize(
    ("twice", "once"),
    [
        ("It is used for for boats.", "It is used for boats."),
        ("They try to be be quick.", "They try to be quick."),
        ("He said that that boat sank.", "He said that that boat sank."),
        ("It had had a mast.", "It had had a mast."),
    ],
)
def test_a_small_word_is_read_once(twice: str, once: str) -> None:
    assert mended(twice, {}) == once


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("A large numbers of boats left.", "A large number of boats left."),
        ("Large numbers of boats left.", "Large numbers of boats left."),
        ("The gates will opens at noon.", "The gates will open at noon."),
        ("The crews can always win.", "The crews can always win."),
        ("The floods must pass the weir.", "The floods must pass the weir."),
        ("Her will leaves him the boat.", "Her will leaves him the boat."),
    ],
)
def test_an_ending_too_many_is_left_out(slip: str, meant: str) -> None:
    assert mended(slip, {}) == meant


@pytest.mark.parametrize(
    ("lost", "meant"),
    [
        ("The miller s boat is old.", "The miller's boat is old."),
        ("Ana s Island and the sea s salt", "Ana's Island and the sea's salt"),
        ("The letter s ends here.", "The letter s ends here."),
        ("It s raining, and the s sounds soft.", "It s raining, and the s sounds soft."),
    ],
)
def test_an_owner_gets_its_apostrophe(lost: str, meant: str) -> None:
    assert with_apostrophes(lost) == meant


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("The miller s boat is old. The sea s salt is dear.", True),
        ("The miller s boat is old. The miller s dog is not.", False),
        ("The path s runs by the sea s salt, and the miller's dog barks.", False),
        ("The displacement s equals the product of v and the span s between.", False),
        ("The outer s orbital is round.", False),
    ],
)
def test_a_whole_text_lost_its_apostrophes(text: str, lost: bool) -> None:
    assert lost_apostrophes(text) == lost
