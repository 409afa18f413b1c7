"""Conditions told of a thing at hand that hold for any of its kind: "If the guest is cold, ...".

What a handbook says of "the guest" in a case, it says of a guest: read so, the case needs no text
around it.
"""

import re
from dataclasses import replace

from spacy.tokens import Token

from quizgen.lang.base.dependence import Dependence
from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.replacements import Replacement
from quizgen.lang.en.articles import indefinite_article
from quizgen.lang.en.coreference.persons import is_person_noun
from quizgen.lang.en.dependence.contextual import dependence
from quizgen.lang.en.facts.circumstances import Circumstance
from quizgen.lang.en.labels import SUBJECTS

_SINGLED_OUT = lexicon.words("referring_adjectives") | lexicon.words("identifying_adjectives")
_VAGUE_NOUNS = lexicon.words("vague_nouns") | lexicon.words("referring_nouns")
_PARTS_OF_TEXTS = lexicon.words("parts_of_texts")
_COUNTING = lexicon.alternatives("indefinite_articles", "quantifiers")
_OF_CASES = frozenset({"if", "once", "unless", "when", "whenever"})
_BEFORE_MASS = r"enough|for|less|more|much|no|of|with"
_DESCRIBING = frozenset({"det", "amod", "compound", "punct"})
_NO_KIND = frozenset({"other", "rest", "same", "whole"})


def told_of_any(circumstance: Circumstance, material: Material) -> Material:
    """The material with the subject of the circumstance read as any of its kind, where it can be.

    Without a subject that only the text before says which it is, that is `material`.
    """
    if circumstance.words[0].lower_ not in _OF_CASES:
        return material
    if dependence(circumstance.words, material) is not Dependence.MENTIONED:
        return material
    read = {
        article.i: found
        for article in circumstance.words
        if article.lower_ == "the" and (found := _read_as(article, material)) is not None
    }
    return replace(material, replaced={**material.replaced, **read}) if read else material


def _read_as(article: Token, material: Material) -> Replacement | None:
    """What to read instead of the article of a subject: "a", or nothing before several."""
    noun = article.head
    if article.i in material.replaced or noun.dep_ not in SUBJECTS or not _is_bare(noun):
        return None
    if noun.tag_ == "NNS":
        return Replacement("")
    if noun.tag_ != "NN" or not _is_counted(noun, material):
        return None
    behind = article.nbor()
    return Replacement(indefinite_article(behind.text))


def _is_bare(noun: Token) -> bool:
    """Whether a noun has nothing beside it that says which one it is."""
    lemma = noun.lemma_.lower()
    vague = lemma in _VAGUE_NOUNS and not is_person_noun(noun)
    named = vague or lemma in _PARTS_OF_TEXTS
    words = {child.lower_ for child in noun.children}
    plain = all(child.dep_ in _DESCRIBING and child.pos_ != "NUM" for child in noun.children)
    return plain and not named and words.isdisjoint(_SINGLED_OUT | _NO_KIND)


def _is_counted(noun: Token, material: Material) -> bool:
    """Whether there are several things of a kind: people, or what the document counts itself."""
    if is_person_noun(noun):
        return True
    word, text = re.escape(noun.lower_), material.reading.document.text
    counted = rf"\b(?:{_COUNTING}) (?:[\w-]+,? ){{0,2}}{word}\b|\b{word}s\b"
    mass = rf"\b(?:{_BEFORE_MASS}) {word}\b"
    return bool(re.search(counted, text, re.IGNORECASE)) and not re.search(mass, text)
