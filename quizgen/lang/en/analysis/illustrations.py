"""Which sentences tell of a case that a text only makes up: "Suppose two bakers share an oven".

What the bakers then do is so in the case alone. The case ends with its paragraph; below, only what
counts again what it brought in still tells of it. Whatever the text names elsewhere too, is none of
its actors.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.suppositions import supposes
from quizgen.model import Document, Heading

_PEOPLE = frozenset[str]().union(
    *map(lexicon.words, ("asked_by_who", "kin", "parties", "people_nouns", "person_nouns"))
)
_EXAMPLE_IF = re.compile(r"^(?:for example|for instance|e\.g\.),? if\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Mention:
    """What a sentence names and whether it counts, read once for all cases."""

    number: int
    block: int
    nouns: frozenset[str]
    counts: bool


def illustrated(document: Document, sentences: Sequence[Parsed]) -> frozenset[int]:
    """The numbers of the sentences that tell of made-up cases."""
    mentions = [_mention(one) for one in sentences]
    places = _places(mentions)
    found: set[int] = set()
    for at, cue in enumerate(sentences):
        if supposes(cue.text):
            found.update(_told_of_case(mentions[at], document, mentions, places))
        elif _EXAMPLE_IF.match(cue.text):
            found.update(_with_actors(_rest_of_paragraph(cue, sentences)))
    return frozenset(found)


def _told_of_case(
    cue: _Mention,
    document: Document,
    mentions: Sequence[_Mention],
    places: dict[str, set[int]],
) -> Iterator[int]:
    """The sentences of the case that `cue` opens."""
    end = _end_of_section(cue.block, document)
    actors = {noun for noun in cue.nouns if places[noun] <= set(range(cue.block, end))}
    paragraph = {noun for noun in actors if places[noun] == {cue.block}}
    yield cue.number
    for one in takewhile(lambda one: one.block < end, mentions[cue.number + 1 :]):
        if one.block == cue.block:
            told = one.counts or not paragraph.isdisjoint(one.nouns)
        else:
            told = one.counts and not actors.isdisjoint(one.nouns)
        if told:
            yield one.number


def _rest_of_paragraph(cue: Parsed, sentences: Sequence[Parsed]) -> Iterator[Parsed]:
    """The sentence that opens a case, and those behind it in its paragraph."""
    return takewhile(lambda one: one.block == cue.block, sentences[cue.number :])


def _with_actors(sentences: Iterator[Parsed]) -> Iterator[int]:
    """The sentences from one with actors on, for as long as each has them."""
    acted = takewhile(lambda one: _has_actors(one.doc), sentences)
    return (one.number for one in acted)


def _end_of_section(block: int, document: Document) -> int:
    """The block of the next heading."""
    blocks = enumerate(document.blocks[block:], block)
    return next((at for at, one in blocks if isinstance(one, Heading)), len(document.blocks))


def _mention(one: Parsed) -> _Mention:
    return _Mention(one.number, one.block, _nouns(one.doc), _counts(one.doc))


def _places(mentions: Sequence[_Mention]) -> dict[str, set[int]]:
    """The blocks in which each common noun stands, by its lemma."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for one in mentions:
        for noun in one.nouns:
            found[noun].add(one.block)
    return found


def _nouns(doc: Doc) -> frozenset[str]:
    return frozenset(token.lemma_.lower() for token in doc if token.pos_ in ("NOUN", "PROPN"))


def _counts(doc: Doc) -> bool:
    """Whether a sentence has a number of its own: "100 bakers", "in 2003"."""
    return any(token.tag_ == "CD" and any(map(str.isdigit, token.text)) for token in doc)


def _has_actors(doc: Doc) -> bool:
    """Whether a sentence tells of "two very tall people", or of "gate 1" and "gate B"."""
    return any(map(_is_counted, doc)) or sum(map(_is_lettered, doc)) > 1


def _is_counted(token: Token) -> bool:
    """Whether a noun is some people of whom a number is told: "two very tall people"."""
    counted = any(child.dep_ == "nummod" for child in token.children)
    return counted and token.tag_ == "NNS" and token.lemma_.lower() in _PEOPLE


def _is_lettered(token: Token) -> bool:
    """Whether a noun has a letter or a number for its name: "gate B", "gate 1"."""
    if token.tag_ != "NN" or token.i + 1 == len(token.doc):
        return False
    after = token.nbor().text
    return len(after) == 1 and (after.isupper() or after.isdigit())
