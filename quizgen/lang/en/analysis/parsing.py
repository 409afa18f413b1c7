"""The spaCy pipeline: loaded late, once, and named in what we write."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module

from spacy.language import Language
from spacy.tokens import Doc, Span

from quizgen.lang.en.analysis.finiteness import COMPONENT
from quizgen.lang.en.pipelines import pipeline_name

_BATCH = 64  # the quickest batch size measured for the small pipeline on sentences


@cache
def load_pipeline() -> Language:
    """The pipeline with our own component at its end, loaded at the first call."""
    nlp: Language = import_module(pipeline_name()).load()
    nlp.add_pipe(COMPONENT, last=True)
    return nlp


def parse(texts: Iterable[str]) -> Iterator[Doc]:
    """The parse of each text, in order; each text is meant to be one sentence."""
    return load_pipeline().pipe(texts, batch_size=_BATCH)


def noun_chunks(doc: Doc) -> tuple[Span, ...]:
    """The noun phrases of a sentence, found once: several rules ask for them."""
    found: tuple[Span, ...] | None = doc.user_data.get("noun chunks")
    if found is None:
        found = doc.user_data["noun chunks"] = tuple(doc.noun_chunks)
    return found
