"""The subject of a clause, and whether it agrees with its verb."""

import pytest

from quizgen.lang.en.analysis.tree import subject_of
from quizgen.lang.en.syntax.constituents import realise
from quizgen.lang.en.syntax.origins import origin_of
from quizgen.lang.en.syntax.subjects import disagrees, inquires, is_what_one_does, subject_part

from ..parses import made
from ..sentences import words_of

SUBJECTS = [
    ("The old bridge [crosses] the river.", "The old bridge"),
    ("Ana Souza founded the library and [led] it until 1970.", "Ana Souza"),
    ("Ana Souza, who [founded] the library, was born in Porto.", "Ana Souza"),
    ("Ana Souza, [born] in Porto in 1931, founded the library.", "Ana Souza"),
    ("After the war had [ended], the town was rebuilt.", "the war"),
    ("The bridge, which [crosses] the river, is old.", "The bridge"),
    ("Painting the old bridge [takes] a year.", "Painting the old bridge"),
    ("Ana Souza, whose maps were [lost], was born in Porto.", "whose maps"),
    ("She moved to Porto, where the river [froze] in 1931.", "the river"),
    ("Ana Souza crossed the river, [founded] a library and led it.", "Ana Souza"),
    ("They saw the walls of the old house, which [was] empty.", "the old house"),
    ("They signed the Treaty of Porto, which [ended] the war.", "the Treaty of Porto"),
    ("They lived in the city of Porto, where the river [froze] in 1931.", "the river"),
]
NONE = [
    "Ana Souza and Rui Costa, who [founded] the library, were born in Porto.",
    "There [were] two bridges.",
    "What they saw [frightened] them.",
    "Ana Souza, whom they [met] in Porto, founded the library.",
    "The membrane of the cell, which [is] thin, protects it.",
    "The walls of the cell, which [had] dried, protect it.",
    "They sold the bundles of ropes, [called] lines.",
    "They sold the house, where the river [froze] in 1931.",
    "They read the ideas of Ana Souza, which [had] spread widely.",
    "She was the inventor of the lamp, which [is] sold in Porto.",
    "They saw the key of the old house, which [is] in Porto.",
    "They read the letters sent to the bank, which [told] of the war.",
    "Portugal sold the harbour, which [meant] that the ships were idle.",
    "They saw the mouth of the Tagus, where the river [froze] in 1931.",
    "They saw the gate at a narrow part of the wall, [known] as the Eye.",
]


@pytest.mark.parametrize(("sentence", "subject"), SUBJECTS)
def test_a_clause_has_its_own_subject_or_shares_one(sentence: str, subject: str) -> None:
    (verb,), _ = words_of(sentence)
    origin = origin_of(verb)
    assert origin is not None
    part = subject_part(verb, origin)
    assert part is not None
    assert part.role == "subject"
    assert realise(part.tokens, {}).words == subject


@pytest.mark.parametrize("sentence", NONE)
def test_a_clause_has_no_subject_that_can_be_read_alone(sentence: str) -> None:
    (verb,), _ = words_of(sentence)
    assert subject_part(verb, origin_of(verb) or "root") is None


def test_a_noun_that_the_parser_gave_no_role_may_be_the_subject_of_a_conjunct() -> None:
    doc = made(
        "Ana PROPN NNP nsubj 1",
        "sang VERB VBD ROOT 1",
        "and CCONJ CC cc 1",
        "Rui PROPN NNP dep 4",
        "danced VERB VBD conj 1",
    )
    assert subject_part(doc[4], "conjunct") is None


def test_a_clause_with_two_subjects_has_none() -> None:
    doc = made("Ana PROPN NNP nsubj 2", "Rui PROPN NNP nsubj 2", "left VERB VBD ROOT 2")
    assert subject_part(doc[2], "root") is None


