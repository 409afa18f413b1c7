"""The pipeline and the noun phrases that it finds."""

from quizgen.lang.en.analysis.parsing import noun_chunks, parse
from quizgen.lang.en.pipelines import BUNDLED, PREFERRED, pipeline_name


def test_the_pipeline_is_an_installed_one() -> None:
    assert pipeline_name() in (*PREFERRED, BUNDLED)


def test_texts_are_parsed_in_their_order() -> None:
    texts = ["Ana Souza sold the theatre.", "Rui Costa bought it."]
    assert [doc.text for doc in parse(texts)] == texts


def test_noun_phrases_are_found_once() -> None:
    (doc,) = parse(["Ana Souza sold the old theatre."])
    chunks = noun_chunks(doc)
    assert [chunk.text for chunk in chunks] == ["Ana Souza", "the old theatre"]
    assert noun_chunks(doc) is chunks
