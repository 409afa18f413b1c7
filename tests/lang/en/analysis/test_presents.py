"""A sentence whose verb was taken for a noun has a main verb; a phrase that ends in a stop none."""

from functools import cache

import pytest
from spacy.tokens import Doc

from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.analysis.presents import with_present_tenses
from quizgen.lang.en.analysis.tree import root_of

VERBS = {
    "The height of the tide decays slowly with distance.": ("decays", "decay", "VBZ"),
    "A fall in rent tends, as a rule, to attract new tenants.": ("tends", "tend", "VBZ"),
    "For comparison, sound travels in water at about 1.5 km/s.": ("travels", "travel", "VBZ"),
    "A gauge records readings by averaging them every minute.": ("records", "record", "VBZ"),
    "The court's older rulings shape not only the law but also the schools.": (
        "shape",
        "shape",
        "VBP",
    ),
    "The Harbour Board and the Guild of Pilots prohibit crews from sailing at night.": (
        "prohibit",
        "prohibit",
        "VBP",
    ),
}

SUBORDINATE = "As a raft increases in length, its speed falls."

OTHERS = [
    "Surface waves which travel along the bank.",
    "She saw a sales clerk in a glass works.",
    "Review the baker's guide to using steam.",
    "Access to the harbour through paths such as the towpath.",
    "Promoting trade, through the spread of laws and roads.",
    "A list of the baker's daily records.",
]


@cache
def _docs() -> dict[str, Doc]:
    texts = [*VERBS, SUBORDINATE, *OTHERS]
    return dict(zip(texts, with_present_tenses(list(parse(texts))), strict=True))


@pytest.mark.parametrize("text", VERBS)
def test_the_present_tense_is_the_main_verb(text: str) -> None:
    doc = _docs()[text]
    root = root_of(doc)
    assert doc.text == text
    assert (root.text, root.lemma_, root.tag_, root.pos_) == (*VERBS[text], "VERB")


def test_a_plural_with_a_is_the_verb_of_a_subordinate_clause() -> None:
    verb = _docs()[SUBORDINATE][3]
    assert (verb.text, verb.tag_, verb.dep_) == ("increases", "VBZ", "advcl")


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_no_sentence_stays_none(text: str) -> None:
    before = next(iter(parse([text])))
    assert [token.tag_ for token in _docs()[text]] == [token.tag_ for token in before]
