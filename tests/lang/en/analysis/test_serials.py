"""Three things behind a verb of listing are a list; a thing and what it is are none."""

import pytest

from quizgen.lang.en.analysis.serials import serials

from ..parses import made

_LIST = (
    "It PRON PRP nsubj 1",
    "contains VERB VBZ ROOT 1 lemma=contain",
    "a DET DT det 3",
    "stem NOUN NN dobj 1",
    ", PUNCT , punct 3",
    "a DET DT det 6",
    "bud NOUN NN appos 3",
    "and CCONJ CC cc 6",
    "sap NOUN NN conj 6",
)


def _changed(place: int, row: str) -> tuple[str, ...]:
    return (*_LIST[:place], row, *_LIST[place + 1 :])


def test_the_second_of_three_is_coordinated() -> None:
    assert serials(made(*_LIST))[6].dep_ == "conj"


@pytest.mark.parametrize(
    "rows",
    [
        _changed(1, "bought VERB VBD ROOT 1 lemma=buy"),
        _changed(5, "the DET DT det 6"),
        _changed(8, "sap NOUN NN dobj 1"),
        _changed(3, "Lom PROPN NNP dobj 1"),
    ],
)
def test_an_apposition_stays_one(rows: tuple[str, ...]) -> None:
    assert serials(made(*rows))[6].dep_ == "appos"


@pytest.mark.parametrize(("article", "place"), [("a", "appos"), ("the", "dep")])
def test_a_noun_without_a_place_stands_beside_the_one_before_its_comma(
    article: str, place: str
) -> None:
    doc = serials(
        made(
            "Moved VERB VBN ROOT 0",
            "steam NOUN NN dobj 0",
            ", PUNCT , punct 0",
            f"{article} DET DT det 4",
            "gas NOUN NN dep 0",
            ". PUNCT . punct 0",
        )
    )
    assert (doc[4].dep_, doc[4].head.i) == (place, 1 if place == "appos" else 0)
