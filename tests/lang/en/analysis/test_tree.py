"""Steps through a parse."""

from quizgen.lang.en.analysis.tree import (
    dependent,
    dependents,
    has_dependent,
    root_of,
    subject_of,
    token_after,
    token_before,
    word_after,
    word_before,
)

from ..parses import made

DOC = made(
    "Ana PROPN NNP nsubj 1",
    "sold VERB VBD ROOT 1",
    "Bread NOUN NN dobj 1",
    "quickly ADV RB advmod 1",
    "yesterday NOUN NN npadvmod 1",
)
ANA, SOLD, BREAD, QUICKLY, YESTERDAY = DOC


def test_the_root_is_the_head_of_the_sentence() -> None:
    assert root_of(DOC) == SOLD


def test_the_first_root_is_the_head_where_there_are_several() -> None:
    doc = made("Ana PROPN NNP ROOT 0", "left VERB VBD ROOT 1")
    assert root_of(doc) == doc[0]


def test_dependents_are_found_by_their_labels() -> None:
    assert dependents(SOLD, {"advmod", "dobj"}) == [BREAD, QUICKLY]
    assert dependent(SOLD, "npadvmod") == YESTERDAY
    assert dependent(SOLD, "agent") is None
    assert has_dependent(SOLD, {"agent", "dobj"})
    assert not has_dependent(BREAD, {"agent", "dobj"})


def test_the_subject_is_a_nominal_one() -> None:
    assert subject_of(SOLD) == ANA
    assert subject_of(BREAD) is None


def test_neighbours_end_with_the_sentence() -> None:
    assert token_before(ANA) is None
    assert token_after(ANA) == SOLD
    assert token_before(YESTERDAY) == QUICKLY
    assert token_after(YESTERDAY) is None


def test_words_beside_are_in_lower_case() -> None:
    assert (word_before(ANA), word_before(SOLD)) == ("", "ana")
    assert (word_after(SOLD), word_after(YESTERDAY)) == ("bread", "")
