"""What is not said to be so is not asked, whoever found it."""

from typing import get_args

import pytest

from quizgen.items import generate
from quizgen.lang.packs import Languages
from quizgen.model import Event, Evidence, FactId, Slot, Stance, Statement, Words
from quizgen.trace import Filter, Trace

from ..pipeline.road import Told, candidates_of, facts_of

WORDS = ("The Belem Library of Lisbon was opened by Ana Souza in ", "1931", ".")


def opening(stance: Stance) -> Event:
    """A fact as a plugin may hand it over."""
    when = Slot(type="date", text=WORDS[1], value=WORDS[1])
    quote = "".join(WORDS)
    return Event(
        id=FactId("opening"),
        statement=Statement(parts=(Words(text=WORDS[0]), when, Words(text=WORDS[2]))),
        evidence=(Evidence(document="d.md", quote=quote, start=0, end=len(quote)),),
        stance=stance,
        when=when,
    )


@pytest.mark.parametrize("stance", get_args(Stance))
def test_what_is_not_said_to_be_so_is_left_out_by_its_stance(stance: Stance) -> None:
    trace = Trace()
    asked = list(generate([opening(stance)], Languages().of_facts([]), trace))
    assert bool(asked) == (stance == "asserted")
    assert trace.lost[Filter.STANCE, stance] == (stance == "claimed")


def test_what_has_to_be_is_asked_by_questions_alone() -> None:
    candidates = candidates_of(facts_of(Told("Tenants must repair broken windows.")))
    asked = [(one.question.kind, one.question.prompt_text, one.key) for one in candidates]
    assert asked == [("short_answer", "What must tenants repair?", "broken windows")]


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("The Tagus Archive does not lend maps.", set()),
        (
            "The Tagus Archive does not lend maps to visitors.",
            {"What does the Tagus Archive not lend?"},
        ),
        ("Pumps must never be run with salt water.", {"What must pumps never be run with?"}),
        ("Rubber seals will stop leaks.", {"What will rubber seals stop?"}),
        ("The Tagus Archive did not lend maps.", set()),
        ("If it rains, the Tagus Archive does not lend maps.", set()),
        ("Ana Souza will open the Belem Library.", set()),
        ("The council will repair the bridge in 2031.", set()),
    ],
)
def test_what_is_not_so_or_will_be_is_asked_with_its_modality(text: str, stems: set[str]) -> None:
    candidates = candidates_of(facts_of(Told(text)))
    assert {one.question.prompt_text for one in candidates if one.form != "condition"} == stems
