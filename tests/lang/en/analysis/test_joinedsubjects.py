"""Two subjects before one verb are one, where the words and marks between them tell how."""

import pytest

from quizgen.lang.en.analysis.lostsubjects import lost_subjects

from ..parses import made

_PAIR = (
    "rope NOUN NN nsubj 6",
    "of ADP IN prep 0",
    "hemp NOUN NN pobj 1",
    "and CCONJ CC cc 2",
    "the DET DT det 5",
    "mast NOUN NN nsubj 6",
    "bend VERB VBP ROOT 6",
)


def _place(rows: tuple[str, ...], number: int) -> tuple[str, int]:
    token = lost_subjects(made(*rows))[number]
    return token.dep_, token.head.i


@pytest.mark.parametrize(
    ("verb", "head"),
    [
        ("bend VERB VBP ROOT 6", 0),  # several do
        ("bends VERB VBZ ROOT 6", 2),  # one does
        ("bent VERB VBD ROOT 6", 2),
        ("was VERB VBD ROOT 6", 2),
    ],
)
def test_the_second_goes_on_from_what_the_verb_fits(verb: str, head: int) -> None:
    assert _place((*_PAIR[:6], verb), 5) == ("conj", head)


def test_a_lone_comma_may_part_two_clauses() -> None:
    rows = (
        "rope NOUN NN nsubj 5",
        ", PUNCT , punct 0",
        "and CCONJ CC cc 0",
        "the DET DT det 4",
        "mast NOUN NN nsubj 5",
        "bend VERB VBP ROOT 5",
    )
    assert _place(rows, 4) == ("nsubj", 5)


def test_how_many_are_meant_is_no_second_subject() -> None:
    rows = (
        "ropes NOUN NNS nsubj 6",
        ", PUNCT , punct 0",
        "many ADJ JJ amod 4",
        "old ADJ JJ amod 4",
        "ones NOUN NNS nsubj 6",
        ", PUNCT , punct 4",
        "tore VERB VBD ROOT 6",
    )
    assert _place(rows, 4) == ("appos", 0)


def test_a_name_goes_on_to_the_last_of_a_list() -> None:
    rows = (
        "Ada PROPN NNP nsubj 6",
        ", PUNCT , punct 0",
        "Ben PROPN NNP nsubj 6",
        ", PUNCT , punct 2",
        "and CCONJ CC cc 2",
        "Carl PROPN NNP conj 2",
        "rowed VERB VBD ROOT 6",
    )
    assert _place(rows, 2) == ("conj", 0)


def test_a_word_is_named_behind_what_it_is() -> None:
    rows = ("word NOUN NN nsubj 2", "lock NOUN NN nsubj 2", "means VERB VBZ ROOT 2")
    assert _place(rows, 1) == ("appos", 0)
