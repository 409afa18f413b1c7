"""Strategies for small true-to-life passages: names, dates, numbers, quotations, pronouns.

Every person, body and place belongs to one `World`; two worlds share none, so that a passage about
one is unrelated to a passage about the other.
"""

from dataclasses import dataclass

from hypothesis import strategies as st


@dataclass(frozen=True)
class World:
    """A stock of names that no other world knows."""

    men: tuple[str, ...]
    women: tuple[str, ...]
    cities: tuple[str, ...]
    bodies: tuple[str, ...]
    things: tuple[str, ...]


HARBOUR = World(
    men=("Rui Costa", "Henrique Lopes", "Paulo Mendes"),
    women=("Maria Oliveira", "Ana Souza", "Teresa Pinto"),
    cities=("Lisbon", "Madrid", "Rome"),
    bodies=("University of Porto", "Tagus Maritime Museum", "Atlantic Trade Council"),
    things=("Vasco Bridge", "Alfama Theatre", "Belem Library"),
)
FJORD = World(
    men=("Lars Nilsen", "Erik Dahl", "Olav Berg"),
    women=("Ingrid Hansen", "Kari Solberg", "Astrid Moe"),
    cities=("Oslo", "Helsinki", "Stockholm"),
    bodies=("University of Bergen", "Northern Fisheries Bank", "Polar Research Institute"),
    things=("Fram Observatory", "Nansen Tunnel", "Bryggen Market"),
)

MONTHS = ("January", "March", "June", "September", "November")

TEMPLATES: tuple[str, ...] = (
    "The {thing} was opened in {city} in {year} by {man}.",
    "{woman} founded the {body} in {year}.",
    "{man} was born in {city} on {day} {month} {year}.",
    "The {body} has {number} members in {small} countries.",
    "The {thing}, which was completed in {year}, is {length} km long.",
    "{woman}, an engineer at the {body}, designed the {thing}.",
    "In {month} {year}, the {body} bought the {thing} for {money} million euros.",
    "{man} studied law in {city}. He joined the {body} in {year}.",
    "The {thing} stands in {city}. It was built between {year} and {later}.",
    "“Every stone of this city has a story that nobody wrote down,” said {woman}.",
    "About {percent}% of the visitors to the {thing} come from {city}.",
    "{man} and {woman} met in {city} in {year} and opened a school there.",
    "The {body} (founded in {year}) publishes {small} journals, including Light, Water and Stone.",
    "{woman} moved to {city}; {man} stayed at the {body} until {later}.",
    "The {thing} was damaged in {year}, repaired in {later} and painted by {woman}.",
    "We think that our {thing} is the finest in {city}.",
    "They sold it last year.",
    "The price of a ticket rose from {small} to {number} euros in {year}.",
    "A barometer is an instrument that measures the pressure of the air.",
    "The {body} and the {thing} [3] signed an agreement in {city} on {month} {day}, {year}.",
)


def _sentence(draw: st.DrawFn, world: World, template: str) -> str:
    year = draw(st.integers(1620, 1989))
    return template.format(
        man=draw(st.sampled_from(world.men)),
        woman=draw(st.sampled_from(world.women)),
        city=draw(st.sampled_from(world.cities)),
        body=draw(st.sampled_from(world.bodies)),
        thing=draw(st.sampled_from(world.things)),
        year=year,
        later=year + draw(st.integers(1, 30)),
        day=draw(st.integers(1, 28)),
        month=draw(st.sampled_from(MONTHS)),
        number=f"{draw(st.integers(20, 90_000)):,}",
        small=draw(st.sampled_from(("4", "seven", "26"))),
        length=draw(st.sampled_from(("17.2", "3", "503"))),
        money=draw(st.sampled_from(("18.5", "41", "2"))),
        percent=draw(st.integers(11, 88)),
    )


@st.composite
def paragraphs(draw: st.DrawFn, world: World = HARBOUR, *, least: int = 3, most: int = 6) -> str:
    """A paragraph of sentences about one world."""
    templates = draw(st.lists(st.sampled_from(TEMPLATES), min_size=least, max_size=most))
    return " ".join(_sentence(draw, world, template) for template in templates)


@st.composite
def passages(draw: st.DrawFn, world: World = HARBOUR) -> str:
    """One to three paragraphs under a heading in capitals, or without one."""
    heading = draw(st.sampled_from(("", "THE OLD HARBOUR\n\n")))
    found = draw(st.lists(paragraphs(world), min_size=1, max_size=3))
    return heading + "\n\n".join(found) + "\n"


HEDGED: tuple[tuple[str, str], ...] = (
    ("The {body} plans to buy a telescope in {later}.", "plan"),
    ("The {body} may have bought a telescope in {year}.", "may"),
    ("The {body} did not buy a telescope in {year}.", "not"),
    ("The {body} never bought a telescope in {city}.", "never"),
    ("According to {man}, the {body} bought a telescope in {year}.", "according"),
    ("{woman} said that the {body} bought a telescope in {year}.", "said"),
    ("{woman} claimed that {man} bought a telescope in {city} in {year}.", "claim"),
    ("The {body} hopes to open a telescope in {city}.", "hope"),
    ("The {body} will open a telescope in {city} in {later}.", "will"),
    ("The {body} might open a telescope in {city} in {later}.", "might"),
    ("If the {body} opened a telescope in {city} in {year}, nobody saw it.", "if"),
    ("{man} reportedly bought a telescope in {city} in {year}.", "report"),
    ("{man} allegedly sold a telescope to the {body} in {year}.", "alleg"),
    ("The {body} bought no telescope in {year}.", "no"),
    ("{man} refused to buy a telescope in {year}.", "refus"),
    ("The {body} failed to repair a telescope in {city} in {year}.", "fail"),
    ("The {body} was expected to open a telescope in {year}.", "expect"),
    ("Nobody at the {body} bought a telescope in {year}.", "nobody"),
    ("It is believed that {man} bought a telescope in {year}.", "believe"),
    ("The {body} would have bought a telescope in {year}.", "would"),
    ("“The {body} bought a telescope in {year},” {man} said.", "said"),
    ("{man} denied that the {body} bought a telescope in {year}.", "den"),
    ("The {body} bought a telescope in {year}, {man} said.", "said"),
    ("The {body} agreed to buy a telescope in {later}.", "agree"),
    ("Without a telescope, the {body} closed in {year}.", "without"),
)
"""Sentences that do not say that it is so, each with the word that a question must then keep."""


@st.composite
def hedged(draw: st.DrawFn, world: World = HARBOUR) -> tuple[str, str]:
    """A sentence about a telescope that is not said to be so, and the word that says it."""
    template, word = draw(st.sampled_from(HEDGED))
    return _sentence(draw, world, template), word
