"""A parsed sentence as plain objects: its words once each, with all that rules ask of them.

spaCy makes a new token whenever one is asked for, and a new string for each of its attributes, and
the rules ask for a hundred tokens for each word of a document. Here they are made once, under the
names of spaCy, so that what reads a sentence need not know which of the two it was given.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, cast

from spacy.tokens import Doc, Span, Token
from spacy.vocab import Vocab

_NAMED = ("ORTH", "LOWER", "LEMMA", "TAG", "POS", "DEP", "ENT_TYPE")
"""What a parse holds by a number of which the vocabulary has the name."""


def view_of(doc: Doc) -> Doc:
    """`doc` as plain objects; one that is made of them is left as it is.

    Rules are typed by the classes of spaCy, of whose interface a view has the part that they use.
    """
    return doc if isinstance(doc, Sentence) else cast("Doc", Sentence(doc))


class Sentence:
    """The words of a parse, which is not changed any more: what is found in it may be kept.

    `user_data` holds what several rules find in it, as in spaCy.
    """

    def __init__(self, parse: Doc) -> None:
        self.parse = parse
        self.text: str = parse.text
        self.user_data: dict[Any, Any] = {}
        names = parse.vocab.strings.__getitem__
        *named, places, spaces, heads = parse.to_array([*_NAMED, "IDX", "SPACY", "HEAD"]).T.tolist()
        rows = zip(*(map(names, column) for column in named), places, spaces, strict=True)
        words = self.words = [Word(self, i, *row) for i, row in enumerate(rows)]
        for word, offset in zip(words, heads, strict=True):
            if offset:
                word.head = head = words[(word.i + offset) % _UNSIGNED]
                head.dependents += (word,)

    def __iter__(self) -> Iterator["Word"]:
        return iter(self.words)

    def __reversed__(self) -> Iterator["Word"]:
        return reversed(self.words)

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, place: int | slice) -> "Word | Piece":
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self.words))
            return Piece(self, start, max(start, end))
        return self.words[place]

    @property
    def vocab(self) -> Vocab:
        """The vocabulary of the parse."""
        return self.parse.vocab

    @cached_property
    def ents(self) -> "tuple[Piece, ...]":
        """The names, dates and amounts that the recogniser found."""
        return tuple(self._piece(span) for span in self.parse.ents)

    @cached_property
    def noun_chunks(self) -> "tuple[Piece, ...]":
        """The noun phrases, but for what stands behind their heads."""
        return tuple(self._piece(span) for span in self.parse.noun_chunks)

    def _piece(self, span: Span) -> "Piece":
        return Piece(self, span.start, span.end, span.label)


_UNSIGNED = 2**64
"""The distance of a head is told without a sign, and one to the left as the rest to this."""


class Piece:
    """The words of a sentence from `start` to `end`, and what `label` they have together."""

    __slots__ = ("_root", "doc", "end", "label", "start")

    def __init__(self, doc: Sentence, start: int, end: int, label: int = 0) -> None:
        self.doc, self.start, self.end, self.label = doc, start, end, label
        self._root: Word | None = None

    def __iter__(self) -> Iterator["Word"]:
        return iter(self.doc.words[self.start : self.end])

    def __len__(self) -> int:
        return self.end - self.start

    def __getitem__(self, place: int | slice) -> "Word | Piece":
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self))
            return Piece(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.words[self.start : self.end][place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Piece) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    @property
    def _key(self) -> tuple[int, int, int, int]:
        return id(self.doc), self.start, self.end, self.label

    @property
    def label_(self) -> str:
        """The name of the label."""
        return self.doc.vocab.strings[self.label]

    @property
    def text(self) -> str:
        """The words as they stand."""
        words = self.doc.words[self.start : self.end]
        return self.doc.text[words[0].idx : words[-1].idx + len(words[-1].text)] if words else ""

    @property
    def text_with_ws(self) -> str:
        """The words, and the space behind them."""
        return "".join(word.text_with_ws for word in self)

    @property
    def root(self) -> "Word":
        """The word that the others depend on, found once."""
        if self._root is None:
            self._root = self.doc.words[self.doc.parse[self.start : self.end].root.i]
        return self._root


class Word:
    """A word of a sentence, with its head and its `dependents` in their order.

    There is one of each, so that two are the same word where they are the same object.
    """

    __slots__ = (
        "dep_",
        "dependents",
        "doc",
        "ent_type_",
        "head",
        "i",
        "idx",
        "lemma_",
        "lower_",
        "phrase",
        "pos_",
        "tag_",
        "text",
        "whitespace_",
    )

    def __init__(
        self,
        doc: Sentence,
        i: int,
        text: str,
        lower: str,
        lemma: str,
        tag: str,
        pos: str,
        dep: str,
        ent_type: str,
        idx: int,
        spaced: int,
    ) -> None:
        self.doc = doc
        self.i = i
        self.text = text
        self.lower_ = lower
        self.lemma_ = lemma
        self.tag_ = tag
        self.pos_ = pos
        self.dep_ = dep
        self.ent_type_ = ent_type
        self.idx = idx
        self.whitespace_ = " " if spaced else ""
        self.head = self
        self.dependents: tuple[Word, ...] = ()
        self.phrase: list[Word] | None = None

    def __len__(self) -> int:
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    def __lt__(self, other: "Word") -> bool:
        return self.i < other.i

    @property
    def children(self) -> "Iterator[Word]":
        """The dependents."""
        return iter(self.dependents)

    @property
    def lefts(self) -> "Iterator[Word]":
        """The dependents before the word."""
        return (one for one in self.dependents if one.i < self.i)

    @property
    def rights(self) -> "Iterator[Word]":
        """The dependents behind the word."""
        return (one for one in self.dependents if one.i > self.i)

    @property
    def subtree(self) -> "Iterator[Word]":
        """The word with all that depends on it, found once."""
        if self.phrase is None:
            before: list[Word] = []
            behind: list[Word] = []
            for one in self.dependents:
                (before if one.i < self.i else behind).extend(one.subtree)
            self.phrase = [*before, self, *behind]
        return iter(self.phrase)

    @property
    def ancestors(self) -> "Iterator[Word]":
        """The heads above the word, the nearest first."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    def is_ancestor(self, other: "Word") -> bool:
        """Whether `other` depends on the word, if through others."""
        return any(above is self for above in other.ancestors)

    def nbor(self, distance: int = 1) -> "Word":
        """The word at a distance from this one, which is in the same sentence."""
        place = self.i + distance
        if place < 0:
            raise IndexError(place)
        return self.doc.words[place]

    @property
    def left_edge(self) -> "Word":
        """The first word of what depends on this one."""
        return self.doc.words[self._parsed.left_edge.i]

    @property
    def right_edge(self) -> "Word":
        """The last word of what depends on this one."""
        return self.doc.words[self._parsed.right_edge.i]

    @property
    def conjuncts(self) -> "tuple[Word, ...]":
        """The words that are joined to this one by "and" or "or"."""
        return tuple(self.doc.words[token.i] for token in self._parsed.conjuncts)

    @property
    def text_with_ws(self) -> str:
        """The word, and the space behind it."""
        return self.text + self.whitespace_

    @property
    def vocab(self) -> Vocab:
        """The vocabulary of the parse."""
        return self.doc.vocab

    @property
    def is_alpha(self) -> bool:
        """Whether it has letters only."""
        return self.text.isalpha()

    @property
    def is_lower(self) -> bool:
        """Whether it is in lower case."""
        return self.text.islower()

    @property
    def is_punct(self) -> bool:
        """Whether it is a mark of punctuation."""
        return self._parsed.is_punct

    @property
    def is_quote(self) -> bool:
        """Whether it is a quotation mark."""
        return self._parsed.is_quote

    @property
    def is_title(self) -> bool:
        """Whether it begins with a capital, and goes on in lower case."""
        return self.text.istitle()

    @property
    def is_upper(self) -> bool:
        """Whether it is in capitals."""
        return self.text.isupper()

    @property
    def _parsed(self) -> Token:
        return self.doc.parse[self.i]
