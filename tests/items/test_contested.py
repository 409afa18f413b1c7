"""A stem for which a document gives two keys is not asked; one that says the same twice is."""

import pytest

from quizgen.items import generate
from quizgen.items.contested import uncontested
from quizgen.lang.packs import Languages
from quizgen.library.asking import facts
from quizgen.trace import Trace

COUNCIL = "The council of elders"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (f"{COUNCIL} publishes a yearbook. {COUNCIL} publishes a newsletter.", False),
        (f"{COUNCIL} publishes a yearbook.", True),
        (f"{COUNCIL} publishes a yearbook. In May, {COUNCIL.lower()} publishes a yearbook.", True),
    ],
)
def test_one_stem_has_one_answer(text: str, asked: bool) -> None:
    found = list(facts(text=text))
    trace = Trace()
    candidates = list(generate(found, lambda fact: Languages().of("en")))
    kept = uncontested(candidates, trace)
    stems = {candidate.stem for candidate in kept if candidate.form == "object"}
    assert ("What does the council of elders publish?" in stems) == asked
    assert bool(trace.lost) != asked


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("What is an oar?", "What are oars?", True),
        ("Who keeps the movies?", "Who keeps a movie?", True),
        ("What do the caches hold?", "What does a cache hold?", True),
        ("What is new?", "What is the news?", False),
        ("What is vitamin A deficiency?", "What is a vitamin deficiency?", False),
    ],
)
def test_what_is_asked_of_one_and_of_several_is_one(one: str, other: str, same: bool) -> None:
    general = Languages().of("en").marks.in_general
    assert (general(one) == general(other)) == same


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        (
            "You should log fuel on your boats. You should log rainfall on your boat.",
            {"What should you log on your boat?", "What should you log on your boats?"},
        ),
        (
            "Guilds publish yearbooks. A guild publishes a newsletter.",
            {"What do guilds publish?", "What does a guild publish?"},
        ),
    ],
)
def test_stems_that_differ_in_number_alone_are_one(text: str, stems: set[str]) -> None:
    candidates = list(generate(list(facts(text=text)), lambda fact: Languages().of("en")))
    assert stems <= {candidate.stem for candidate in candidates}
    assert not stems & {candidate.stem for candidate in uncontested(candidates, Trace())}
