"""What the pronoun of a later clause refers to in its sentence."""

import pytest

from quizgen.lang.en.coreference.intrasentential import with_subject_resolved
from quizgen.lang.en.syntax.finding import find_clauses
from quizgen.trace import Trace

from .readings import last_of, words_of

RESOLVED = [
    (
        "Emily Carter sold the theatre, and she moved to Vienna.",
        "Emily Carter sold the theatre, and Emily Carter moved to Vienna.",
    ),
    (
        "Emily Carter sold the theatre because she moved to Vienna.",
        "Emily Carter sold the theatre because Emily Carter moved to Vienna.",
    ),
    (
        "A fever seized Emily Carter, and she died in Vienna.",
        "A fever seized Emily Carter, and Emily Carter died in Vienna.",
    ),
    (
        "Emily Carter left Vienna, and her house was sold.",
        "Emily Carter left Vienna, and Emily Carter's house was sold.",
    ),
    (
        "Electric trams are quiet, but they need wires.",
        "Electric trams are quiet, but Electric trams need wires.",
    ),
    (
        "The wall of Belem is thick, and it was built in 1702.",
        "The wall of Belem is thick, and The wall of Belem was built in 1702.",
    ),
    (
        "Emily Carter left Vienna, and the theatre thanked her.",
        "Emily Carter left Vienna, and the theatre thanked Emily Carter.",
    ),
]
LEFT = [
    "Emily Carter left Vienna, and Ana Souza thanked her.",
    "The theatre was sold, and Emily Carter thanked her.",
    "Emily Carter met Ana Souza, and she moved to Vienna.",
    "In her letter to Ana Souza they read of the war, and she moved to Vienna.",
    '"The queen left," said Emily Carter, "and her house was sold."',
    "Emily Carter wrote to the queen, and she moved to Vienna.",
    "The theatre was sold, and she moved to Vienna.",
    "The wall of Belem hit a ship, and it was built in 1702.",
    "The wall is thick, and it was built in 1702.",
    "The wall of Belem is thick, and it is hard to climb.",
    "The wall of Belem is thick, and its towers are high.",
    "The walls of Belem are thick, and it was built in 1702.",
    "The painter is old, and it was sold in 1702.",
]


AFTER_ANOTHER = [
    ("They wrote to Emily Carter, and she moved to Porto.", False),
    ("Emily Carter left Vienna, and she moved to Porto.", True),
]


@pytest.mark.parametrize(("sentence", "read"), AFTER_ANOTHER)
def test_a_pronoun_goes_on_with_whom_the_sentence_before_tells_of(
    sentence: str, read: bool
) -> None:
    alone = _last_clause_read_alone("Ana Souza sold the theatre to Maria Lima.", sentence)
    assert ("she" not in alone) is read


def _last_clause_read_alone(*sentences: str) -> str:
    material = last_of(*sentences)
    root = next(token for token in material.parsed.doc if token.dep_ == "ROOT")
    later = [one for one in find_clauses(root, Trace()) if one.origin != "root"][-1]
    return words_of(with_subject_resolved(later, material))


@pytest.mark.parametrize(("sentence", "read"), RESOLVED)
def test_a_pronoun_is_read_as_what_the_clauses_before_name(sentence: str, read: str) -> None:
    assert _last_clause_read_alone(sentence) == read


@pytest.mark.parametrize("sentence", LEFT)
def test_where_another_may_be_meant_a_pronoun_is_left(sentence: str) -> None:
    assert _last_clause_read_alone(sentence) == sentence


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        (
            "While electric trams can carry guests or crates, they need wires.",
            "While electric trams can carry guests or crates, electric trams need wires.",
        ),
        (
            "When electric trams carry old crates, they need wires.",
            "When electric trams carry old crates, they need wires.",
        ),
    ],
)
def test_a_main_clause_goes_on_with_the_subject_of_the_one_it_sets_aside(
    sentence: str, read: str
) -> None:
    material = last_of(sentence)
    root = next(token for token in material.parsed.doc if token.dep_ == "ROOT")
    (main,) = (one for one in find_clauses(root, Trace()) if one.origin == "root")
    assert words_of(with_subject_resolved(main, material)) == read
