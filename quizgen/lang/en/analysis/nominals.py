"""Which name "the city" means: names by the noun for what they are, where only one can be meant."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.entities import entities, entity_of, with_article
from quizgen.lang.en.analysis.parsing import noun_chunks
from quizgen.lang.en.analysis.titles import bare_title
from quizgen.lang.en.analysis.tree import dependent, text_of, token_after
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.labels import COMMON_NOUN_TAGS, NOMINALS, PLURAL_TAGS, PREMODIFIERS

_AWARDED_THINGS = lexicon.words("awarded_things")
_LOOSE_CLASSES = lexicon.words("loose_classes")
_LEADING_CLASSES = lexicon.words("leading_classes")
_UNIQUE_THINGS = lexicon.words("unique_things")

_CLASSED = frozenset({"GPE", "LOC", "FAC", "ORG", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"})
"""Labels of names that a common noun can refer to."""

LONGEST_TITLE = 5
"""Words: a longer title is a sentence more than a name."""


@dataclass(frozen=True, slots=True)
class Classes:
    """The names of each class noun, with the sentence that first has them; the title's own name.

    `written` are all names that end in the noun, or are said to be one, recognised or not. `kinds`
    are the nouns that the text uses of any thing of the kind, `definite` has the sentence that
    first uses "the" with a noun that nothing else tells apart.
    """

    names: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    written: Mapping[str, frozenset[str]] = field(default_factory=dict)
    title: str | None = None
    title_classes: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    definite: Mapping[str, int] = field(default_factory=dict)

    def meant(self, noun: str, sentence: int) -> str | None:
        """The name that "the `noun`" means in a sentence; None where that is not certain.

        It is not where "the `noun`" was said before the name, and so of another.
        """
        if self.title and noun in self.title_classes:
            return self.title
        known = self.names.get(noun, {})
        if len(known) != 1:
            return None
        name, first = next(iter(known.items()))
        others = {one for one in self.written.get(noun, ()) if one not in name and name not in one}
        known_before = first < sentence and first <= self.definite.get(noun, first)
        return name if known_before and not others else None

    def has_name(self, name: str) -> bool:
        """Whether the document gives some class noun to `name`."""
        return any(
            known.removeprefix("the ") == name for names in self.names.values() for known in names
        )


def survey_classes(docs: Sequence[Doc], title: str) -> Classes:
    """The class nouns that the document itself gives to its names."""
    names = _names_by_class(docs)
    bare = _as_written(_without_site(bare_title(title), docs), docs)
    written = _joined(_written(docs), _said_to_be(docs))
    alone = _is_opened_with(bare, docs)
    title_name, title_classes = _title_name(bare, names, alone), _of_title(bare, names)
    kinds = frozenset(noun.lemma_.lower() for doc in docs for noun in doc if _is_of_a_kind(noun))
    return Classes(names, written, title_name, title_classes, kinds, _first_definites(docs))


def _names_by_class(docs: Sequence[Doc]) -> dict[str, dict[str, int]]:
    """The names of each class noun, with the sentence that first has them."""
    names: dict[str, dict[str, int]] = defaultdict(dict)
    one_of_many = {bare for doc in docs for span, bare in entities(doc) if _is_one_of_many(span)}
    for number, doc in enumerate(docs):
        for noun, name in (*_of_entities(doc), *_led_by_a_class(doc), *_after_a_name(doc)):
            if _NAME.fullmatch(name) and name.removeprefix("the ") not in one_of_many:
                names[noun].setdefault(_as_written(name, docs), number)
    return dict(names)


_NAME = re.compile(r"[\w .&'’-]+")
"""What a name is written with: no marks of markup or of quotation."""

_ANY = lexicon.words("indefinite_determiners") | {"another", "any", "each", "every"}


def _is_one_of_many(span: Span) -> bool:
    """Whether a name has the determiner of a common noun: "a Small Team", "your Small Team"."""
    return any(token.lower_ in _ANY or token.tag_ == "PRP$" for token in span.root.lefts)


def _is_of_a_kind(noun: Token) -> bool:
    """Whether a noun means any of its kind, or several: "a consumer", "consumers"."""
    if noun.tag_ not in COMMON_NOUN_TAGS:
        return False
    return noun.tag_ in PLURAL_TAGS or any(child.lower_ in _ANY for child in noun.lefts)


def _first_definites(docs: Sequence[Doc]) -> dict[str, int]:
    """The sentence that first has each noun with "the" alone before it, and nothing behind."""
    found: dict[str, int] = {}
    for number, doc in enumerate(docs):
        for noun in doc:
            if noun.tag_ == "NN" and [child.lower_ for child in noun.children] == ["the"]:
                found.setdefault(noun.lemma_.lower(), number)
    return found


def _of_entities(doc: Doc) -> Iterator[tuple[str, str]]:
    """The class nouns of the entities of a sentence, with their names."""
    for span, bare in entities(doc):
        if span.label_ in _CLASSED and not _goes_on(span):
            name = with_article(span, bare)
            for noun in _nouns_of(span, bare):
                yield noun, name


def _goes_on(span: Span) -> bool:
    """Whether a name is the beginning of a longer one: the "Brim Wind" of the "Brim Wind Atlas"."""
    after = token_after(span[-1])
    longer = after is not None and after.text[:1].isupper() and after.pos_ == "PROPN"
    return longer and span[-1].dep_ in PREMODIFIERS


def _nouns_of(span: Span, bare: str) -> Iterator[str]:
    """The nouns for what the name is: words of its own, and what the sentence says it is."""
    words = bare.split()
    if len(words) > 1:
        yield from _in_the_name(words)
    yield from _predicated(span.root)
    yield from _in_apposition(span.root)


def _in_the_name(words: Sequence[str]) -> Iterator[str]:
    """The class noun that is the head of a name ("Grand Canal", "University of Bath").

    The last word behind a preposition is another's name: "News of the ABC" is no "ABC".
    """
    first, joint = words[0].lower(), _place_of_joint(words)
    head = words[joint - 1]
    loose = joint > 1 and head in _LOOSE_CLASSES
    known = joint > 1 and head.lower() in _UNIQUE_THINGS | _AWARDED_THINGS
    if head.isalpha() and not loose and not known:
        yield head.lower()
    if first in _LEADING_CLASSES:
        yield first


def _place_of_joint(words: Sequence[str]) -> int:
    """The place of the preposition behind the head of a name; the end where there is none."""
    places = range(1, len(words) - 1)
    return next((place for place in places if words[place] in _JOINTS), len(words))


_JOINTS = frozenset({"for", "of"})
"""Prepositions behind the head of a name: "Society for Nature", "Royal Society of London"."""


def _predicated(name: Token) -> Iterator[str]:
    """The nouns that "be" gives to its subject: "is a city", "is one of the oldest forts"."""
    if name.dep_ != "nsubj" or name.head.lemma_ != "be":
        return
    attribute = dependent(name.head, "attr")
    if attribute is None:
        return
    if attribute.tag_ == "NN":
        if attribute.lemma_.lower() not in _LOOSE_CLASSES:
            yield attribute.lemma_.lower()
    elif attribute.lower_ == "one":
        yield from (token.lemma_.lower() for token in attribute.subtree if token.tag_ == "NNS")


def _in_apposition(name: Token) -> Iterator[str]:
    """The nouns beside a name: "Porto, a city in Portugal"."""
    for child in name.children:
        noun = child.lemma_.lower()
        if child.dep_ == "appos" and child.tag_ == "NN" and noun not in _LOOSE_CLASSES:
            yield noun


def _led_by_a_class(doc: Doc) -> Iterator[tuple[str, str]]:
    """Class nouns that names begin with, recognised or not: "Fort Belem"."""
    for chunk in noun_chunks(doc):
        skipped = 1 if chunk[0].lower_ == "the" and len(chunk) > 2 else 0
        words = doc[chunk.start + skipped : chunk.end]
        leads = len(words) > 1 and words[0].lower_ in _LEADING_CLASSES
        if leads and all(token.pos_ == "PROPN" for token in words):
            yield words[0].lower_, words.text


def _after_a_name(doc: Doc) -> Iterator[tuple[str, str]]:
    """Common nouns after a name that makes them definite, and both: "the Amazon basin"."""
    for noun in doc:
        loose = noun.lemma_.lower() in _LOOSE_CLASSES
        if noun.tag_ != "NN" or loose or entity_of(noun) is not None:
            continue
        start = _start_of_compound(noun)
        if 0 < start < noun.i and doc[start - 1].lower_ == "the":
            yield noun.lemma_.lower(), f"the {doc[start : noun.i + 1].text}"


def _start_of_compound(noun: Token) -> int:
    """The place of the first of the proper nouns that directly precede `noun` and describe it."""
    doc, start = noun.doc, noun.i
    while start > 0 and doc[start - 1].pos_ == "PROPN" and doc[start - 1].dep_ == "compound":
        start -= 1
    return start


def _written(docs: Iterable[Doc]) -> dict[str, frozenset[str]]:
    """The runs of proper nouns in all sentences, by their last words: "Grand Trunk Railway"."""
    written: dict[str, set[str]] = defaultdict(set)
    for doc in docs:
        start = 0
        for token in doc:
            last = token.i + 1 == len(doc) or doc[token.i + 1].pos_ != "PROPN"
            if token.pos_ != "PROPN":
                start = token.i + 1
            elif last and token.i > start:
                written[token.lower_].add(doc[start : token.i + 1].text)
    return {noun: frozenset(names) for noun, names in written.items()}


def _said_to_be(docs: Iterable[Doc]) -> dict[str, frozenset[str]]:
    """What is said to be one of a class, recognised as a name or not, by the noun of the class."""
    said: dict[str, set[str]] = defaultdict(set)
    for doc in docs:
        for token in doc:
            if token.dep_ == "nsubj" and token.pos_ in NOMINALS and not _is_any(token):
                for noun in _predicated(token):
                    said[noun].add(doc[token.left_edge.i : token.i + 1].text)
    return {noun: frozenset(names) for noun, names in said.items()}


def _is_any(noun: Token) -> bool:
    """Whether a noun means whichever thing of its kind: "A tide mill is a mill"."""
    return any(child.lower_ in ("a", "an") for child in noun.children)


def _joined(*several: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The sets of all mappings, those of one key joined."""
    keys = {key for one in several for key in one}
    return {key: frozenset[str]().union(*(one.get(key, ()) for one in several)) for key in keys}


