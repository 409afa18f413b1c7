"""Parts of speech, morphology and lemmas are those that spaCy's own components give."""

import pytest
import spacy
from spacy.tokens import Doc

from quizgen.lang.en.analysis import forms, transitions
from quizgen.lang.en.analysis.parsing import load_pipeline

SENTENCES = (
    "Ana Souza sold the theatre in 1903, and her brothers' ships were left to rot.",
    "There are seven bridges; there's one that has been closed since it was built.",
    "The geese that he had shot weren't better fed than the mice she keeps.",
    "I'm gonna go, y'all have got ta see it, so let's c'm on.",
    "It ain't nothin' that we'd known before: they don't do that, do they?",
    "Two  spaces and a\nline break stand in this sentence.",
    "The biggest leaves fall, and leaving them lying is what the gardeners do.",
    "The geese that he had shot weren't better fed than the mice she keeps.",
)
READ: list[int | str] = ["ORTH", "TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD"]


def _parsed() -> list[Doc]:
    nlp = load_pipeline()
    with nlp.select_pipes(enable=[transitions.VECTORS, "tagger", transitions.TREE]):
        return list(nlp.pipe(SENTENCES))


def test_what_is_looked_up_is_what_the_ruler_and_the_lemmatizer_give() -> None:
    nlp = load_pipeline()
    own = nlp.get_pipe(forms.COMPONENT)
    ruler, lemmatizer = nlp.get_pipe("attribute_ruler"), nlp.get_pipe("lemmatizer")
    for doc in _parsed():
        found = own(doc.copy())
        expected = lemmatizer(ruler(doc))
        assert found.to_array(READ).tolist() == expected.to_array(READ).tolist(), doc.text


def test_the_ruler_and_the_lemmatizer_do_not_run_beside_it() -> None:
    names = load_pipeline().pipe_names
    assert forms.COMPONENT in names
    assert not {"attribute_ruler", "lemmatizer"} & set(names)


@pytest.mark.parametrize(
    ("pattern", "replaced"),
    [
        ({"TAG": "NN"}, True),
        ({"LOWER": {"REGEX": "^n"}, "DEP": "neg"}, True),
        ({"ORTH": "May"}, False),
        ({"LOWER": {"FUZZY": "colour"}}, False),
        ({"TAG": "NN", "OP": "+"}, False),
    ],
)
def test_only_patterns_of_known_kinds_are_looked_up(
    pattern: dict[str, object], replaced: bool
) -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("attribute_ruler")
    ruler.add([[pattern]], {"POS": "NOUN"})  # type: ignore[attr-defined]  # spaCy types it as Pipe
    nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    nlp.get_pipe("lemmatizer").lookups.add_table("lemma_index")  # type: ignore[attr-defined]  # same
    forms.hasten(nlp)
    assert (forms.COMPONENT in nlp.pipe_names) is replaced


def test_a_pipeline_without_them_stays_as_it_is() -> None:
    nlp = spacy.blank("en")
    forms.hasten(nlp)
    assert nlp.pipe_names == []