def test_a_list_of_persons_goes_on_after_a_clause_about_the_first() -> None:
    doc = made(
        "Ana PROPN NNP nsubj 7 PERSON",
        ", PUNCT , punct 0",
        "who PRON WP nsubj 3",
        "sang VERB VBD relcl 0",
        ", PUNCT , punct 0",
        "and CCONJ CC cc 0",
        "Rui PROPN NNP conj 0 PERSON",
        "left VERB VBD ROOT 7",
    )
    part = subject_part(doc[3], "relative")
    assert part is not None
    assert [token.text for token in part.tokens] == ["Ana"]


@pytest.mark.parametrize(
    ("subject", "verb", "differs"),
    [
        ("bridge NOUN NN nsubj 1", "crosses VERB VBZ ROOT 1", False),
        ("bridge NOUN NN nsubj 1", "cross VERB VBP ROOT 1", True),
        ("bridges NOUN NNS nsubj 1", "cross VERB VBP ROOT 1", False),
        ("bridges NOUN NNS nsubj 1", "crosses VERB VBZ ROOT 1", True),
        ("bridges NOUN NNS nsubj 1", "crossed VERB VBD ROOT 1", False),
        ("crew NOUN NN nsubj 1", "cross VERB VBP ROOT 1", False),
        ("bridge NOUN NN nsubj 1", "were VERB VBD ROOT 1", True),
        ("bridges NOUN NNS nsubj 1", "was VERB VBD ROOT 1", True),
        ("bridges NOUN NNS nsubj 1", "were VERB VBD ROOT 1", False),
        ("Lindisfarne PROPN NNP nsubj 1", "cross VERB VBP ROOT 1", False),
        ("optics NOUN NNS nsubj 1", "deals VERB VBZ ROOT 1", False),
        ("64gates NOUN NNS nsubj 1", "offers VERB VBZ ROOT 1", False),
        ("trout NOUN NN nsubj 1", "swim VERB VBP ROOT 1", False),
    ],
)
def test_a_common_noun_agrees_with_its_verb(subject: str, verb: str, differs: bool) -> None:
    doc = made(subject, verb)
    assert disagrees(doc[0], doc[1]) is differs


def test_a_helping_verb_shows_the_number_and_an_adjective_none() -> None:
    part = made(
        "rest NOUN NN nsubj 3", "do AUX VBP aux 3", "not PART RB neg 3", "cross VERB VB ROOT 3"
    )
    notes = made(
        "loud ADJ JJ amod 3",
        "or CCONJ CC cc 0",
        "soft ADJ JJ conj 0",
        "notes NOUN NNS nsubj 4",
        "gives VERB VBZ ROOT 4",
    )
    number = made(
        "number NOUN NN nsubj 4",
        "of ADP IN prep 0",
        "ships NOUN NNS pobj 1",
        "have AUX VBP aux 4",
        "sunk VERB VBN ROOT 4",
    )
    assert disagrees(part[0], part[3])
    assert not disagrees(number[0], number[4])
    assert disagrees(notes[3], notes[4])


@pytest.mark.parametrize(
    ("sentence", "doing"),
    [
        ("One use of a bridge is [carrying] a road.", True),
        ("The boat is [carrying] a bridge.", False),
        ("The use of bridges is [growing].", False),
    ],
)
def test_a_gerund_says_what_a_use_is(sentence: str, doing: bool) -> None:
    (verb,), _ = words_of(sentence)
    subject = subject_of(verb)
    assert subject is not None
    assert is_what_one_does(subject, verb) is doing


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        (
            "It may be directed to the inquiry, in what way Lisbon can have [attained] its place.",
            True,
        ),
        ("In this way the bridge was [lost].", False),
    ],
)
def test_an_indirect_question_is_no_clause(sentence: str, asks: bool) -> None:
    (verb,), _ = words_of(sentence)
    assert inquires(verb) is asks


def test_coordinated_nouns_are_not_judged_by_the_first() -> None:
    doc = made(
        "bread NOUN NN nsubj 3", "and CCONJ CC cc 0", "wine NOUN NN conj 0", "cost VERB VBP ROOT 3"
    )
    assert not disagrees(doc[0], doc[3])
