"""Which parses can be trusted, and what is wrong with the others."""

import pytest

from quizgen.lang.en.analysis.parse_checks import CHECKS, DOUBTS, ParseFault, parse_fault

from ..parses import made
from ..sentences import read

SOUND = [
    "Ana Souza sold the theatre.",
    "The theatre was sold in 1890.",
    "The theatre will be sold!",
    "There were two theatres in Porto.",
    "Secure theatres are sold in Porto.",
    '"The theatre is old," said Ana Souza.',
    "$4 million was paid for the theatre.",
    "Ana Souza founded the library and led it until 1970.",
    "In the towns that Ana Souza cared for, theatres were sold.",
]
FAULTY = [
    ("ana Souza sold the theatre.", ParseFault.LOWER_CASE),
    ("Ana Souza sold the following theatre:", ParseFault.UNFINISHED),
    ('Ana Souza sold the "theatre.', ParseFault.UNBALANCED_MARKS),
    ("Sell the theatre today.", ParseFault.NO_FINITE_ROOT),
    ("A theatre in the old town of Porto.", ParseFault.NO_FINITE_ROOT),
    ("Ensures RA tickets are sold to the theatre.", ParseFault.PREDICATE),
]
MADE = [
    (
        ("Ana PROPN NNP nsubj 1", "left VERB VBD ROOT 1", "sang VERB VBD ROOT 2"),
        ParseFault.SEVERAL_ROOTS,
    ),
    (("Ana PROPN NNP nsubj 1", "leaving VERB VBG ROOT 1"), ParseFault.NO_FINITE_ROOT),
    (("Left VERB VBD ROOT 0", "Porto PROPN NNP dobj 0"), ParseFault.UNPAIRED_SUBJECTS),
    (
        ("Ana PROPN NNP nsubj 2", "Rui PROPN NNP nsubj 2", "left VERB VBD ROOT 2"),
        ParseFault.UNPAIRED_SUBJECTS,
    ),
    (
        (
            "Ana PROPN NNP nsubj 1",
            "swam VERB VBD ROOT 1",
            "in ADP IN prep 1",
            ", PUNCT , punct 1",
            "alone ADV RB advmod 1",
        ),
        ParseFault.NO_OBJECT,
    ),
    (
        ("Ana PROPN NNP nsubj 1", "left VERB VBD ROOT 1", "alone ADJ JJ dep 1"),
        ParseFault.UNKNOWN_DEPENDENCY,
    ),
    (
        (
            "The DET DT det 1",
            "more ADJ JJR nsubj 2",
            "came VERB VBD ROOT 2",
            "the DET DT advmod 4",
            "less ADV RBR advmod 2",
            ". PUNCT . punct 2",
        ),
        ParseFault.CORRELATIVE,
    ),
    (
        (
            "That SCONJ IN mark 2",
            "Ana PROPN NNP nsubj 2",
            "left VERB VBD ROOT 2",
            "doubted VERB VBN acomp 2",
            ". PUNCT . punct 2",
        ),
        ParseFault.SUBJECT_CLAUSE,
    ),
    (
        (
            "In ADP IN prep 4",
            "what DET WDT det 2",
            "way NOUN NN pobj 0",
            "Ana PROPN NNP nsubj 4",
            "left VERB VBD ROOT 4",
            ". PUNCT . punct 4",
        ),
        ParseFault.SUBJECT_CLAUSE,
    ),
]


def test_what_is_no_word_may_open_a_sentence_in_lower_case() -> None:
    rows = (
        "{} NOUN NN nsubj 1",
        "finds VERB VBZ ROOT 1",
        "ropes NOUN NNS dobj 1",
        ". PUNCT . punct 1",
    )
    named, common = (made(rows[0].format(word), *rows[1:]) for word in ("vgrep", "sailor"))
    assert parse_fault(named) is None
    assert parse_fault(common) is ParseFault.LOWER_CASE


@pytest.mark.parametrize("sentence", SOUND)
def test_a_plain_sentence_is_sound(sentence: str) -> None:
    assert parse_fault(read(sentence).parsed.doc) is None


@pytest.mark.parametrize(("sentence", "fault"), FAULTY)
def test_a_sentence_has_a_fault(sentence: str, fault: ParseFault) -> None:
    assert parse_fault(read(sentence).parsed.doc) == fault


@pytest.mark.parametrize(("rows", "fault"), MADE)
def test_a_parse_has_a_fault(rows: tuple[str, ...], fault: ParseFault) -> None:
    assert parse_fault(made(*rows)) == fault


@pytest.mark.parametrize(
    "rows",
    [
        ("There PRON EX expl 1", "is VERB VBZ ROOT 1", "bread NOUN NN nsubj 1"),
        ("Ana PROPN NNP nsubj 1", "left VERB VBD ROOT 1", "sang VERB VBD conj 1"),
    ],
)
def test_expletives_and_conjuncts_pair_with_their_verbs(rows: tuple[str, ...]) -> None:
    assert parse_fault(made(*rows)) == ParseFault.UNFINISHED  # the first check after subjects


def test_an_imperative_is_no_statement() -> None:
    (imperative,) = [holds for fault, holds in CHECKS if fault == ParseFault.IMPERATIVE]
    assert imperative(made("Sell VERB VB ROOT 0", "bread NOUN NN dobj 0"))
    assert not imperative(made("Ana PROPN NNP nsubj 1", "left VERB VBD ROOT 1"))


def test_every_fault_has_one_check() -> None:
    assert [fault for fault, _ in CHECKS] == list(ParseFault)
    assert set(ParseFault) > DOUBTS
