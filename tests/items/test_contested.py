"""A stem for which a document gives two keys is not asked; one that says the same twice is."""

import pytest

from quizgen.items import generate
from quizgen.items.contested import uncontested
from quizgen.lang.packs import Languages
from quizgen.library.asking import facts
from quizgen.trace import Trace


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "The council of Bergen publishes a yearbook. The council of Bergen publishes a poem.",
            False,
        ),
        ("The council of Bergen publishes a yearbook.", True),
        (
            "The council of Bergen publishes a yearbook. "
            "In May, the council of Bergen publishes a yearbook.",
            True,
        ),
    ],
)
def test_one_stem_has_one_answer(text: str, asked: bool) -> None:
    found = list(facts(text=text))
    trace = Trace()
    candidates = list(generate(found, lambda fact: Languages().of("en")))
    kept = uncontested(candidates, trace)
    stems = {candidate.stem for candidate in kept if candidate.form == "object"}
    assert ("What does the council of Bergen publish?" in stems) == asked
    assert bool(trace.lost) != asked
