"""Which name "the city" means: names by the noun for what they are, where only one can be meant."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.mentions import bare_name, entity_of
from quizgen.lang.en.analysis.parsing import noun_chunks
from quizgen.lang.en.gazetteer import place_class

_LEADING_CLASSES = lexicon.words("leading_classes")
_UNIQUE_THINGS = lexicon.words("unique_things")

_LABELS = frozenset(["GPE", "LOC", "FAC", "ORG", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"])
_TAIL = re.compile(r"\s*(?:\(.*\)|,.*)$")


@dataclass(slots=True)
class Classes:
    """The names of each class noun, with the sentence that first has them; the title's own name.

    `written` are all names that end in the noun as they are written, whatever the recogniser saw.
    """

    names: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    written: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    title: str | None = None
    title_classes: frozenset[str] = frozenset()

    def meant(self, noun: str, sentence: int) -> str | None:
        """The name that "the `noun`" means in a sentence; None where that is not certain."""
        if self.title and noun in self.title_classes:
            return self.title
        known = self.names.get(noun, {})
        if len(known) != 1:
            return None
        name, first = next(iter(known.items()))
        others = {one for one in self.written.get(noun, ()) if one not in name and name not in one}
        return name if first < sentence and not others else None


def survey_classes(docs: list[Doc], title: str) -> Classes:
    """The class nouns that the document itself gives to its names."""
    classes = Classes()
    for number, doc in enumerate(docs):
        for span in doc.ents:
            if span.label_ in _LABELS:
                for noun in _nouns_of(span):
                    name = _with_article(span)
                    classes.names[noun].setdefault(name, number)
        for noun, name in _named_by_a_name(doc):
            classes.names[noun].setdefault(name, number)
        for noun, name in _written(doc):
            classes.written[noun].add(name)
    bare = _TAIL.sub("", title).strip()
    own = {
        noun
        for noun, names in classes.names.items()
        if any(name.removeprefix("the ") == bare for name in names)
    }
    kind = place_class(bare)
    classes.title = _title_name(bare, classes)
    classes.title_classes = frozenset(own | ({kind} if kind else set()))
    return classes


def _title_name(bare: str, classes: Classes) -> str | None:
    if not bare or len(bare.split()) > 5 or not bare[0].isupper():
        return None
    articled = f"the {bare}"
    return articled if any(articled in names for names in classes.names.values()) else bare


_AWARDED = frozenset("book film movie novel story song album award prize list page".split())
"""Last words of names that name no such thing: "Notable Book", "Best Film"."""


def _nouns_of(span: Span) -> set[str]:
    """The nouns for what the name is: its own last word, and what the sentence says it is."""
    nouns: set[str] = set()
    words = bare_name(span).split()
    if (
        len(words) > 1
        and words[-1].isalpha()
        and words[-1].lower() not in _UNIQUE_THINGS | _AWARDED
    ):
        nouns.add(words[-1].lower())
    if len(words) > 2 and words[1] == "of" and words[0].isalpha():
        nouns.add(words[0].lower())
    if len(words) > 1 and words[0].lower() in _LEADING_CLASSES:
        nouns.add(words[0].lower())
    root = span.root
    if root.dep_ == "nsubj" and root.head.lemma_ == "be":
        attribute = next((c for c in root.head.children if c.dep_ == "attr"), None)
        if attribute is not None and attribute.tag_ == "NN":
            nouns.add(attribute.lemma_.lower())
        elif attribute is not None and attribute.lower_ == "one":  # "is one of the oldest forts"
            nouns |= {t.lemma_.lower() for t in attribute.subtree if t.tag_ == "NNS"}
    for child in root.children:
        if child.dep_ == "appos" and child.tag_ == "NN":
            nouns.add(child.lemma_.lower())
    return nouns


def _named_by_a_name(doc: Doc) -> Iterator[tuple[str, str]]:
    """Common nouns with a name beside them, and both together: "the Amazon basin", "Fort Belem"."""
    for chunk in noun_chunks(doc):
        first = chunk[1] if chunk[0].lower_ == "the" and len(chunk) > 2 else chunk[0]
        named = all(token.pos_ == "PROPN" for token in doc[first.i : chunk.end])
        if named and first.i + 1 < chunk.end and first.lower_ in _LEADING_CLASSES:
            yield first.lower_, doc[first.i : chunk.end].text
    for noun in doc:
        if noun.tag_ != "NN" or noun.i == 0 or entity_of(noun) is not None:
            continue
        start = noun.i
        while start > 0 and doc[start - 1].pos_ == "PROPN" and doc[start - 1].dep_ == "compound":
            start -= 1
        article = doc[start - 1] if start else None
        if start == noun.i or article is None or article.lower_ != "the":
            continue
        yield noun.lemma_.lower(), f"the {doc[start : noun.i + 1].text}"


def _written(doc: Doc) -> Iterator[tuple[str, str]]:
    """The runs of proper nouns, by their last word: "Grand Trunk Railway"."""
    start = 0
    for token in doc:
        last = token.i + 1 == len(doc) or doc[token.i + 1].pos_ != "PROPN"
        if token.pos_ != "PROPN":
            start = token.i + 1
        elif last and token.i > start:
            yield token.lower_, doc[start : token.i + 1].text


def _with_article(span: Span) -> str:
    start = span.start
    has = span.doc[start].lower_ == "the" or (start and span.doc[start - 1].lower_ == "the")
    return f"the {bare_name(span)}" if has else bare_name(span)


_RESTRICTING = frozenset("behind against representing called named known that which who".split())
"""Words after a noun that say which one is meant, wherever the parser hung them."""

_POINTING = frozenset(["the", "this", "that"])


def bare_definite(noun: Token) -> list[Token] | None:
    """The tokens of "the NOUN" or "this NOUN", where nothing else restricts the noun.

    The noun may be written like a name, "the Market" after "the Grainger Market".
    """
    if noun.i == 0 or noun.tag_ not in ("NN", "NNP") or noun.nbor(-1).lower_ not in _POINTING:
        return None
    entity = entity_of(noun)
    if entity is not None and (noun.tag_ != "NNP" or bare_name(entity) != noun.text):
        return None
    if noun.i + 1 < len(noun.doc) and noun.nbor().lower_ in _RESTRICTING:
        return None
    children = [child for child in noun.children if child.dep_ not in ("case", "punct")]
    if len(children) != 1 or children[0].i != noun.i - 1:
        return None
    return [children[0], noun]
