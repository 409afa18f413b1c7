"""Law: a description stands for a name only if that was said to be what the description says.

Passages are generated in which things of several kinds are named; what a later sentence says of
"this tool" or "the tool" is said of none that is no tool, and of a surname only whose it is.
"""

from dataclasses import dataclass

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from quizgen.lang.en.facts import extract_facts

from ..lang.en.sentences import document_of

QUICK = settings(
    max_examples=min(30, settings.default.max_examples),
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
"""A parse takes milliseconds, but making an example smaller takes hundreds of them."""

KINDS = ("framework", "library", "bridge", "museum", "language", "engine", "council", "protocol")
NAMES = ("Marlow", "Tarvik", "Belem", "Quillon", "Ostrava", "Verdon")
SAID = (
    "was sold to a bank in 1931",
    "reduces the cost of repairs",
    "needs a licence from the city",
    "was built by Emily Carter",
)
POINTERS = ("This {k} {said}.", "The {k} {said}.", "That {k} {said}.", "In 1990, the {k} {said}.")


@dataclass(frozen=True)
class Told:
    """Names with their kinds, and what is said at last of one of some kind."""

    kinds: dict[str, str]
    kind: str
    last: str

    @property
    def sentences(self) -> list[str]:
        """The passage."""
        named = [
            f"{name} is a {kind} that is known in Europe." for name, kind in self.kinds.items()
        ]
        return [*named, self.last]

    @property
    def others(self) -> list[str]:
        """The names of other kinds than that of which something is said at last."""
        return [name for name, kind in self.kinds.items() if kind != self.kind]


@st.composite
def passages(draw: st.DrawFn) -> Told:
    """Two or three named things, and a sentence that points at one kind."""
    names = draw(st.permutations(NAMES))[: draw(st.integers(2, 3))]
    kinds = {name: draw(st.sampled_from(KINDS)) for name in names}
    kind = draw(st.sampled_from(KINDS))
    said = draw(st.sampled_from(SAID))
    return Told(kinds, kind, draw(st.sampled_from(POINTERS)).format(k=kind, said=said))


def statements(sentences: list[str], last: str) -> list[str]:
    """What the facts of the last sentence say."""
    document = document_of(*sentences)
    return [
        "".join(part.text for part in fact.statement.parts)
        for fact in extract_facts(document)
        if fact.evidence[0].quote == last
    ]


@QUICK
@given(passages())
def test_a_description_means_no_name_of_another_kind(told: Told) -> None:
    for statement in statements(told.sentences, told.last):
        for name in told.others:
            assert name not in statement, (told.sentences, statement)


@QUICK
@given(passages())
def test_of_two_of_one_kind_neither_is_meant_for_sure(told: Told) -> None:
    twins = [name for name in told.kinds if name not in told.others]
    if len(twins) > 1:
        for statement in statements(told.sentences, told.last):
            if told.last.startswith(("The", "In")):
                assert not any(name in statement for name in twins), (told.sentences, statement)


SURNAMES = ("Souza", "Costa", "Almeida", "Brook", "Hansen")
FIRST = ("Ana", "Clara", "Rui", "Lars")
DEEDS = ("sold the old theatre in 1950", "moved to Rome in 1961", "founded a school in Wick")


@QUICK
@given(st.permutations(SURNAMES), st.permutations(FIRST), st.sampled_from(DEEDS), st.integers(0, 2))
def test_a_surname_is_nobody_elses(
    surnames: list[str], first: list[str], deed: str, meant: int
) -> None:
    people = [f"{first[0]} {surnames[0]}", f"{first[1]} {surnames[1]}"]
    last = f"{surnames[meant]} {deed}."
    passage = [f"{people[0]} was born in Lisbon.", f"{people[1]} was born in Porto.", last]
    for statement in statements(passage, last):
        assert surnames[meant] in statement, (passage, statement)
        for other in people:
            if not other.endswith(surnames[meant]):
                assert other not in statement, (passage, statement)


@QUICK
@given(
    st.sampled_from(NAMES),
    st.sampled_from(KINDS),
    st.sampled_from(
        (
            "It is easier to repair a wheel than to build one.",
            "It is known that wheels break.",
            "It takes two days to repair a wheel.",
            "It was raining in Lisbon on that day.",
            "The answer is a wheel of wood.",
        )
    ),
)
def test_what_means_nothing_takes_no_name(name: str, kind: str, last: str) -> None:
    passage = [f"{name} is a {kind} that is known in Europe.", last]
    for statement in statements(passage, last):
        assert name not in statement, (passage, statement)
