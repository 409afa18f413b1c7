"""What belongs to a constituent, and how its words read."""

import pytest

from quizgen.lang.en.syntax.constituents import (
    BrokenPhrase,
    Part,
    after_comma,
    flatten,
    kept_tokens,
    realise,
)
from quizgen.lang.en.syntax.reasons import NoClause

from ..parses import made
from ..sentences import words_of

KEPT = [
    ("The [bridge], which was built in 1890, crosses the river.", "The bridge"),
    ("They crossed the [bridge] that was built in 1890.", "the bridge that was built in 1890"),
    ("[Porto], a city in Portugal, has a famous library.", "Porto"),
    ("The [leader], Rui Costa, opened the museum.", "The leader, Rui Costa"),
    (
        "The wall has two [halves]: the left half and the right half.",
        "two halves: the left half and the right half",
    ),
    ("[Porto], the capital and harbour, has a famous library.", "Porto"),
    ("The [queen] herself opened the museum.", "The queen"),
    ("Rui Costa bought [bread], cheese and wine.", "bread, cheese and wine"),
]
BROKEN = [
    (
        "Rui Costa met [Souza], a painter and a poet, in Porto.",
        NoClause.LIST_IN_APPOSITION,
    ),
]


@pytest.mark.parametrize(("sentence", "kept"), KEPT)
def test_a_constituent_keeps_what_restricts_it(sentence: str, kept: str) -> None:
    (head,), _ = words_of(sentence)
    assert realise(kept_tokens(head), {}).words == kept


@pytest.mark.parametrize(("sentence", "reason"), BROKEN)
def test_a_constituent_with_a_list_in_it_is_broken(sentence: str, reason: NoClause) -> None:
    (head,), _ = words_of(sentence)
    with pytest.raises(BrokenPhrase, match=reason):
        kept_tokens(head)


def test_two_appositions_are_a_list() -> None:
    doc = made(
        "Souza PROPN NNP ROOT 0",
        ", PUNCT , punct 0",
        "painter NOUN NN appos 0",
        ", PUNCT , punct 0",
        "poet NOUN NN appos 0",
    )
    with pytest.raises(BrokenPhrase, match=NoClause.LIST_IN_APPOSITION):
        kept_tokens(doc[0])


@pytest.mark.parametrize(
    ("rows", "kept"),
    [
        (
            (
                "two NUM CD nummod 1",
                "ropes NOUN NNS ROOT 1",
                ", PUNCT , punct 1",
                "a DET DT det 4",
                "stay NOUN NN appos 1",
                "and CCONJ CC cc 4",
                "a DET DT det 7",
                "sheet NOUN NN conj 4",
            ),
            "two ropes",
        ),
        (
            (
                "slack NOUN NN ROOT 0",
                ", PUNCT , punct 0",
                "a DET DT det 3",
                "state NOUN NN appos 0",
                "of ADP IN prep 3",
                "ropes NOUN NNS pobj 4",
                "and CCONJ CC cc 5",
                "sails NOUN NNS conj 5",
            ),
            "slack",
        ),
    ],
)
def test_an_apposition_that_is_no_list_goes(rows: tuple[str, ...], kept: str) -> None:
    doc = made(*rows)
    head = next(token for token in doc if token.dep_ == "ROOT")
    assert " ".join(token.text for token in kept_tokens(head)) == kept


def test_a_quotation_mark_goes_with_what_it_encloses() -> None:
    doc = made(
        "song NOUN NN ROOT 0",
        '" PUNCT `` punct 2',
        "Dawn PROPN NNP appos 0",
        "\" PUNCT '' punct 0",
    )
    assert [token.text for token in kept_tokens(doc[0])] == ["song", '"', "Dawn", '"']
    without = made(
        "song NOUN NN ROOT 0",
        ", PUNCT , punct 0",
        "dawn NOUN NN appos 0",
        "\" PUNCT '' punct 0",
    )
    assert [token.text for token in kept_tokens(without[0])] == ["song"]


def test_what_follows_a_dropped_apposition_breaks_the_phrase() -> None:
    doc = made(
        "Souza PROPN NNP ROOT 0",
        ", PUNCT , punct 0",
        "painter NOUN NN appos 0",
        ", PUNCT , punct 0",
        "Costa PROPN NNP conj 0",
    )
    with pytest.raises(BrokenPhrase, match=NoClause.LIST_AFTER_APPOSITION):
        kept_tokens(doc[0])


def test_a_conjunction_after_an_apposition_breaks_the_phrase() -> None:
    doc = made(
        "met VERB VBD ROOT 0",
        "Souza PROPN NNP dobj 0",
        ", PUNCT , punct 1",
        "painter NOUN NN appos 1",
        "and CCONJ CC cc 0",
        "left VERB VBD conj 0",
    )
    with pytest.raises(BrokenPhrase, match=NoClause.CONJUNCTION_AFTER_APPOSITION):
        kept_tokens(doc[1])


@pytest.mark.parametrize(
    ("sentence", "comma"),
    [
        ("The bridge, which was [built] in 1890, is long.", True),
        ("The bridge that was [built] in 1890 is long.", False),
        ("[Ana] Souza sang.", False),
    ],
)
def test_whether_a_comma_sets_a_constituent_off(sentence: str, comma: bool) -> None:
    (head,), _ = words_of(sentence)
    assert after_comma(head) is comma


@pytest.mark.parametrize(
    ("sentence", "replaced", "text"),
    [
        ("[She sold the theatre.]", {0: "Ana Souza"}, "Ana Souza sold the theatre."),
        (
            "[She sold the theatre], too.",
            {2: "", 3: "Lisbon's theatre"},
            "She sold Lisbon's theatre",
        ),
        ('[He wrote "Dawn" in Porto.]', {}, 'He wrote "Dawn" in Porto.'),
        ("[The bridge's 3.5% slope is old.]", {}, "The bridge's 3.5% slope is old."),
    ],
)
def test_words_read_as_they_are_spaced(sentence: str, replaced: dict[int, str], text: str) -> None:
    tokens, _ = words_of(sentence)
    assert realise(tokens, replaced).words == text


def test_each_token_begins_where_the_text_says() -> None:
    tokens, _ = words_of("[She sold the old theatre.]")
    text = realise(tokens, {0: "Ana Souza", 3: ""})
    assert {place: text.words[start:] for place, start in text.starts.items()} == {
        0: "Ana Souza sold the theatre.",
        1: "sold the theatre.",
        2: "the theatre.",
        4: "theatre.",
        5: ".",
    }


def test_the_tokens_of_constituents_are_in_the_order_of_the_sentence() -> None:
    tokens, _ = words_of("[She sold the theatre.]")
    parts = [Part("object", tokens[3], tokens[2:4]), Part("subject", tokens[0], tokens[:1])]
    assert [token.text for token in flatten(parts)] == ["She", "the", "theatre"]
