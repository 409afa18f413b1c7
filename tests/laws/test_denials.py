"""Law: what a sentence denies, doubts or leaves open is never said to be so.

Coordinations are generated with denials, limits and alternatives in every place; a statement that
says a part of one keeps the word that denies it.
"""

import re
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from quizgen.lang.en.facts import extract_facts

from ..lang.en.sentences import document_of

QUICK = settings(
    max_examples=min(40, settings.default.max_examples),
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
"""A parse takes milliseconds, but making an example smaller takes hundreds of them."""


@dataclass(frozen=True)
class Verb:
    """The forms of a verb: bare, third person, past and participle."""

    bare: str
    third: str
    past: str

    @property
    def forms(self) -> set[str]:
        """All of them."""
        return {self.bare, self.third, self.past}


VERBS = tuple(
    Verb(*row.split())
    for row in (
        "damage damages damaged",
        "cross crosses crossed",
        "contain contains contained",
        "release releases released",
        "repair repairs repaired",
        "protect protects protected",
        "reach reaches reached",
    )
)
SUBJECTS = (
    "Aspirin", "Insulin", "Ana Souza", "Porto", "The University of Porto", "The Vasco Bridge",
)  # fmt: skip
OBJECTS = (("the harbour", "the tunnel"), ("rice", "salt"), ("Lisbon", "Madrid"))

DENIED: tuple[str, ...] = (
    "{s} does not {a.bare} or {b.bare} {p}.",
    "{s} doesn't {a.bare} {o} or {b.bare} {p}.",
    "{s} does not {a.bare} {o} and {b.bare} {p}.",
    "{s} did not {a.bare} {o}, {b.bare} {p} or {c.bare} the market.",
    "{s} did not, in fact, {a.bare} {o} or {b.bare} {p}.",
    "{s} did not {a.bare} {o} in 1990 or {b.bare} {p} in 1991.",
    "{s} did not {a.bare} {o}, nor did it {b.bare} {p}.",
    "{s} does not always {a.bare} or {b.bare} {p}.",
    "{s} never {a.third} or {b.third} {p}.",
    "{s} never {a.past} {o}, nor {b.past} {p}.",
    "{s} has never {a.past} {o} or {b.past} {p}.",
    "{s} hasn't {a.past} or {b.past} {p}.",
    "{s} neither {a.third} nor {b.third} {p}.",
    "{s} neither {a.past} {o} nor {b.past} {p}.",
    "{s} was neither {a.past} nor {b.past} in Rome.",
    "{s} was never {a.past} or {b.past} in Rome.",
    "{s} isn't {a.past} by the museum or {b.past} by the council.",
    "{s} should not be {a.past} or {b.past} in Rome.",
    "{s} cannot {a.bare} or {b.bare} {p}.",
    "{s} must not {a.bare} {o} or {b.bare} {p}.",
    "{s} need not {a.bare} or {b.bare} {p}.",
    "{s} hardly {a.third} or {b.third} {p}.",
    "{s} rarely {a.third} {o} and {b.third} {p}.",
    "{s} seldom {a.past} and {b.past} {p}.",
    "{s} no longer {a.third} and {b.third} {p}.",
    "{s} by no means {a.third} and {b.third} {p}.",
    "{s} almost {a.past} and {b.past} {p}.",
    "{s} allegedly {a.past} {o} and {b.past} {p}.",
    "{s} would have {a.past} {o} and {b.past} {p}.",
    "{s} might have {a.past} {o}, {b.past} {p} and {c.past} the market.",
    "{s} denied that Rui Costa {a.past} {o} and {b.past} {p}.",
    "Rui Costa doubted that {s} {a.past} {o} and {b.past} {p}.",
    "Were it to rain, {s} would {a.bare} {o} and {b.bare} {p}.",
    "{s} would {a.bare} {o} and {b.bare} {p} if it rained.",
    "Instead of the roof, {s} {a.past} {o} or {b.past} {p}.",
    "{s} may {a.bare} {o} and {b.bare} {p}.",
    "In no case does {s} {a.bare} {o} and {b.bare} {p}.",
    "Never did {s} {a.bare} {o} or {b.bare} {p}.",
    "No doctor {a.past} or {b.past} {p}.",
    "Few doctors {a.past} {o} or {b.past} {p}.",
    "Neither {s} nor Rui Costa {a.past} or {b.past} {p}.",
    "Nobody {a.past} {o} and {b.past} {p}.",
    "If it rains, {s} {a.third} {o} and {b.third} {p}.",
    "According to Rui Costa, {s} {a.past} {o} and {b.past} {p}.",
)
"""Sentences of which no part is said to be so; {s} is a subject, {o} and {p} are objects."""

KEPT = re.compile(
    r"n't\b|\b(?:not|no|never|neither|nor|cannot|hardly|rarely|seldom|almost|allegedly|may|need"
    r"|few|nobody|if|were|according|would|might|denied|doubted|or)\b",
    re.IGNORECASE,
)
"""The words that deny, limit or leave open, one of which a statement of a part keeps."""


@st.composite
def denied(draw: st.DrawFn) -> str:
    """A coordination that says of none of its parts that it is so."""
    first, second, third = draw(st.permutations(VERBS))[:3]
    one, other = draw(st.sampled_from(OBJECTS))
    text = draw(st.sampled_from(DENIED)).format(
        s=draw(st.sampled_from(SUBJECTS)), a=first, b=second, c=third, o=one, p=other
    )
    return text[:1].upper() + text[1:]


def statements(sentence: str) -> list[str]:
    """What the facts of a sentence, second in its text, say."""
    document = document_of("Lisbon is a city in Portugal.", sentence)
    return [
        "".join(part.text for part in fact.statement.parts)
        for fact in extract_facts(document)
        if fact.evidence[0].quote == sentence
    ]


@QUICK
@given(denied())
@example("Instead of the roof, Insulin reached rice or protected salt.")
def test_what_is_denied_or_doubted_is_never_said_without_that(sentence: str) -> None:
    for statement in statements(sentence):
        assert KEPT.search(statement), f"{sentence} -> {statement}"


@QUICK
@given(
    st.permutations(VERBS), st.sampled_from(SUBJECTS[2:]), st.sampled_from(OBJECTS), st.booleans()
)
def test_one_of_two_alternatives_is_never_said_alone(
    verbs: list[Verb], subject: str, objects: tuple[str, str], past: bool
) -> None:
    first, second = (verb.past if past else verb.third for verb in verbs[:2])
    sentence = f"{subject} {first} {objects[0]} or {second} {objects[1]}."
    for statement in statements(sentence):
        assert first in statement, f"{sentence} -> {statement}"
        assert second in statement, f"{sentence} -> {statement}"


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Rui Costa did not move to Lisbon but stayed in Porto.", "Rui Costa stayed in Porto."),
        ("Rui Costa never sold rice but repaired the Vasco Bridge.", "Rui Costa repaired"),
        ("The membrane does not let water in and keeps salt out.", "The membrane keeps salt out."),
        ("Rui Costa built the Vasco Bridge and sold the Tagus Mill.", "Rui Costa sold"),
    ],
)
def test_what_is_said_beside_a_denial_stays(sentence: str, said: str) -> None:
    assert any(statement.startswith(said) for statement in statements(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The collection includes no ships, barges or boats.",
        "The collection never includes ships, barges or boats.",
        "Houses without broken windows, including mills, barns and inns, stand in Porto.",
        "No enzyme is a mineral that speeds up reactions in the cell.",
        "An enzyme is rarely a mineral that speeds up reactions in the cell.",
        "Few enzymes are minerals that speed up reactions in the cell.",
        "The inner skin of the heart is hardly called the pericardium.",
        "No skin of the heart is called the pericardium.",
        "Rui Costa, neither a doctor of medicine nor a lawyer, moved to Lisbon.",
    ],
)
def test_a_denied_group_term_name_or_role_is_none(sentence: str) -> None:
    document = document_of("Lisbon is a city in Portugal.", sentence)
    kinds = {fact.kind for fact in extract_facts(document) if fact.evidence[0].quote == sentence}
    assert kinds.isdisjoint({"membership", "definition", "naming", "role"})


@pytest.mark.parametrize(
    ("sentence", "unsaid"),
    [
        ("The museum does not and will not sell its paintings.", "does will"),
        ("Rui Costa can not and does not sell rice.", "can does"),
        ("The plan should have lowered taxes and closed the port.", "closed the port"),
        ("The ship might have been repaired in Porto and sold to Spain.", "sold to Spain"),
        ("Rui Costa claimed that the bank failed and sold the mill.", "Costa sold"),
        ("Instead of repairing the bridge, Rui Costa sold the port.", "Of repairing"),
        ("Porto was then the largest port in Europe.", "was the largest"),
        ("Had the bridge failed, Porto would have closed and lost its trade.", "lost"),
    ],
)
def test_what_is_unreal_or_bounded_is_not_said_as_so(sentence: str, unsaid: str) -> None:
    assert not any(
        unsaid in statement and statement != sentence for statement in statements(sentence)
    )


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The mill of Lom was then sold to a bank in Spain.", "The mill of Lom was sold to"),
        ("The plan has lowered taxes and closed the port.", "The plan closed the port."),
    ],
)
def test_what_is_said_beside_another_statement_stays(sentence: str, said: str) -> None:
    assert any(statement.startswith(said) for statement in statements(sentence))
