"""Tokens into statements: the words, with every typed value marked as a slot."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.parsing import noun_chunks
from quizgen.lang.en.coreference.substitution import Replacement, Replacements
from quizgen.lang.en.dates import parse_date
from quizgen.lang.en.numbers import parse_amount
from quizgen.lang.en.syntax.constituents import Text, realise
from quizgen.model import Slot, Statement, Words

_VAGUE_NOUNS = lexicon.words("vague_nouns")

LONGEST_TERM = 5
"""Words: a longer noun phrase is a description, not a term."""

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_ABOUT = re.compile(
    rf"^(?:(?:{lexicon.alternatives('approximators', 'restrictives')}|a total of"
    r"|the year|in|early|mid|late)\s+)+",
    re.IGNORECASE,
)
_DURATION = re.compile(
    r"\b(?:second|minute|hour|day|week|month|year|decade|centur(?:y|ie))s?\b", re.IGNORECASE
)


@dataclass(slots=True)
class Marked:
    """A slot in realised words: where it stands, and the tokens that it was made of."""

    slot: Slot
    start: int
    end: int
    tokens: tuple[int, ...]


@dataclass(slots=True)
class Realised:
    """Words with their slots."""

    words: str
    marked: list[Marked]

    def statement(self) -> Statement:
        """The statement, slots marked."""
        parts: list[Words | Slot] = []
        end = 0
        for mark in self.marked:
            if mark.start > end:
                parts.append(Words(text=self.words[end : mark.start]))
            parts.append(mark.slot)
            end = mark.end
        if end < len(self.words):
            parts.append(Words(text=self.words[end:]))
        return Statement(parts=tuple(parts))


def mark_slots(tokens: Sequence[Token], replaced: Replacements, reading: Reading) -> Realised:
    """The words of `tokens` with replacements made, and the typed values among them in order."""
    text = realise(tokens, {place: item.text for place, item in replaced.items()})
    marked = [
        mark
        for place, item in sorted(replaced.items())
        if item.type and place in text.starts
        for mark in [_replacement_slot(place, item, text.starts, reading)]
        if mark
    ]
    taken = {place for mark in marked for place in mark.tokens}
    titles = _titles(tokens, replaced, text, taken)
    for span in tokens[0].doc.ents if tokens else ():
        places = tuple(token.i for token in span)
        if any(place in taken or place in replaced for place in places):
            continue
        if any(place not in text.starts for place in places):
            continue
        if any(set(places) < set(title.tokens) for title in titles):
            continue  # of "The Composer" the recogniser sees the composer
        mark = _entity_slot(span, places, text.words, text.starts, reading)
        if mark:
            marked.append(mark)
    taken = {place for mark in marked for place in mark.tokens}
    marked += [title for title in titles if taken.isdisjoint(title.tokens)]
    marked += _terms(tokens, replaced, text, {p for mark in marked for p in mark.tokens})
    marked.sort(key=lambda mark: mark.start)
    return Realised(text.words, marked)


_ENTITLING = frozenset({"entitle", "title", "call", "name", "dub", "nickname"})


def _titles(
    tokens: Sequence[Token], replaced: Replacements, text: Text, taken: set[int]
) -> list[Marked]:
    """Names that the recogniser missed and the grammar shows: "a film entitled The Composer"."""
    found = []
    for token in tokens:
        if (
            token.dep_ not in ("oprd", "dep")
            or token.head.lemma_ not in _ENTITLING
            or token.pos_ != "PROPN"
        ):
            continue
        inner = [t for t in token.subtree if t.i >= token.left_edge.i and t.i <= token.i]
        places = tuple(t.i for t in inner)
        if any(p in taken or p in replaced or p not in text.starts for p in places):
            continue
        start = text.starts[places[0]]
        end = text.starts[places[-1]] + len(inner[-1].text)
        words = text.words[start:end]
        if words == words.strip(" ,.'"):
            found.append(Marked(Slot(type="name", text=words), start, end, places))
    return found


def _terms(
    tokens: Sequence[Token], replaced: Replacements, text: Text, taken: set[int]
) -> list[Marked]:
    """Noun phrases that no entity fills: "liquid oxygen"."""
    found = []
    for chunk in noun_chunks(tokens[0].doc) if tokens else ():
        inner = [token for token in chunk if token.pos_ not in ("DET", "PUNCT")]
        if not inner or chunk.root.pos_ != "NOUN" or chunk.root.lemma_.lower() in _VAGUE_NOUNS:
            continue
        places = tuple(token.i for token in inner)
        if len(places) > LONGEST_TERM or places[-1] - places[0] >= len(places) + 1:
            continue
        if any(p in taken or p in replaced or p not in text.starts for p in places):
            continue
        if any(token.pos_ in ("PRON", "NUM") or token.tag_ == "PRP$" for token in inner):
            continue
        if any(token.tag_ == "POS" and token.head.pos_ == "NOUN" for token in inner):
            continue  # "the initiative's anniversary" leans on its owner
        start = text.starts[places[0]]
        end = text.starts[places[-1]] + len(inner[-1].text)
        words = text.words[start:end]
        if len(words) > 3 and words == words.strip(" ,.'-"):
            found.append(Marked(Slot(type="term", text=words), start, end, places))
    return found


def _replacement_slot(
    place: int, item: Replacement, starts: dict[int, int], reading: Reading
) -> Marked | None:
    words = item.text[item.start :]
    start = starts[place] + item.start
    if not item.type or not words:
        return None
    aliases = reading.mentions.aliases(words) if item.type == "person" else ()
    slot = Slot(type=item.type, text=words, value=item.value, aliases=aliases)
    return Marked(slot, start, start + len(words), (place,))


def _entity_slot(
    span: Span, places: tuple[int, ...], words: str, starts: dict[int, int], reading: Reading
) -> Marked | None:
    start = starts[places[0]]
    end = starts[places[-1]] + len(span[-1].text)
    text = words[start:end]
    if span[-1].tag_ == "POS":
        end -= len(span[-1].text)
        text = words[start:end].rstrip()
        end = start + len(text)
    titled = span.start > 0 and text.startswith("The ")  # "the film The Composer"
    for lead in (
        None if titled else _ARTICLE,
        _ABOUT if span.label_ not in ("PERSON", "WORK_OF_ART", "ORG") else None,
    ):
        found = lead.match(text) if lead else None
        if found and len(found[0]) < len(text):
            start += len(found[0])
            text = text[len(found[0]) :]
    if not text.strip() or text != text.strip("'\" \n") or "\n" in text:
        return None
    slot = _typed(span, text, reading)
    return Marked(slot, start, end, places) if slot else None


def _modifies(span: Span) -> bool:
    root = span.root
    described = any(child.dep_ == "amod" and child.i < span.start for child in root.children)
    before = root.dep_ in ("compound", "amod", "nmod", "nummod") and root.head.i >= span.end
    return before or described


def _typed(span: Span, text: str, reading: Reading) -> Slot | None:
    label = span.label_
    if label == "DATE":
        value = parse_date(span.text) or parse_date(text)
        if value and value.precision != "partial":
            return Slot(type="date", text=text, value=value.iso, attributive=_modifies(span))
        amount = parse_amount(text)
        if amount and _DURATION.search(text):
            return Slot(type="duration", text=text, value=f"{amount.value:f}", unit=amount.unit)
        return None
    if label == "CARDINAL" and (value := parse_date(text)) and not text.isdigit():
        return Slot(type="date", text=text, value=value.iso)
    if label in ("CARDINAL", "QUANTITY", "MONEY", "PERCENT"):
        amount = parse_amount(text)
        if amount is None:
            return None
        kind = reading.mentions.type_of(span)
        unit = amount.unit
        return Slot(type=kind, text=text, value=f"{amount.value:f}", unit=unit)
    if label in ("TIME", "ORDINAL"):
        return None
    if not text[0].isupper() and not text[0].isdigit():
        return None
    kind = reading.mentions.type_of(span)
    aliases = reading.mentions.aliases(text) if kind == "person" else ()
    return Slot(type=kind, text=text, aliases=aliases, attributive=_modifies(span))
