"""Nouns that the tagger took for verbs: "Rope tows can be used", "the fluorides with oxygen".

The tree has such a word in the place of a noun, and by its tag it lacks a subject. Where the
sentence is sound once it is tagged as a noun, it is one.
"""

from collections.abc import Iterable

from spacy.tokens import Doc, Span, Token

from quizgen.lang.en.analysis.parse_checks import ParseFault, parse_fault
from quizgen.lang.en.analysis.parsing import with_forms
from quizgen.lang.en.analysis.tree import has_dependent
from quizgen.lang.en.labels import (
    AUXILIARIES,
    PREMODIFIERS,
    SUBJECTS,
    SUBJECTS_OF_ANY_KIND,
    TENSED_TAGS,
)

_OF_NOUNS = SUBJECTS | PREMODIFIERS | {"dobj", "pobj", "attr"}
"""The places in a sentence that a noun has."""

_OF_VERBS = SUBJECTS_OF_ANY_KIND | AUXILIARIES | {"dobj", "neg", "prt", "mark", "ccomp", "xcomp"}
"""What a verb has beside it."""


def with_nouns(docs: Iterable[Doc]) -> list[Doc]:
    """`docs`, those mended in which a noun was tagged as a verb, and nothing else is wrong."""
    return [_mended(doc) for doc in docs]


def _mended(doc: Doc) -> Doc:
    if parse_fault(doc) is not ParseFault.UNPAIRED_SUBJECTS:
        return doc
    places = {token.i for token in doc if _is_noun(token)}
    if not places:
        return doc
    tags = [_tag_of_noun(token) if token.i in places else token.tag_ for token in doc]
    told = _retagged(doc, tags)
    return told if parse_fault(told) is None else doc


def _is_noun(token: Token) -> bool:
    """Whether a word tagged as a verb is in the place of a noun, with nothing that verbs have."""
    placed = token.tag_ in TENSED_TAGS and token.dep_ in _OF_NOUNS and token.is_lower
    return placed and not has_dependent(token, _OF_VERBS) and not _is_behind_its_own_noun(token)


def _is_behind_its_own_noun(token: Token) -> bool:
    """ "The style of line ends": an object right behind another noun, of which it is the head."""
    before = token.nbor(-1) if token.i else None
    return before is not None and token.dep_ == "dobj" and before.dep_ == "pobj"


def _tag_of_noun(token: Token) -> str:
    return "NNS" if token.lower_.endswith("s") and not token.lower_.endswith("ss") else "NN"


def _retagged(original: Doc, tags: list[str]) -> Doc:
    """The sentence with other tags, and the parts of speech and lemmas that fit them."""
    doc = Doc(
        original.vocab,
        words=[token.text for token in original],
        spaces=[bool(token.whitespace_) for token in original],
        tags=tags,
        deps=[token.dep_ for token in original],
        heads=[token.head.i for token in original],
    )
    doc.ents = [Span(doc, one.start, one.end, label=one.label) for one in original.ents]
    return with_forms(doc)
