"""Nouns under which a definition puts a thing: which are kinds, and which tell it from others."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents
from quizgen.lang.en.labels import COMPARATIVE_TAGS, PRESENT_TAGS, SUPERLATIVE_TAGS

_ARTICLES = lexicon.words("articles")
_GENERA = lexicon.words("genera")
_JUDGING_ADJECTIVES = lexicon.words("judging_adjectives")
_JUDGING_NOUNS = lexicon.words("judging_nouns")
_LIKENING_NOUNS = lexicon.words("likening_nouns")
_STANDING = lexicon.words("nouns_of_standing")
_MODAL_ADJECTIVES = lexicon.words("modal_adjectives")
_NOUNS_IN_ING = lexicon.words("nouns_in_ing")
_RANKING_ADJECTIVES = lexicon.words("ranking_adjectives")

_RESTRICTIONS = frozenset({"prep", "relcl", "acl"})
_DETERMINING = frozenset({"det", "poss", "nummod"})
_SAID_OF_SOME = frozenset({"relcl", "acl"})
_KIND_NOUNS = frozenset({"form", "kind", "sort", "type", "variety"})
_PLACED = frozenset({"inner", "lower", "outer", "upper"})
"""Comparatives that say which of two a part is: "the lower limit"."""

_DEED_ENDINGS = ("ing", "tion", "sion", "ment")

STANDING_IN = frozenset({"one", "those"})
"""Words that stand for the noun of the term: "tidal locks are those that ..."."""

MOST_OF_A_KIND = 3
"""Words behind "type" that say no more than of what: "of fishing boat"."""


def is_ranked(genus: Token) -> bool:
    """Whether the genus is one of many by rank: "the leading cause" says no more what it is.

    What is "a broader term", or "a lower wall than the quay", is told by what else is so of it.
    """
    words = [child for child in genus.children if child.dep_ == "amod"]
    placed = _PLACED if any(child.lower_ == "the" for child in genus.children) else frozenset()
    compared = any(word.tag_ in COMPARATIVE_TAGS and word.lower_ not in placed for word in words)
    compared = compared and not _is_more_than_something(genus)
    return compared or any(map(_ranks, words))


def _ranks(word: Token) -> bool:
    return word.tag_ in SUPERLATIVE_TAGS or word.lower_ in _RANKING_ADJECTIVES


def _is_more_than_something(genus: Token) -> bool:
    """Whether a comparison says with what, and a clause makes a kind of what is compared."""
    compared = any(token.lower_ == "than" for token in genus.subtree)
    return compared and any(child.dep_ in ("acl", "relcl") for child in genus.children)


def is_loose(genus: Token) -> bool:
    """Whether a definite genus is no kind, and no clause says which thing is meant."""
    definite = any(child.lower_ == "the" for child in genus.children)
    return definite and genus.lemma_.lower() not in _GENERA and not _is_pinned(genus)


def is_deed_on_something(genus: Token) -> bool:
    """Whether a genus is what is done to something: "the smoothing of a board by hand"."""
    noun = genus.lemma_.lower()
    deed = noun.endswith(_DEED_ENDINGS) and noun not in _NOUNS_IN_ING
    return deed and any(child.lower_ == "of" for child in genus.rights)


def _is_pinned(genus: Token) -> bool:
    """Whether a clause says at any time which thing is meant: "the vessels that ..."."""
    return any(
        child.i > genus.i
        and child.dep_ in _SAID_OF_SOME
        and (child.tag_ in PRESENT_TAGS or child.tag_ in ("VBN", "VBG"))
        and not any(aux.tag_ == "VBD" for aux in child.children)
        and child.left_edge.nbor(-1).text != ","  # which tells more of what is known
        for child in genus.children
    )


def is_narrowed(genus: Token) -> bool:
    """Whether words behind a genus say which of its kind are meant, and not only how old it is."""
    return any(
        child.i > genus.i and child.dep_ in _RESTRICTIONS and child.lemma_.lower() != "date"
        for child in genus.children
    )


def is_judged(genus: Token) -> bool:
    """Whether a genus judges what it is said of, and no clause makes a kind of it.

    What something may be, "a potential source of leaks", it need not be.
    """
    qualities = {child.lower_ for child in genus.children if child.dep_ == "amod"}
    if not qualities.isdisjoint(_MODAL_ADJECTIVES):
        return True
    if any(not _is_beside(clause) for clause in dependents(genus, _SAID_OF_SOME)):
        return False
    likened = any(child.lower_ in ("for", "of", "to") for child in genus.children)
    judging = _JUDGING_NOUNS | _STANDING | (_LIKENING_NOUNS if likened else set())
    praised = not qualities.isdisjoint(_JUDGING_ADJECTIVES) and genus.lemma_ != "way"
    return genus.lemma_.lower() in judging or praised


def _is_beside(clause: Token) -> bool:
    """Whether a clause tells no kind of thing, but what it is good for or what it comes from."""
    return _is_aim(clause) or (clause.dep_ == "acl" and clause.lemma_.lower() in _ORIGIN_VERBS)


_ORIGIN_VERBS = frozenset({"arise", "base", "bring", "cause", "come", "date", "result", "stem"})
"""Verbs that say where a thing comes from: "a problem caused by rust", "a custom dating back"."""


def _is_aim(clause: Token) -> bool:
    """Whether a clause says what something is good for: "an important tool to open oysters"."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in clause.children)


def is_unrestricted(genus: Token, subject: Token) -> bool:
    """Whether the genus lacks an article or plural, or what restricts it to some of its kind."""
    if _only_names_a_kind(genus) or not is_narrowed(genus):
        return True
    if genus.lower_ in STANDING_IN:
        return False
    article = any(child.dep_ == "det" and child.lower_ in _ARTICLES for child in genus.children)
    several = genus.tag_ == "NNS"
    return not (
        article or several or _is_under_own_noun(genus, subject) or _is_stuff(genus, subject)
    )


def _only_names_a_kind(genus: Token) -> bool:
    """Whether all that is said is what a thing is a kind of, as others are: "a type of gate"."""
    behind = [token for token in genus.subtree if token.i > genus.i and token.is_alpha]
    return genus.lemma_.lower() in _KIND_NOUNS and len(behind) <= MOST_OF_A_KIND


def _is_under_own_noun(genus: Token, subject: Token) -> bool:
    """Whether a thing is put under its own noun, with a clause: "river water is water that ..."."""
    return genus.lemma_ == subject.lemma_ and bool(dependents(genus, _SAID_OF_SOME))


def _is_stuff(genus: Token, subject: Token) -> bool:
    """Whether two things that nobody counts are one, with a clause: "slag is stone that ..."."""
    bare = not any(child.dep_ in _DETERMINING for noun in (genus, subject) for child in noun.lefts)
    mass = genus.tag_ == subject.tag_ == "NN"
    return bare and mass and bool(dependents(genus, _SAID_OF_SOME))
