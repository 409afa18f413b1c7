"""One of a people, and a whole one."""

import pytest

from quizgen.lang.en.dependence.passage import passage_of
from quizgen.lang.en.dependence.peoples import is_one_of_a_people

from ..sentences import marked, read


@pytest.mark.parametrize(
    ("sentence", "one"),
    [
        ("[The] Persian grew wary.", True),
        ("[The] German left the harbour.", True),
        ("[The] Greeks left the harbour.", False),
        ("[The] French left the harbour.", False),
        ("[The] Persian king left the harbour.", False),
        ("Rui Costa met [the] German.", False),
    ],
)
def test_one_of_a_people(sentence: str, one: bool) -> None:
    material = read(sentence)
    (article,) = marked(sentence, material)
    passage = passage_of(list(material.parsed.doc), material)
    assert is_one_of_a_people(article, passage) == one
