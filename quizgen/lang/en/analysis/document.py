"""A document with its sentences parsed: what the rules read."""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from spacy.tokens import Doc

from quizgen.lang.en.analysis.capitals import Capitals, capitals_of
from quizgen.lang.en.analysis.circumstances import with_settings_apart
from quizgen.lang.en.analysis.cleaning import clean_sentence
from quizgen.lang.en.analysis.countries import country_pair
from quizgen.lang.en.analysis.discourse import Discourse
from quizgen.lang.en.analysis.figures import figures_of
from quizgen.lang.en.analysis.houses import house_of
from quizgen.lang.en.analysis.illustrations import illustrated
from quizgen.lang.en.analysis.labelled import without_labels
from quizgen.lang.en.analysis.mentions import Mentions, survey
from quizgen.lang.en.analysis.misnouns import with_nouns
from quizgen.lang.en.analysis.nominals import Classes, survey_classes
from quizgen.lang.en.analysis.parse_checks import parse_fault
from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.analysis.participants import participants
from quizgen.lang.en.analysis.presents import with_present_tenses
from quizgen.lang.en.analysis.rereading import reread
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.slips import lost_apostrophes, mended, spellings_of, with_apostrophes
from quizgen.lang.en.analysis.speakers import speaker_of, speech_of
from quizgen.lang.en.analysis.stops import with_stops
from quizgen.lang.en.analysis.themes import Theme, theme_of
from quizgen.lang.en.analysis.titles import title_words
from quizgen.lang.en.analysis.view import view_of
from quizgen.lang.en.page.elsewhere import leads_elsewhere
from quizgen.model import Document
from quizgen.rules import ALL_RULES, Rules

READ_BLOCKS = frozenset({"paragraph", "list_item", "caption"})
"""The blocks whose sentences are the document's own statements."""

_NO_TEXT = frozenset({"furniture", "caption"})
"""The blocks that interrupt a text without opening a new part of it."""

SHORTEST = 3
"""Words: what is shorter is no sentence."""

_TOGETHER = 32  # documents whose parses are held at once
_HELD = 1_000  # sentences that they have together, but for one document that is longer alone

LONGEST = 90
"""Words: longer sentences are not parsed: no question can be made of them, and parses decay."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A document, its parsed sentences in order, and who and what is named in it.

    `title_words` are the words of the title; `nouns` has the number of the sentence in which a
    common noun first occurs; `pair` names the two countries that the document is about, if it
    is about two. `speaker` is who speaks, where the document is a speech, and `speech` what
    others call that; `house` is whose handbook it is; `theme` is the kind of thing that it is
    about, if it is about one. `discourse` is what the sentences are about as far as they have
    been resolved. `capitals` says which words it writes with one; `participants` the kinds of
    things whose habits it tells, and `figures` who is only in a story told in passing;
    `illustrated` are the sentences of cases that it makes up. `rules` are those in force; `ahead`
    has sentences that rules will have parsed.
    """

    document: Document
    sentences: tuple[Parsed, ...]
    mentions: Mentions
    classes: Classes
    title_words: frozenset[str] = frozenset()
    nouns: Mapping[str, int] = field(default_factory=dict)
    pair: str | None = None
    discourse: Discourse = field(default_factory=Discourse)
    speaker: str | None = None
    speech: str = "the speech"
    house: str | None = None
    capitals: Capitals = field(default_factory=Capitals)
    theme: Theme | None = None
    participants: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()
    illustrated: frozenset[int] = frozenset()
    rules: Rules = ALL_RULES
    ahead: Mapping[str, Doc] = field(default_factory=dict)

    def parses(self, texts: Sequence[str]) -> list[Doc]:
        """The parse of each text; what was parsed ahead is not parsed again."""
        fresh = map(view_of, parse(text for text in texts if text not in self.ahead))
        return [self.ahead[text] if text in self.ahead else next(fresh) for text in texts]

    @property
    def small_words(self) -> frozenset[str]:
        """The words that it writes in lower case, in nearly all of their places."""
        return self.capitals.small

    @property
    def date(self) -> datetime.date | None:
        """The day on which the document speaks, where known."""
        return self.document.date

    def goes_on(self, before: Parsed, parsed: Parsed) -> bool:
        """Whether `parsed` opens the paragraph directly after that of `before`."""
        blocks = (before.block, parsed.block)
        kinds = {self.document.blocks[block].kind for block in blocks}
        between = {self.document.blocks[block].kind for block in range(blocks[0] + 1, blocks[1])}
        return kinds == {"paragraph"} and between <= _NO_TEXT

    def heading(self, parsed: Parsed) -> str:
        """The heading under which `parsed` is; empty where there is none."""
        blocks = reversed(self.document.blocks[: parsed.block])
        found = next((block for block in blocks if block.kind == "heading"), None)
        return found.span.of(self.document.text).strip("# \n") if found is not None else ""

    def before(self, parsed: Parsed) -> Parsed | None:
        """The sentence before `parsed` in the same block; None where `parsed` is the first."""
        other = self.sentences[parsed.number - 1] if parsed.number else None
        return other if other is not None and other.block == parsed.block else None

    def after(self, parsed: Parsed) -> Parsed | None:
        """The sentence after `parsed` in the same block; None where `parsed` is the last."""
        following = self.sentences[parsed.number + 1 : parsed.number + 2]
        return next((one for one in following if one.block == parsed.block), None)


