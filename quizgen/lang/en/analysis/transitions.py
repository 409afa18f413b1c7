"""The tree and the names of a sentence, by the models of spaCy's parser and recogniser, for less.

Both go through a sentence step by step. spaCy does so without the lock of the interpreter, which
nearly each of its smallest functions then takes and gives back: that is a third of a parse. Here
the steps are the same, and the lock is kept. `tests/lang/en/analysis/test_transitions.py` compares.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import Any, cast

from spacy.language import Language
from spacy.ml.parser_model import ParserStepModel  # type: ignore[import-not-found]  # no stub
from spacy.pipeline.tok2vec import Tok2Vec
from spacy.pipeline.transition_parser import Parser  # type: ignore[import-not-found]  # no stub
from spacy.tokens import Doc

from quizgen.lang.en.analysis.encoding import PROCESSOR, Encoder, Floats, Model, is_known

VECTORS, TREE, NAMES = "quizgen_vectors", "quizgen_tree", "quizgen_names"
"""The names under which spaCy knows the components."""

_REPLACED = {"tok2vec": VECTORS, "parser": TREE, "ner": NAMES}


def hasten(nlp: Language) -> None:
    """Let the components of this module stand for those of `nlp` whose models are known."""
    for name, component in _REPLACED.items():
        if name in nlp.pipe_names and _can_stand_for(nlp.get_pipe(name)):
            nlp.add_pipe(component, after=name)
            nlp.disable_pipe(name)


def _can_stand_for(pipe: object) -> bool:
    if isinstance(pipe, Tok2Vec):
        return is_known(pipe.model)
    return isinstance(pipe, Parser) and _is_greedy(pipe)


def _is_greedy(pipe: Any) -> bool:
    """Whether a parser takes the best step at each place, by a layer that scores the steps."""
    model = pipe.model
    plain = model.attrs["has_upper"] and not model.attrs["unseen_classes"]
    return plain and pipe.cfg["beam_width"] == 1 and model.ops.name == PROCESSOR


class _InBatches:
    """A component that works on several documents at once."""

    def __call__(self, doc: Doc) -> Doc:
        """`doc`, with what the component tells of it."""
        self.tell([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """The documents of `stream` in their order, `batch_size` of them at a time."""
        documents = iter(stream)
        while docs := list(islice(documents, batch_size)):
            self.tell(docs)
            yield from docs

    def tell(self, docs: Sequence[Doc]) -> None:
        """Write into `docs` what the component has to tell."""
        raise NotImplementedError


@Language.factory(VECTORS, assigns=["doc.tensor"])
class _Vectors(_InBatches):
    """Stands for `tok2vec`."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self._encoder = Encoder(cast("Tok2Vec", nlp.get_pipe("tok2vec")).model)

    def tell(self, docs: Sequence[Doc]) -> None:
        vectors: Any = self._encoder(docs)
        start = 0
        for doc in docs:
            doc.tensor = vectors[start : start + len(doc)]
            start += len(doc)


class _Steps(_InBatches):
    """Stands for the transition parser `replaces`."""

    replaces: str

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self._pipe: Any = nlp.get_pipe(self.replaces)

    def tell(self, docs: Sequence[Doc]) -> None:
        self._pipe.set_annotations(docs, self._final_states(docs))

    def _final_states(self, docs: Sequence[Doc]) -> list[Any]:
        """Where the steps through each of `docs` end, of which each is the best at its place."""
        pipe = self._pipe
        vectors, lower, upper = self._layers
        model = ParserStepModel(docs, (vectors, lower, upper), has_upper=True, train=False)
        gemm = upper.ops.gemm
        weights, bias = upper.get_param("W"), upper.get_param("b")
        states = pipe.moves.init_batch(docs)
        unfinished = [state for state in states if not state.is_final()]
        while unfinished:
            features = model.state2vec.predict(model.get_token_ids(unfinished))
            scores = gemm(features, weights, trans2=True)
            scores += bias
            unfinished = pipe.transition_states(unfinished, scores)
        return cast("list[Any]", states)

    @cached_property
    def _layers(self) -> tuple[Callable[..., Any], Model, Model]:
        """What makes vectors of words, features of a state, and scores of its steps."""
        vectors, lower, upper = self._pipe.model.layers
        first, *_, last = vectors.layers
        return (_encoding(Encoder(first), last) if is_known(first) else vectors), lower, upper


def _encoding(encoder: Encoder, last: Model) -> Callable[..., Any]:
    """A layer of thinc without training: the vectors of the encoder through the `last` layer."""

    def forward(docs: Sequence[Doc], is_train: bool) -> tuple[Floats, None]:
        return last.predict(encoder(docs)), None

    return forward


@Language.factory(TREE, assigns=["token.dep", "token.head"])
class _Tree(_Steps):
    """Stands for `parser`."""

    replaces = "parser"


@Language.factory(NAMES, assigns=["doc.ents"])
class _Names(_Steps):
    """Stands for `ner`."""

    replaces = "ner"
