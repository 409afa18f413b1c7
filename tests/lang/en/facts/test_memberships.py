"""Groups and their members."""

import pytest

from quizgen.lang.en.facts.enumerations import PATTERNS
from quizgen.lang.en.facts.memberships import membership_facts
from quizgen.model import Membership
from quizgen.trace import Trace

from ..sentences import read

FOUND = [
    (
        "exemplified",
        "Old masons built bridges of stone, including Vasco, Tejo and Douro.",
        "bridges of stone: Vasco, Tejo, Douro",
        False,
    ),
    (
        "exemplified",
        "Rui Costa sold several old instruments such as lutes, flutes and drums.",
        "several old instruments: lutes, flutes, drums",
        False,
    ),
    (
        "composed",
        "The quartz family of minerals consists of amethyst, citrine and agate.",
        "the quartz family of minerals: amethyst, citrine, agate",
        True,
    ),
    (
        "composed",
        "The quartz family of minerals includes amethyst, citrine and agate.",
        "the quartz family of minerals: amethyst, citrine, agate",
        False,
    ),
    (
        "counted",
        "Rui Costa painted three old bridges, namely, Vasco, Tejo and Douro.",
        "three old bridges: Vasco, Tejo, Douro",
        True,
    ),
]


def memberships(sentence: str) -> list[Membership]:
    """The memberships of a sentence."""
    facts = membership_facts(read(sentence), Trace())
    return [fact for fact in facts if isinstance(fact, Membership)]


@pytest.mark.parametrize(("pattern", "sentence", "words", "complete"), FOUND)
def test_memberships(pattern: str, sentence: str, words: str, complete: bool) -> None:
    (fact,) = memberships(sentence)
    members = ", ".join(member.text for member in fact.members)
    assert (f"{fact.group}: {members}", fact.complete) == (words, complete)
    assert fact.statement.text == words[0].upper() + words[1:]
    patterns = dict(PATTERNS)
    assert any(patterns[pattern](token) is not None for token in read(sentence).parsed.doc)


def test_every_pattern_has_a_case() -> None:
    assert {pattern for pattern, *_ in FOUND} == {name for name, _ in PATTERNS}


@pytest.mark.parametrize(
    "sentence",
    [
        "Rui Costa sold several old instruments such as lutes and flutes.",
        "Rui Costa sold several of these instruments, such as lutes, flutes and drums.",
        "Rui Costa sold several old instruments such as lutes, lutes and drums.",
        "Rui Costa sold an old instrument like lutes, flutes and drums.",
        "Rui Costa painted four old bridges, namely, Vasco, Tejo and Douro.",
        "Rui Costa gave lectures on rocks, including Ana Souza, Emily Carter and Ines Rocha.",
    ],
)
def test_what_is_no_membership(sentence: str) -> None:
    assert not memberships(sentence)
