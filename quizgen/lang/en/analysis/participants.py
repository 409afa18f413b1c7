"""Which things an explanation speaks of as kinds: "the server" of a page on how servers answer.

Who reads such a page knows that no particular server is meant. A story has none: there "the
captain" is one man, and what he does is in the past.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, compress

from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents, has_dependent
from quizgen.lang.en.labels import AUXILIARIES, PREMODIFIERS, PRESENT_TAGS, SUBJECTS

_GENERIC = lexicon.words("indefinite_articles") | {"any", "each", "every", "your"}
_PEOPLE = lexicon.words("asked_by_who") | lexicon.words("parties") | lexicon.words("person_nouns")
_DETERMINING = frozenset({"det", "poss"})
_PAST = frozenset({"VBD"})

OFTEN = 3
"""In how many sentences a participant does something, at least."""


def participants(docs: Sequence[Doc]) -> frozenset[str]:
    """The nouns, by their lemmas, that a document gives habits as if all of their kind had them.

    That is where "the server" is often the subject in the present tense and never in the past, and
    the document speaks of "a server" or of "servers" as well; or always of "the sun".
    """
    acting, past, generic = Counter[str](), set[str](), set[str]()
    for doc in docs:
        acting.update({noun.lemma_.lower() for noun in _subjects(doc, PRESENT_TAGS)})
        past.update(noun.lemma_.lower() for noun in _subjects(doc, _PAST))
        generic.update(token.lemma_.lower() for token in doc if _is_of_any(token))
    often = {noun for noun, number in acting.items() if number >= OFTEN}
    return frozenset((often & generic - past) | _only_ones(docs) - past)


def _only_ones(docs: Sequence[Doc]) -> frozenset[str]:
    """The nouns that a document has "the" before, and nothing else, wherever it has them.

    There is one of each, and who reads knows which: "the cornea" of a text on eyes. Of "the guest"
    that it only has in conditions it means any.
    """
    heads = list(filter(_is_head, chain.from_iterable(docs)))
    alone = [_is_single(noun) for noun in heads]
    single = list(compress(heads, alone))
    other = {noun.lemma_.lower() for noun, one in zip(heads, alone, strict=True) if not one}
    plain = Counter(noun.lemma_.lower() for noun in single)
    told = Counter(noun.lemma_.lower() for noun in filter(_is_told_of, single))
    known = {noun for noun in told if plain[noun] >= OFTEN and told[noun] > 1}
    return frozenset(known - other - _PEOPLE)


def _is_head(token: Token) -> bool:
    return token.pos_ == "NOUN" and token.dep_ not in PREMODIFIERS


def _is_single(noun: Token) -> bool:
    return noun.tag_ == "NN" and _is_bare_definite(noun)


def _is_told_of(noun: Token) -> bool:
    """Whether a noun is the subject of a main clause."""
    return noun.dep_ in SUBJECTS and noun.head.dep_ == "ROOT"


def _subjects(doc: Doc, tags: frozenset[str]) -> Iterator[Token]:
    """The nouns with "the" that are subjects of verbs in one of these forms."""
    for token in doc:
        if token.tag_ == "NN" and token.dep_ in SUBJECTS and _is_bare_definite(token):
            group = [token.head, *dependents(token.head, AUXILIARIES)]
            modal = any(verb.tag_ == "MD" for verb in group)
            if (modal and tags is PRESENT_TAGS) or any(verb.tag_ in tags for verb in group):
                yield token


def _is_bare_definite(noun: Token) -> bool:
    """Whether a noun has "the" and nothing else."""
    return [child.lower_ for child in noun.children if child.dep_ != "punct"] == ["the"]


def _is_of_any(token: Token) -> bool:
    """Whether a noun stands for any of its kind: "a server", "your server", "servers"."""
    if token.pos_ != "NOUN":
        return False
    determined = [child.lower_ for child in dependents(token, _DETERMINING)]
    if token.tag_ == "NNS":
        return not determined and not has_dependent(token, {"nummod"})
    return token.tag_ == "NN" and not _GENERIC.isdisjoint(determined)
