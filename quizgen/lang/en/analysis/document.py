"""A document with its sentences parsed: what the rules read."""

import datetime
from dataclasses import dataclass, field

from spacy.tokens import Doc

from quizgen.lang.en.analysis.cleaning import clean_sentence
from quizgen.lang.en.analysis.mentions import Mentions, survey
from quizgen.lang.en.analysis.nominals import Classes, survey_classes
from quizgen.lang.en.analysis.parse_checks import parse_fault
from quizgen.lang.en.analysis.parsing import parse
from quizgen.model import Document, SlotType

READ_BLOCKS = frozenset({"paragraph", "list_item", "caption"})
"""The blocks whose sentences are the document's own statements."""

LONGEST = 90
"""Sentences of more words are not parsed: no question can be made of them, and parses decay."""


@dataclass(slots=True)
class Parsed:
    """A sentence, or a part of one between semicolons, cleaned and parsed.

    `fault` is why the parse cannot be trusted, None where it can.
    """

    number: int
    sentence: int
    block: int
    kind: str
    doc: Doc
    asides: tuple[str, ...] = ()
    whole: bool = True
    fault: str | None = None

    @property
    def text(self) -> str:
        """The cleaned sentence."""
        return str(self.doc.text)


@dataclass(frozen=True, slots=True)
class Topic:
    """What a sentence is about: the name of its subject and its type."""

    name: str
    type: SlotType
    plural: bool = False


@dataclass(slots=True)
class Reading:
    """A document, its parsed sentences in order, and who and what is named in it.

    `topic` holds the words of the title, `topics` what each sentence is about, by its number, and
    `people` the full names of those whom it names, None for somebody without a sure name; `nouns`
    the number of the sentence in which a common noun stands first.
    """

    document: Document
    sentences: list[Parsed]
    mentions: Mentions
    classes: Classes
    topic: frozenset[str] = field(default_factory=frozenset)
    topics: dict[int, Topic] = field(default_factory=dict)
    nouns: dict[str, int] = field(default_factory=dict)
    people: dict[int, frozenset[str | None]] = field(default_factory=dict)

    @property
    def date(self) -> datetime.date | None:
        """The day on which the document speaks, where known."""
        return self.document.date

    def before(self, parsed: Parsed) -> Parsed | None:
        """The sentence before `parsed` in the same block, or the last one of the block before."""
        if parsed.number == 0:
            return None
        other = self.sentences[parsed.number - 1]
        return other if parsed.block - other.block <= 1 else None


def read_sentences(document: Document) -> Reading:
    """The reading of `document`."""
    sources = []
    for number, sentence in enumerate(document.sentences):
        kind = document.blocks[sentence.block].kind
        if kind not in READ_BLOCKS:
            continue
        parts = clean_sentence(sentence.span.of(document.text))
        sources += [
            (number, sentence.block, kind, part, len(parts) == 1)
            for part in parts
            if 3 <= len(part.text.split()) <= LONGEST
        ]
    sentences = [
        Parsed(place, number, block, kind, doc, part.asides, whole, parse_fault(doc))
        for place, ((number, block, kind, part, whole), doc) in enumerate(
            zip(sources, parse(source[3].text for source in sources), strict=True)
        )
    ]
    docs = [parsed.doc for parsed in sentences]
    mentions = survey(docs, document.title)
    return Reading(
        document,
        sentences,
        mentions,
        survey_classes(docs, document.title),
        frozenset(word.lower().strip(".,:;'\"") for word in document.title.split()),
        nouns=_first_told(docs),
    )


def _first_told(docs: list[Doc]) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, doc in enumerate(docs):
        for token in doc:
            if token.pos_ == "NOUN":
                found.setdefault(token.lemma_.lower(), number)
    return found
