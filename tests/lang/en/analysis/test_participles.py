"""A participle that seems to be a past tense modifies the noun before it; a real clause stays."""

import pytest

from quizgen.lang.en.analysis.participles import participles

from ..parses import made

_MEASURED = (
    "It PRON PRP nsubj 1",
    "shows VERB VBZ ROOT 1 lemma=show",
    "the DET DT det 3",
    "sum NOUN NN nsubj 4",
    "owed VERB VBD ccomp 1",
    "by ADP IN prep 4",
    "Ana PROPN NNP pobj 5",
)


def _changed(place: int, row: str) -> tuple[str, ...]:
    return (*_MEASURED[:place], row, *_MEASURED[place + 1 :])


def test_the_noun_is_an_object_that_the_participle_modifies() -> None:
    doc = participles(made(*_changed(5, "in ADP IN prep 4")))
    assert (doc[3].dep_, doc[3].head.i) == ("dobj", 1)
    assert (doc[4].dep_, doc[4].tag_, doc[4].head.i) == ("acl", "VBN", 3)


@pytest.mark.parametrize(
    "rows",
    [
        _changed(1, "says VERB VBZ ROOT 1 lemma=say"),
        _changed(1, "showed VERB VBD ROOT 1 lemma=show"),
        _changed(4, "fell VERB VBD ccomp 1"),
        _changed(2, "that SCONJ IN mark 4"),
        _changed(5, "debts NOUN NNS dobj 4"),
    ],
)
def test_a_clause_stays_one(rows: tuple[str, ...]) -> None:
    assert participles(made(*rows))[4].dep_ == "ccomp"
