"""Trees, names and vectors are those that spaCy's own components give, to the last bit."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc
from thinc.api import Maxout, Model, chain

from quizgen.lang.en.analysis import encoding, eras, transitions
from quizgen.lang.en.analysis.parsing import load_pipeline

TEXTS = (
    "Ana Souza sold the Brook Theatre to the city of Lom on 4 May 1903 for $ 20,000.",
    "",
    "Although it had rained for three weeks, the men who mended the dyke slept well.",
    "Is",
    "The siege of Elmport lasted from 431 to 404 B.C., and in A.D. 12 it burnt down.",
    "Whoever keeps bees knows that honey, which they make of nectar, never spoils.\n\nIt keeps.",
    "Zorblax frimbled the quoogly snarps; they were not amused by what he'd done.",
)
OWN = {transitions.VECTORS: "tok2vec", transitions.TREE: "parser", transitions.NAMES: "ner"}
WRITTEN: list[int | str] = ["TAG", "DEP", "HEAD", "ENT_TYPE", "ENT_IOB", "SENT_START"]


def _parsed(*names: str) -> list[Doc]:
    """The texts through what gives vectors, trees and names, of which some may be disabled."""
    vectors, tree, entities = names
    nlp = load_pipeline()
    docs: Iterable[Doc] = map(nlp.make_doc, TEXTS)
    for name in (vectors, "tagger", tree, eras.COMPONENT, entities):
        pipe: Any = nlp.get_pipe(name)
        docs = pipe.pipe(docs, batch_size=4) if hasattr(pipe, "pipe") else map(pipe, docs)
    return list(docs)


def test_the_same_is_written_as_by_the_components_of_spacy() -> None:
    for found, expected in zip(_parsed(*OWN), _parsed(*OWN.values()), strict=True):
        assert found.to_array(WRITTEN).tolist() == expected.to_array(WRITTEN).tolist()
        assert np.array_equal(found.tensor, expected.tensor)


def test_one_text_alone_is_parsed_alike() -> None:
    nlp = load_pipeline()
    with nlp.select_pipes(enable=[*OWN, "tagger", eras.COMPONENT]):
        for text, together in zip(TEXTS, _parsed(*OWN), strict=True):
            assert nlp(text).to_array(WRITTEN).tolist() == together.to_array(WRITTEN).tolist()


def test_what_is_kept_of_words_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "MOST_KEPT", 3)
    nlp = load_pipeline()
    tok2vec: Any = nlp.get_pipe("tok2vec")
    model = tok2vec.model
    encoder = encoding.Encoder(model)
    docs = [nlp.make_doc(text) for text in TEXTS if text]
    for doc in docs * 2:
        assert np.array_equal(encoder([doc]), model.predict([doc])[0])
        assert len(encoder._known) <= encoding.MOST_KEPT + len(doc)


def test_the_components_of_spacy_do_not_run_beside_them() -> None:
    names = set(load_pipeline().pipe_names)
    assert OWN.keys() <= names
    assert names.isdisjoint(OWN.values())


def test_a_parser_that_keeps_several_parses_stays() -> None:
    nlp = spacy.blank("en")
    parser: Any = nlp.add_pipe("beam_parser", name="parser")
    parser.add_label("nsubj")
    nlp.initialize()
    transitions.hasten(nlp)
    assert nlp.pipe_names == ["parser"]


@pytest.mark.parametrize("refs", [(), ("embed",), ("embed", "encode")])
def test_vectors_of_another_model_are_left_to_it(refs: tuple[str, ...]) -> None:
    model: Model[list[Doc], list[object]] = chain(Maxout(4, 4), Maxout(4, 4))
    for name in refs:
        model.set_ref(name, model.layers[0])
    assert not encoding.is_known(model)
