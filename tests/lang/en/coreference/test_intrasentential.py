"""What a subject pronoun refers to in its own sentence."""

import pytest

from quizgen.lang.en.coreference.intrasentential import with_subject_resolved
from quizgen.lang.en.syntax.finding import find_clauses
from quizgen.trace import Trace

from .readings import last_of, words_of

RESOLVED = [
    (
        "After Emily Carter had moved to Vienna, she founded a library.",
        "After Emily Carter had moved to Vienna, Emily Carter founded a library.",
    ),
    (
        "After China and Peru had signed the treaty, they opened embassies.",
        "After China and Peru had signed the treaty, China and Peru opened embassies.",
    ),
]
LEFT = [
    "After Emily Carter had moved to Vienna, it was poor.",
    "After they had moved to Vienna, Emily Carter founded a library.",
    "After the war had ended and Emily Carter had left, she founded a library.",
    "After Emily Carter moves, she founds a library.",
    "When the painter moved to Vienna, she founded a library.",
    "After the king had moved to Vienna, he founded a library.",
    "After Emily Carter had met Helen Fischer, she founded a library.",
    "When Emily Carter moves to Vienna, she founds a library.",
    "After the two states had signed the treaty, they opened embassies.",
    "After China and Peru had signed the treaty, they slept.",
    "After the town had been sold, Emily Carter founded a library.",
]


def _main_clause_read_alone(sentence: str) -> str:
    material = last_of(sentence)
    root = next(token for token in material.parsed.doc if token.dep_ == "ROOT")
    (main,) = [one for one in find_clauses(root, Trace()) if one.origin == "root"]
    return words_of(with_subject_resolved(main, material))


@pytest.mark.parametrize(("sentence", "read"), RESOLVED)
def test_a_pronoun_is_read_as_the_subject_before_it(sentence: str, read: str) -> None:
    assert _main_clause_read_alone(sentence) == read


@pytest.mark.parametrize("sentence", LEFT)
def test_where_another_may_be_meant_a_pronoun_is_left(sentence: str) -> None:
    assert _main_clause_read_alone(sentence) == sentence
