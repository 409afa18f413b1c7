"""A noun that was tagged as a verb is a noun where the sentence is sound with it."""

import pytest
from spacy.tokens import Doc

from quizgen.lang.en.analysis.misnouns import with_nouns
from quizgen.lang.en.analysis.parse_checks import parse_fault
from quizgen.lang.en.analysis.parsing import load_pipeline

from ..parses import made

SOUND = (
    "Rope NOUN NN compound 1",
    "ferries VERB VBZ nsubjpass 3",
    "were AUX VBD auxpass 3",
    "sold VERB VBN ROOT 3",
    ". PUNCT . punct 3",
)


def _of_the_pipeline(doc: Doc) -> Doc:
    """The parse with the words of the pipeline, by which forms are looked up."""
    return Doc(load_pipeline().vocab).from_bytes(doc.to_bytes())


def test_a_noun_in_the_place_of_one_is_tagged_as_such() -> None:
    (doc,) = with_nouns([_of_the_pipeline(made(*SOUND))])
    assert (doc[1].tag_, doc[1].pos_, doc[1].lemma_) == ("NNS", "NOUN", "ferry")
    assert parse_fault(doc) is None


@pytest.mark.parametrize(
    "rows",
    [
        ("Boats NOUN NNS nsubj 1", "sank VERB VBD ROOT 1", ". PUNCT . punct 1"),
        (
            "Sailors NOUN NNS nsubj 2",
            "towed VERB VBD nsubj 3",
            "boats NOUN NNS dobj 1",
            "sank VERB VBD ROOT 3",
            ". PUNCT . punct 3",
        ),
        (
            "Ferries VERB VBZ nsubj 2",
            "Ada PROPN NNP nsubj 2",
            "sank VERB VBD ROOT 2",
            ". PUNCT . punct 2",
        ),
    ],
)
def test_verbs_and_what_is_wrong_otherwise_stay(rows: tuple[str, ...]) -> None:
    (doc,) = with_nouns([made(*rows)])
    assert [token.tag_ for token in doc] == [row.split()[2] for row in rows]
