"""The spaCy pipeline: loaded late, once, and named in what we write."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from itertools import chain

import numpy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from quizgen.lang.en.analysis import (
    antecedents,
    eras,
    finals,
    finiteness,
    forms,
    hyphens,
    lostsubjects,
    mainverbs,
    participles,
    particles,
    recognition,
    serials,
    transitions,
)
from quizgen.lang.en.pipelines import pipeline_name

_NO_VECTORS = numpy.zeros((0, 0), dtype="float32")
"""In the place of the vectors of a parse: nothing reads them, and they are half of its memory."""

_BATCH = 64  # the quickest batch size measured for the small pipeline on sentences


@cache
def load_pipeline() -> Language:
    """The pipeline with our own components, loaded at the first call.

    Years with an era are marked as dates before the recogniser, which takes "B.C." for a name.
    """
    nlp: Language = import_module(pipeline_name()).load()
    nlp.add_pipe(finals.COMPONENT, first=True)
    nlp.add_pipe(eras.COMPONENT, before="ner")
    nlp.add_pipe(recognition.COMPONENT, last=True)
    nlp.add_pipe(hyphens.COMPONENT, last=True)
    nlp.add_pipe(serials.COMPONENT, last=True)
    nlp.add_pipe(antecedents.COMPONENT, last=True)
    nlp.add_pipe(participles.COMPONENT, last=True)
    nlp.add_pipe(particles.COMPONENT, last=True)
    nlp.add_pipe(lostsubjects.COMPONENT, last=True)
    nlp.add_pipe(mainverbs.COMPONENT, last=True)
    nlp.add_pipe(finiteness.COMPONENT, last=True)
    forms.hasten(nlp)
    transitions.hasten(nlp)
    return nlp


def parse(texts: Iterable[str]) -> Iterator[Doc]:
    """The parse of each text, in order; each text is meant to be one sentence."""
    texts = iter(texts)
    for first in texts:  # to set the pipeline going costs as much as a word
        for doc in load_pipeline().pipe(chain((first,), texts), batch_size=_BATCH):
            doc.tensor = _NO_VECTORS
            yield doc


def parse_grammar(texts: Iterable[str]) -> Iterator[Doc]:
    """The tags and the tree of each text, in order, without the names and dates in it."""
    pipeline = load_pipeline()
    return pipeline.pipe(texts, batch_size=_BATCH, disable=_OF_NAMES)


def parse_words(docs: Iterable[Doc]) -> Iterator[Doc]:
    """The tags and the tree of sentences whose words are given, in order."""
    return load_pipeline().pipe(docs, batch_size=_BATCH, disable=_OF_NAMES)


def is_verb(token: Token) -> bool:
    """Whether a word can be a verb in the present tense."""
    return is_verb_form(token.lower_)


def is_verb_form(word: str) -> bool:
    """Whether a word in lower case can be a verb in the present tense."""
    return forms.may_be_present(load_pipeline(), word)


def is_coined(word: str) -> bool:
    """Whether a word in lower case is no form of any that is known: "quillobase"."""
    return word.isalpha() and not forms.is_word(load_pipeline(), word)


def is_verb_only(word: str) -> bool:
    """Whether a word in lower case is a verb in the present tense, and no noun or adjective."""
    return is_verb_form(word) and not forms.may_be_in_a_name(load_pipeline(), word)


def is_known_word(word: str) -> bool:
    """Whether a word in lower case is one of the language."""
    return forms.is_word(load_pipeline(), word)


def with_forms(doc: Doc) -> Doc:
    """`doc`, whose tags and tree are known, with the parts of speech and lemmas that fit them."""
    pipeline = load_pipeline()
    for name in pipeline.pipe_names:
        if name in forms.COMPONENTS:
            doc = pipeline.get_pipe(name)(doc)
    return doc


_OF_NAMES = [eras.COMPONENT, "ner", transitions.NAMES, recognition.COMPONENT]


def noun_chunks(doc: Doc) -> tuple[Span, ...]:
    """The noun phrases of a sentence, found once: several rules ask for them."""
    found: tuple[Span, ...] | None = doc.user_data.get("noun chunks")
    if found is None:
        found = doc.user_data["noun chunks"] = tuple(doc.noun_chunks)
    return found
