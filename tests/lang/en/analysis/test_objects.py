"""An apposition is no second object, and an opening is no part of a subject."""

from quizgen.lang.en.analysis.serials import serials

from ..parses import made

_CLOTH = (
    "It PRON PRP nsubj 1",
    "makes VERB VBZ ROOT 1 lemma=make",
    "felt NOUN NN dobj 1",
    ", PUNCT , punct 1",
    "a DET DT det 5",
    "cloth NOUN NN dobj 1",
    ". PUNCT . punct 1",
)


def _changed(place: int, row: str) -> tuple[str, ...]:
    return (*_CLOTH[:place], row, *_CLOTH[place + 1 :])


def test_what_a_comma_sets_off_behind_an_object_tells_of_it() -> None:
    cloth = serials(made(*_CLOTH))[5]
    assert (cloth.dep_, cloth.head.text) == ("appos", "felt")


def test_a_list_and_what_nothing_ends_stay_objects() -> None:
    goes_on = _changed(6, "gladly ADV RB advmod 1")
    bare = _changed(4, "grey ADJ JJ amod 5")
    listed = _changed(6, "hats NOUN NNS conj 5")
    assert all(serials(made(*rows))[5].dep_ == "dobj" for rows in (goes_on, bare, listed))


def test_the_name_at_the_end_of_an_object_is_not_what_is_told_of() -> None:
    rows = (
        "He PRON PRP nsubj 1",
        "printed VERB VBD ROOT 1 lemma=print",
        "copies NOUN NNS dobj 1",
        "of ADP IN prep 2",
        "Harvest PROPN NNP pobj 3",
        ", PUNCT , punct 1",
        "a DET DT det 7",
        "book NOUN NN dobj 1",
    )
    assert serials(made(*rows))[7].head.text == "copies"


def test_what_is_listed_with_a_noun_is_no_adverb() -> None:
    rows = (
        "It PRON PRP nsubj 1",
        "makes VERB VBZ ROOT 1 lemma=make",
        "lodo ADV RB advmod 1",
        "and CCONJ CC cc 2",
        "felt NOUN NN conj 2",
        ", PUNCT , punct 1",
        "the DET DT det 7",
        "cloths NOUN NNS dobj 1",
    )
    doc = serials(made(*rows))
    assert (doc[2].dep_, doc[2].tag_, doc[7].dep_) == ("dobj", "NN", "appos")


def test_an_opening_is_of_the_verb() -> None:
    rows = (
        "at ADP IN prep 3",
        "Lom PROPN NNP pobj 0",
        "a DET DT det 3",
        "school NOUN NN nsubj 4",
        "opened VERB VBD ROOT 4",
    )
    assert serials(made(*rows))[0].head.text == "opened"
    whole = ("of ADP IN prep 3", *rows[1:])
    assert serials(made(*whole))[0].head.text == "school"


def test_a_conjunction_is_of_the_verb() -> None:
    rows = (
        "Whereas SCONJ IN mark 1",
        "waxed ADJ JJ amod 2",
        "boards NOUN NNS nsubj 3",
        "last VERB VBP ROOT 3",
    )
    assert serials(made(*rows))[0].head.text == "last"
