"""Words as vectors in their context, as a `Tok2Vec` of spaCy computes them, but each word once.

What the model makes of a word before it looks at the words around it depends on the word alone, so
it is kept. The layers that follow are computed by their formulas, without what training needs. All
is done by the same operations in the same order: the vectors are equal to the last bit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

import numpy as np
from spacy.tokens import Doc

Floats = np.ndarray[Any, np.dtype[np.float32]]

Model = Any
"""A model of thinc; its layers are reached by names, which no type tells."""

MOST_KEPT = 50_000
"""Words whose vectors are kept; of more, all are forgotten."""

PROCESSOR = "numpy"
"""The name of the operations of thinc on the processor, which are those of numpy and BLIS."""

_EMBEDDING = ("extract_features", "list2ragged", "with_array", "with_array", "ragged2list")
"""The layers of a `MultiHashEmbed` without static vectors, by what their names begin with."""

_CONVOLUTION = ("expand_window", "maxout", "layernorm", "dropout")
"""The layers of one step of a `MaxoutWindowEncoder`."""

_EPSILON = 1e-8  # what thinc adds to a variance
_PAD = 0  # the row of the zeros between documents


def is_known(model: Model) -> bool:
    """Whether a `Tok2Vec` model is made of the layers that `Encoder` computes."""
    if not {"embed", "encode"} <= set(model.ref_names) or model.ops.name != PROCESSOR:
        return False
    embed, encode = model.get_ref("embed").layers, model.get_ref("encode")
    names = [layer.name.partition("(")[0] for layer in embed]
    steps = encode.layers[0].layers if encode.layers else ()
    return tuple(names) == _EMBEDDING and bool(steps) and all(map(_is_convolution, steps))


def _is_convolution(step: Model) -> bool:
    """Whether a step of an encoder adds to its input a maxout of each word and its neighbours."""
    names = tuple(layer.name for layer in _simple_layers(step))
    return step.name.startswith("residual(") and names == _CONVOLUTION


def _simple_layers(model: Model) -> list[Model]:
    return [node for node in model.walk(order="dfs_pre") if not node.layers]


class Encoder:
    """Computes what `model`, whose layers are known, makes of the words of documents."""

    def __init__(self, model: Model) -> None:
        features, _, hashes, mix, _ = model.get_ref("embed").layers
        encode = model.get_ref("encode")
        self._columns = features.attrs["columns"]
        self._embedding = hashes, mix
        self._pad: int = encode.attrs["pad"]
        self._steps = [_Step.of(step) for step in encode.layers[0].layers]
        self._width: int = model.get_dim("nO")
        self._known: dict[bytes, int] = {}
        self._table: Floats = self._empty()

    def __call__(self, docs: Sequence[Doc]) -> Floats:
        """The vectors of all words of `docs`, a row each, in their order."""
        rows = iter(self._rows(docs))
        between = [_PAD] * self._pad
        places = list(chain(between, *((*islice(rows, len(doc)), *between) for doc in docs)))
        vectors = self._table[places]
        for step in self._steps:
            vectors = step(vectors)
        found: Floats = vectors[np.array(places) != _PAD]
        return found

    def _rows(self, docs: Sequence[Doc]) -> list[int]:
        """Where in the table the vectors of all words are, those of new words added."""
        features = np.concatenate([doc.to_array(self._columns) for doc in docs])
        keys = _keys(features)
        if len(self._known) > MOST_KEPT:
            self._known, self._table = {}, self._empty()
        known = self._known
        new = {key: place for place, key in enumerate(keys) if key not in known}
        if new:
            self._add(new, features)
        return [known[key] for key in keys]

    def _add(self, new: dict[bytes, int], features: Any) -> None:
        vectors = features[list(new.values())]
        for layer in self._embedding:
            vectors = layer.predict(vectors)
        first = len(self._known) + 1
        if first + len(new) > len(self._table):
            room = np.zeros((len(self._table) + len(new), self._width), np.float32)
            self._table = np.concatenate((self._table, room))
        self._table[first : first + len(new)] = vectors
        self._known |= {key: first + number for number, key in enumerate(new)}

    def _empty(self) -> Floats:
        """A table with the zeros between documents alone."""
        return np.zeros((1, self._width), np.float32)


def _keys(features: Any) -> list[bytes]:
    row = np.dtype((np.void, features.itemsize * features.shape[1]))
    keys: list[bytes] = features.view(row).ravel().tolist()
    return keys


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of an encoder: its weights, those of each piece of the maxout together."""

    ops: Any
    weights: Floats
    bias: Floats
    gain: Floats
    shift: Floats
    width: int

    @classmethod
    def of(cls, step: Model) -> "_Step":
        _, maxout, norm, _ = _simple_layers(step)
        weights, bias = maxout.get_param("W"), maxout.get_param("b")
        width, pieces, inputs = weights.shape
        return cls(
            step.ops,
            np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(pieces * width, inputs)),
            np.ascontiguousarray(bias.T.reshape(pieces * width)),
            norm.get_param("G"),
            norm.get_param("b"),
            width,
        )

    def __call__(self, vectors: Floats) -> Floats:
        ops, width = self.ops, self.width
        pieces: Floats = ops.gemm(ops.seq2col(vectors, 1), self.weights, trans2=True)
        pieces += self.bias
        best: Floats = pieces[:, :width]
        for start in range(width, pieces.shape[1], width):
            best = np.maximum(best, pieces[:, start : start + width])
        best -= _mean(best)
        variance = _mean(best * best)
        variance += _EPSILON
        best *= variance**-0.5
        best *= self.gain
        best += self.shift
        best += vectors
        return best


def _mean(rows: Floats) -> Floats:
    total: Floats = np.add.reduce(rows, axis=1, keepdims=True)
    total /= rows.shape[1]
    return total
