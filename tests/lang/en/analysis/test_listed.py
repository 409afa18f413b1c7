"""Four things, or three of one form, are a list; what says which things are meant is none."""

import pytest

from quizgen.lang.en.analysis.serials import serials

from ..parses import made

_BARE = (
    "bought VERB VBD ROOT 0 lemma=buy",
    "oak NOUN NN dobj 0",
    ", PUNCT , punct 0",
    "ash NOUN NN appos 1",
    ", PUNCT , punct 3",
    "and CCONJ CC cc 3",
    "elm NOUN NN conj 3",
)


def _with(changed: dict[int, str]) -> tuple[str, ...]:
    return tuple(changed.get(place, row) for place, row in enumerate(_BARE))


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {1: "Oak PROPN NNP dobj 0", 3: "Ash PROPN NNP appos 1", 6: "Elm PROPN NNP conj 3"},
        {1: "1841 NUM CD dobj 0", 3: "1842 NUM CD appos 1", 6: "1843 NUM CD conj 3"},
    ],
)
def test_three_of_one_form_are_a_list_with_its_commas(changed: dict[int, str]) -> None:
    doc = serials(made(*_with(changed)))
    assert (doc[3].dep_, doc[2].head.i) == ("conj", 1)


@pytest.mark.parametrize(
    "changed",
    [
        {4: "- PUNCT HYPH punct 3"},
        {1: "Oak PROPN NNP dobj 0"},
        {1: "Porto PROPN NNP dobj 0 GPE", 3: "Minho PROPN NNP appos 1 GPE"},
    ],
)
def test_others_are_what_they_were(changed: dict[int, str]) -> None:
    assert serials(made(*_with(changed)))[3].dep_ == "appos"


@pytest.mark.parametrize(("before", "place"), [("namely", "appos"), ("old", "conj")])
def test_what_is_announced_is_told_of_the_noun_before_it(before: str, place: str) -> None:
    doc = serials(
        made(
            "bought VERB VBD ROOT 0 lemma=buy",
            "wood NOUN NN dobj 0",
            ", PUNCT , punct 1",
            f"{before} ADV RB advmod 4",
            "ash NOUN NN appos 1",
            ", PUNCT , punct 4",
            "elm NOUN NN conj 4",
            "and CCONJ CC cc 6",
            "oak NOUN NN conj 6",
        )
    )
    assert doc[4].dep_ == place


@pytest.mark.parametrize(
    ("first", "place"), [("wood NOUN NN", "conj"), ("woods NOUN NNS", "appos")]
)
def test_four_are_a_list_unless_they_are_counted(first: str, place: str) -> None:
    doc = serials(
        made(
            "bought VERB VBD ROOT 0 lemma=buy",
            "three NUM CD nummod 2",
            f"{first} dobj 0",
            ", PUNCT , punct 2",
            "ash NOUN NN appos 2",
            ", PUNCT , punct 4",
            "tar NOUN NN conj 4",
            "and CCONJ CC cc 6",
            "elms NOUN NNS conj 6",
        )
    )
    assert doc[4].dep_ == place
