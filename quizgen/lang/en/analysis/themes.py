"""The kind of thing that a whole text is about: of an article on foxes, "fox" and "foxes"."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import subject_of
from quizgen.lang.en.labels import COMMON_NOUN_TAGS, PLURAL_TAGS

_PERSONS = lexicon.words("person_nouns") | lexicon.words("kin")
_VAGUE_NOUNS = lexicon.words("vague_nouns")
_TELLING_APART = frozenset({"amod", "compound", "nmod", "poss", "relcl", "prep"})
_WORD = re.compile(r"[^\W\d_]+")

OFTEN = 3
"""Sentences, at least, whose subject is the theme."""

SHARE = 0.2
"""The same as a share of those whose subject is a noun."""

SHORTEST = 3
"""Letters."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The noun for what a text is about, in the singular, and its plural where the text has it."""

    singular: str
    plural: str | None = None

    def is_named_by(self, noun: Token) -> bool:
        """Whether a noun is the theme."""
        return noun.lower_ in (self.singular, self.plural)


def theme_of(docs: Sequence[Doc], title: str) -> Theme | None:
    """The kind of thing that most sentences and the title are about; None without one."""
    nouns = [noun for doc in docs if (noun := _main_subject(doc)) is not None]
    name = _told_of_most(nouns, docs)
    if name is None or not _is_a_kind(name):
        return None
    plural = _plural(name, nouns)
    titled = not {name, plural}.isdisjoint(word.lower() for word in _WORD.findall(title))
    return Theme(name, plural) if titled else None


def _told_of_most(subjects: Iterable[Token], docs: Sequence[Doc]) -> str | None:
    """The common noun that most subjects are, in the singular; None where that is not often."""
    common = _written_small(docs)
    counts = Counter(_singular(noun) for noun in subjects if noun.lower_ in common)
    if not counts:
        return None
    name, count = counts.most_common(1)[0]
    return name if count >= OFTEN and count >= SHARE * counts.total() else None


def _written_small(docs: Sequence[Doc]) -> set[str]:
    """The words that the text writes small more often than with a capital inside a sentence.

    What it mostly writes with one is a name: a program's whose command is written small.
    """
    small = Counter(token.text for doc in docs for token in doc if token.text.islower())
    great = Counter(token.lower_ for doc in docs for token in doc[1:] if token.is_title)
    return {word for word, number in small.items() if number > great[word]}


def _is_a_kind(name: str) -> bool:
    """Whether a noun names a kind of thing, and no person."""
    return name not in _VAGUE_NOUNS | _PERSONS and len(name) >= SHORTEST


def _main_subject(doc: Doc) -> Token | None:
    """The subject of the main clause, where it is a noun that nothing tells from its like."""
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    noun = subject_of(root) if root is not None else None
    if noun is None or is_one_of_its_kind(noun):
        return None
    return noun if noun.tag_ in COMMON_NOUN_TAGS or noun.pos_ == "PROPN" else None


def is_one_of_its_kind(noun: Token) -> bool:
    """Whether a noun means some of its kind only: "the southern fox", "male foxes"."""
    return any(child.dep_ in _TELLING_APART for child in noun.children)


def _singular(noun: Token) -> str:
    """A noun in the singular; one that the model does not know, by its ending."""
    word = noun.lower_
    if noun.tag_ not in PLURAL_TAGS:
        return word
    if noun.lemma_.lower() != word and not word.endswith("ves"):
        return noun.lemma_.lower()
    return f"{word[:-3]}f" if word.endswith("ves") else word.removesuffix("s")


def _plural(name: str, nouns: Iterable[Token]) -> str | None:
    """The plural of the noun `name` that the text uses most; None where it uses none."""
    forms = Counter(
        noun.lower_ for noun in nouns if noun.tag_ in PLURAL_TAGS and _singular(noun) == name
    )
    return forms.most_common(1)[0][0] if forms else None
