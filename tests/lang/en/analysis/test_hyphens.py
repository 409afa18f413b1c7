"""Words with a hyphen are one word of the tree, whatever stands before the hyphen."""

import pytest

from quizgen.lang.en.analysis.parsing import parse


@pytest.mark.parametrize(
    ("sentence", "word", "dep", "head"),
    [
        ("The sub-group meets on Mondays.", "group", "nsubj", "meets"),
        ("This form of cross-reference reflects a lazy writer.", "reference", "pobj", "of"),
        ("A re-entry is logged by the guard.", "entry", "nsubjpass", "logged"),
        ("Session secrets must be non-persistent.", "persistent", "acomp", "be"),
        ("Reviewers may also re-generate package results.", "generate", "ROOT", "generate"),
    ],
)
def test_the_part_behind_a_hyphen_governs_the_rest(
    sentence: str, word: str, dep: str, head: str
) -> None:
    (doc,) = parse([sentence])
    token = next(one for one in doc if one.text == word)
    hyphen = token.nbor(-1)
    assert (token.dep_, token.head.text) == (dep, head)
    assert hyphen.dep_ == "punct"
    assert hyphen.head == token
    assert token.nbor(-2).head == token
    assert sum(one.head == one for one in doc) == 1


def test_a_dash_joins_no_words() -> None:
    (doc,) = parse(["Pat likes it-the boat."])
    assert next(one for one in doc if one.text == "it").dep_ == "dobj"
