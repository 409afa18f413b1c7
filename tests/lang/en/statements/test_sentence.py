"""Sentences that can be asked about as they are, and for each rule of form one that cannot."""

import pytest

from quizgen.lang.en.analysis.tree import root_of
from quizgen.lang.en.statements.sentence import FORM_RULES, doubtful_sentence, whole_sentence
from quizgen.lang.en.statements.ties import without_ties
from quizgen.lang.en.syntax.constituents import realise

from ..sentences import parsed, read

LONG = "Rui Costa closed " + ", ".join(f"a bridge of {number} towers" for number in range(9)) + "."

REFUSED = [
    ("too long", LONG),
    ("quotation", 'Rui Costa closed a "bridge" in 1931.'),
    ("opening circumstance without a name", "While en route, Rui Costa closed a bridge."),
    ("comma between subject and verb", "The bridge, was closed by Rui Costa."),
    ("opening that depends on the sentence before", "And Rui Costa closed the bridge."),
    ("no subject", "Blocks the enzyme that closed the bridge in Lisbon."),
    ("opening inside a clause", "Two bridges of which Rui Costa closed one are in Lisbon."),
    ("supposition", "Suppose that the bridge was closed by Rui Costa."),
    ("comma splice", "Rui Costa closed the bridge, the pilots opened the harbour."),
]


@pytest.mark.parametrize(("name", "sentence"), REFUSED)
def test_the_rules_of_form(name: str, sentence: str) -> None:
    doc = parsed(sentence)
    refused = [rule for rule, refuses in FORM_RULES if refuses(doc, without_ties(doc))]
    assert refused == [name]


def test_every_rule_of_form_has_a_case() -> None:
    assert [name for name, _ in REFUSED] == [name for name, _ in FORM_RULES]


@pytest.mark.parametrize(
    ("sentence", "tokens"),
    [
        ("Rui Costa closed the bridge in 1931.", "Rui Costa closed the bridge in 1931."),
        ("However, Rui Costa closed the bridge.", "Rui Costa closed the bridge."),
        ("While in Lisbon, Rui Costa closed it.", "While in Lisbon, Rui Costa closed it."),
        ("The bridge, which is long, was closed.", "The bridge, which is long, was closed."),
        ("Of old ropes, tested to hold a ton by Rui Costa.", ""),
        ("Of old ropes, one holds a ton.", "Of old ropes, one holds a ton."),
        ("Rui Costa may have closed the bridge.", ""),
        ("Rui Costa did not close the bridge.", ""),
        ("Some say that Rui Costa closed the bridge.", ""),
        ("Rui Costa said that a bridge was closed.", "Rui Costa said that a bridge was closed."),
    ],
)
def test_whole_sentences(sentence: str, tokens: str) -> None:
    material = read(sentence)
    whole = whole_sentence(root_of(material.parsed.doc), material)
    assert realise(whole, {}).words == tokens


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Founded in Lisbon in 1931, closed in Porto is the Belem Library was.", True),
        ("Rui Costa closed the bridge in 1931.", False),
    ],
)
def test_sentences_of_doubtful_grammar(sentence: str, kept: bool) -> None:
    material = read(sentence)
    assert bool(doubtful_sentence(root_of(material.parsed.doc), material)) == kept
