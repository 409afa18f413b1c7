"""Definitions, and for each rule a sentence of their form that is none."""

import pytest

from quizgen.lang.en.facts.definitions import REFUSALS, definition_facts
from quizgen.model import Definition
from quizgen.trace import Trace

from ..sentences import read

REFUSED = [
    ("opens with something else", "In Peru a quipu is a device that records numbers."),
    ("negated", "A quipu is not a device that records numbers."),
    ("said of each", "Knots and cords are both devices that record numbers."),
    ("subject is no term", "His quipu is a device that records numbers."),
    ("subject is no term", "The oldest quipu is a device that records numbers."),
    ("subject is no term", "A quipu at court is a device that records numbers."),
    ("subject is no term", "A thing is a device that records numbers."),
    ("subject is no term", "This quipu is a device that records numbers."),
    ("subject is no term", "Several quipu cords are devices that record numbers."),
    ("subject is no term", "Every quipu is a device that records numbers."),
    ("subject told by a clause", "The ferry they take is a boat that carries cars over water."),
    ("confirmed", "A reef knot is indeed a knot that holds two ropes."),
    ("for the time being", "Frost is still a danger that farmers fear."),
    ("genus ranked", "Frost is the leading cause of damage to roads in winter."),
    ("genus is no kind", "Frost is the steam engine of the roads of Peru."),
    ("genus is no kind", "A strong quipu is the basis for a count of the herds."),
    ("genus is no kind", "The mere of Ardal is the frozen lake, which holds no fish."),
    ("genus is no kind", "Frost is the beast that killed the herds of Peru."),
    ("genus is no kind", "Knots and cords are kinds of records that are kept by hand."),
    ("genus is no kind", "Knots are also devices that record the numbers of herds."),
    ("genus is no kind", "Frost is a threat to the roads of Peru."),
    ("genus is no kind", "A strap is a component of a quipu."),
    ("genus is no kind", "Counting is a curious method of knotting by hand."),
    ("genus is no kind", "A strap is a problem caused by wet cords."),
    ("genus is no kind", "Frost is a thing that damages roads in winter."),
    ("genus ranked", "Frost is the predominant cause of damage to roads in winter."),
    ("genus not restricted", "A quipu is a very old and colourful device."),
    ("genus not restricted", "Knotting is a custom dating back to old times."),
    ("genus not restricted", "A quipu is a type of knotted cord."),
]


def definitions(sentence: str) -> list[Definition]:
    """The definitions of a sentence."""
    facts = definition_facts(read(sentence), Trace())
    return [fact for fact in facts if isinstance(fact, Definition)]


@pytest.mark.parametrize(
    ("sentence", "term", "definiens", "genus"),
    [
        (
            "A quipu is a device that records numbers by knots.",
            "quipu",
            "a device that records numbers by knots",
            "device",
        ),
        (
            "Erosion is the process by which wind carries soil away.",
            "erosion",
            "the process by which wind carries soil away",
            "process",
        ),
        (
            "The permeability of a wall is the rate of flow of water through stone.",
            "permeability of a wall",
            "the rate of flow of water through stone",
            "rate",
        ),
        (
            "Barometers are devices that measure the pressure of the air.",
            "barometers",
            "devices that measure the pressure of the air",
            "device",
        ),
        ("Frost is a loss of heat.", "frost", "a loss of heat", "loss"),
        (
            "Hydrants are the very short pipes that feed hoses.",
            "hydrants",
            "the very short pipes that feed hoses",
            "pipe",
        ),
        (
            "Masonry is a set of skills that turn stone into walls.",
            "Masonry",
            "a set of skills that turn stone into walls",
            "set",
        ),
        (
            "A sluice is a spot where boats leave the canal.",
            "sluice",
            "a spot where boats leave the canal",
            "spot",
        ),
        (
            "Bollards are posts that you can tie a boat to.",
            "bollards",
            "posts that you can tie a boat to",
            "post",
        ),
        (
            "River water is water that comes from springs.",
            "River water",
            "water that comes from springs",
            "water",
        ),
    ],
)
def test_definitions(sentence: str, term: str, definiens: str, genus: str) -> None:
    (found,) = definitions(sentence)
    assert (found.term.text, found.definiens, found.genus) == (term, definiens, genus)
    assert found.statement.text == sentence


@pytest.mark.parametrize(("name", "sentence"), REFUSED)
def test_what_is_no_definition(name: str, sentence: str) -> None:
    assert not definitions(sentence)


def test_every_refusal_has_a_case() -> None:
    assert list(dict.fromkeys(name for name, _ in REFUSED)) == [name for name, _ in REFUSALS]


@pytest.mark.parametrize(
    "sentence",
    [
        "A quipu is a device that records this.",
        "A quipu is a device of Peru.",
        "A quipu is a device that makes a quipu useful.",
    ],
)
def test_a_definiens_needs_no_context_and_says_enough(sentence: str) -> None:
    assert not definitions(sentence)


def test_what_follows_a_second_verb_is_no_part_of_the_definiens() -> None:
    (found,) = definitions("A quipu is a device that records numbers and was sold in Peru.")
    assert found.definiens.startswith("a device that records numbers")
