"""Whether words left out of a clause have torn it."""

import pytest
from spacy.tokens import Token

from quizgen.lang.en.syntax.integrity import Tear, seam_fault

from ..parses import made
from ..sentences import read

WHOLE = [
    "The theatre was sold in Porto.",
    "The theatre was sold -in Porto-.",
    "The theatre was -however- sold in Porto.",
    "-In Porto,- the theatre was sold.",
]
TORN = [
    ("The theatre -was sold, and the town of- Porto was poor.", Tear.NOUNS_MEET),
    ("They sold the theatre and -a garden-.", Tear.NO_NOUN),
    ("They sold the -old theatre of the king-.", Tear.NO_NOUN),
    ("The theatre was sold -to Porto:- Souza was poor.", Tear.RUN_TOGETHER),
    ("They said that the theatre -was sold-.", Tear.NO_VERB),
]


def _kept(sentence: str) -> list[Token]:
    """The tokens of a sentence but those between hyphens, without its stop."""
    parts = sentence.rstrip(".").split("-")
    doc = read("".join(parts) + ".").parsed.doc
    kept: list[Token] = []
    end = 0
    for number, part in enumerate(parts):
        start, end = end, end + len(part)
        if number % 2 == 0:
            kept += [token for token in doc if start <= token.idx < end]
    return kept


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_clause_can_lose_words_and_hold(sentence: str) -> None:
    tokens = _kept(sentence)
    subject = next(token for token in tokens if token.dep_ in ("nsubj", "nsubjpass"))
    assert seam_fault(tokens, subject) is None


@pytest.mark.parametrize(("sentence", "tear"), TORN)
def test_words_left_out_tear_a_clause(sentence: str, tear: Tear) -> None:
    tokens = _kept(sentence)
    assert seam_fault(tokens, tokens[0]) == tear


def test_a_subject_whose_verb_has_gone_is_left_alone() -> None:
    doc = made(
        "Ana PROPN NNP nsubj 1",
        "said VERB VBD ROOT 1",
        "Rui PROPN NNP nsubj 3",
        "left VERB VBD ccomp 1",
        "quickly ADV RB advmod 3",
    )
    tokens = [doc[0], doc[1], doc[2], doc[4]]
    assert seam_fault(tokens, doc[0]) == Tear.NO_VERB