def read_sentences(document: Document) -> Reading:
    """The reading of `document`, before anything in it is resolved."""
    return next(read_each([document]))


Step = Callable[[], None]
"""Hears that one more sentence is done."""


def no_step() -> None:
    """Let nobody hear of it."""


def read_each(documents: Sequence[Document], step: Step = no_step) -> Iterator[Reading]:
    """The reading of each document."""
    return chain.from_iterable(read_groups(documents, step))


def read_groups(documents: Sequence[Document], step: Step = no_step) -> Iterator[list[Reading]]:
    """The readings of several documents at a time, which go through the pipeline as one stream.

    A sentence is parsed alike whatever is parsed beside it; `step` hears of each.
    """
    group: list[Document] = []
    held = 0
    for document in documents:
        if group and (len(group) == _TOGETHER or held + len(document.sentences) > _HELD):
            yield _read_together(group, step)
            group, held = [], 0
        group.append(document)
        held += len(document.sentences)
    if group:
        yield _read_together(group, step)


def _read_together(documents: Sequence[Document], step: Step) -> list[Reading]:
    parts = [list(_parts(document)) for document in documents]
    texts = (part.text for part in chain.from_iterable(parts))
    parsed = [view_of(doc) for doc in _stepped(parse(texts), step)]
    told = [
        _may_lack_stop(part, document)
        for document, own in zip(documents, parts, strict=True)
        for part in own
    ]
    mended = reread(with_nouns(with_present_tenses(with_settings_apart(parsed))))
    docs = map(view_of, with_stops(without_labels(mended, told), told))
    return [
        _reading(document, own, list(islice(docs, len(own))))
        for document, own in zip(documents, parts, strict=True)
    ]


def _stepped(docs: Iterable[Doc], step: Step) -> Iterator[Doc]:
    for doc in docs:
        step()
        yield doc


def _reading(document: Document, parts: Sequence["_Part"], docs: Sequence[Doc]) -> Reading:
    sentences = tuple(
        Parsed(number, part.sentence, part.block, part.kind, doc, parse_fault(doc))
        for number, (part, doc) in enumerate(zip(parts, docs, strict=True))
    )
    return Reading(
        document,
        sentences,
        survey(docs, document.title),
        survey_classes(docs, document.title),
        title_words(document.title),
        _first_occurrences(docs),
        country_pair(docs, document.text),
        speaker=speaker_of(document),
        speech=speech_of(document),
        house=house_of(document),
        capitals=capitals_of(docs),
        theme=theme_of(docs, document.title),
        participants=participants(docs),
        figures=figures_of(docs, document.title),
        illustrated=illustrated(document, sentences),
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """A cleaned part of a sentence, and where in the document it is."""

    sentence: int
    block: int
    kind: str
    text: str


def _parts(document: Document) -> Iterator[_Part]:
    """The parts of sentences that are worth parsing, their words spelled as elsewhere in it."""
    spellings, lost = spellings_of(document.text), lost_apostrophes(document.text)
    for number, sentence in enumerate(document.sentences):
        kind = document.blocks[sentence.block].kind
        text = _as_read(number, document) if kind in READ_BLOCKS else ""
        for part in () if leads_elsewhere(text) else clean_sentence(text):
            if SHORTEST <= len(part.text.split()) <= LONGEST:
                read = mended(part.text, spellings)
                read = with_apostrophes(read) if lost else read
                yield _Part(number, sentence.block, kind, read)


def _may_lack_stop(part: _Part, document: Document) -> bool:
    """Whether a line without a stop may be a sentence: an item, or a line above a list or listing.

    A line without a colon that a paragraph or a listing follows goes on in it, as in a formula.
    """
    if part.kind == "caption" or "http" in part.text:
        return False
    below = document.blocks[part.block + 1 : part.block + 2]
    goes_on = any(block.kind in ("paragraph", "code") for block in below)
    return part.kind == "list_item" or part.text.endswith(":") or not goes_on


def _as_read(number: int, document: Document) -> str:
    """A sentence, a run-in heading with a stop for its colon; nothing of one in capitals."""
    text = document.sentences[number].span.of(document.text)
    if not is_label(number, document):
        return "" if _SIGNED.fullmatch(text) and _goes_on(number, document) else text
    return "" if text.isupper() else f"{text[:-1].rstrip()}."


_SIGNED = re.compile(r"([~=+])[^~=+]+\1[.:]?(?:--)?")
"""A heading that plain text sets apart by signs, in the line of its paragraph."""


def is_label(number: int, document: Document) -> bool:
    """Whether a sentence is the heading of its block, which goes on behind its colon."""
    end = document.sentences[number].span.end
    return _goes_on(number, document) and document.text[end - 1] == ":"


def _goes_on(number: int, document: Document) -> bool:
    """Whether another sentence stands behind one in its block."""
    following = document.sentences[number + 1 : number + 2]
    return any(after.block == document.sentences[number].block for after in following)


def _first_occurrences(docs: Iterable[Doc]) -> dict[str, int]:
    """The number of the sentence in which each common noun, by its lemma, first occurs."""
    found: dict[str, int] = {}
    for number, doc in enumerate(docs):
        for token in doc:
            if token.pos_ == "NOUN":
                found.setdefault(token.lemma_.lower(), number)
    return found
