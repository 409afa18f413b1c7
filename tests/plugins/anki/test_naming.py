"""Deck names and tags: what we write is what Anki keeps, to the letter."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from quizgen import testing
from quizgen.model import Deck, Evidence, Flashcard, RichText
from quizgen_anki.identity import guid
from quizgen_anki.naming import deck_name, tag
from quizgen_anki.options import AnkiOptions
from quizgen_anki.source import Places

Build = Callable[..., bytes]


def card(number: str, **more: Any) -> Flashcard:
    """A card with the id `number`."""
    text = RichText.of("x")
    return Flashcard(id=number, family="f", stem=text, back=text, **more)


@given(title=testing.lines(), tags=testing.tags(), heading=testing.lines())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_anki_keeps_the_names_that_we_give(
    fresh_anki: Callable[[], Any], build: Build, title: str, tags: tuple[str, ...], heading: str
) -> None:
    source = Evidence(document="d", quote="", start=0, end=0, heading=("Top", heading))
    question = card("q", tags=tags, source=source)
    deck = Deck(title=title, namespace="n", questions=(question,))
    places = Places(deck, AnkiOptions(depth=2))
    with fresh_anki() as anki:
        anki.load(build(deck, options={"depth": 2}))
        (found,) = anki.cards(guid("n", "q"))
        assert anki.col.decks.name(found.did) == places.deck(question)
        assert anki.note(guid("n", "q")).tags == sorted(places.tags(question), key=str.casefold)


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (["Geo", "std::vector"], "Geo::std∷vector"),
        (["  A \t B  ", "", "C"], "A B::C"),
        (["\u202eA\u200b", 'say "hi"'], "A::say ”hi”"),
        (["::", ":"], "∷"),
        ([" ", "\u3000"], "quizgen"),
        ([str(number) for number in range(30)], "::".join(map(str, range(10)))),
        (["x" * 500], "x" * 100),
    ],
)
def test_deck_names(parts: list[str], name: str) -> None:
    assert deck_name(parts) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("two words", "two_words"),
        ("a::b", "a::b"),
        ("::a::::b::", "a::b"),
        ("a\u3000b", "a_b"),
        ("a\u2028b", "ab"),
        ("::", ""),
    ],
)
def test_tags(text: str, name: str) -> None:
    assert tag(text) == name


def test_decks_that_differ_in_case_are_one(anki: Any, build: Build) -> None:
    def under(heading: str) -> Evidence:
        return Evidence(document="d", quote="", start=0, end=0, heading=(heading,))

    questions = (card("a", source=under("Rivers")), card("b", source=under("RIVERS")))
    anki.load(build(Deck(title="Geo", questions=questions)))
    names = {one.name for one in anki.col.decks.all_names_and_ids()}
    assert names == {"Default", "Geo", "Geo::Rivers"}