def _without_site(title: str, docs: Sequence[Doc]) -> str:
    """A title without the name of its site, where the rest opens the text: "Brim Park | Lom"."""
    parts = _BESIDE_SITES.split(title)
    if len(parts) == 1:
        return title
    return next((part for part in parts if _is_opened_with(part, docs)), title)


def _is_opened_with(name: str, docs: Sequence[Doc]) -> bool:
    """Whether one of the first sentences begins with a name, and no article before it."""
    return any(text_of(doc).startswith(f"{name} ") for doc in docs[:OPENING])


_BESIDE_SITES = re.compile(r": | [-–—|] ")

OPENING = 3
"""Sentences of a text that may first name what it is about."""


def _as_written(bare: str, docs: Sequence[Doc]) -> str:
    """A name in capitals as the text writes it, where it does: "GEORGIA" as "Georgia"."""
    if not bare.isupper():
        return bare
    small = bare.title()
    return small if any(small in text_of(doc) for doc in docs) else bare


def _title_name(bare: str, names: Mapping[str, Mapping[str, int]], alone: bool) -> str | None:
    """The title as the name of what the document is about, with "the" where the text has it."""
    if not bare or len(bare.split()) > LONGEST_TITLE or not bare[0].isupper():
        return None
    articled = f"the {bare}"
    bare_too = alone or any(bare in known for known in names.values())
    return articled if not bare_too and any(articled in known for known in names.values()) else bare


def _of_title(bare: str, names: Mapping[str, Mapping[str, int]]) -> frozenset[str]:
    """The class nouns of the title: those that the text gives it, and that of a known place."""
    own = {
        noun
        for noun, known in names.items()
        if any(name.removeprefix("the ") == bare for name in known)
    }
    place = place_class(bare)
    return frozenset({*own, place} if place else own)
