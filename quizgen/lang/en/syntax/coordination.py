"""What a coordinated clause owes to the others: words said once that hold for all of them.

"It does not cure or prevent fevers" denies both, "it almost sank and burned" says neither, and
"it repairs ships or builds them" says of neither by itself that it is so. Where the scope is open
("it seldom sings and dances"), the narrow reading is not taken for granted.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import has_dependent
from quizgen.lang.en.labels import (
    AUXILIARIES,
    SUBJECTS_OF_ANY_KIND,
    TENSED_TAGS,
    VERBS,
)

_ALTERNATIVES = lexicon.words("alternative_conjunctions")
_LIMITING_ADVERBS = lexicon.words("limiting_adverbs")
_NEGATIVES = lexicon.words("negatives")


def coordinated_verbs(verb: Token) -> list[Token]:
    """`verb` and the verbs that it is coordinated with, in the order of the sentence."""
    found = [other for other in verb.conjuncts if other.pos_ in VERBS]
    return sorted([verb, *found], key=lambda token: token.i)


def is_alternative(verb: Token) -> bool:
    """Whether the clause of `verb` is one of several joined by "or" or "nor"."""
    return any(
        _opens_as_alternative(other)
        or any(child.dep_ == "cc" and child.lower_ in _ALTERNATIVES for child in other.children)
        for other in coordinated_verbs(verb)
    )


def _opens_as_alternative(verb: Token) -> bool:
    """Whether "or" stands right before a clause, whatever a parser hangs it on."""
    first = verb.left_edge
    return verb.dep_ == "conj" and first.i > 0 and first.nbor(-1).lower_ in _ALTERNATIVES


def verbs_that_lead(verb: Token) -> Iterator[Token]:
    """The verbs whose subject `verb` shares and whose denials and limits reach it, nearest first.

    After "but", a verb that shows its tense stands for itself: "never rests but sleeps".
    """
    while verb.dep_ == "conj" and verb.head.pos_ in VERBS and shares_subject(verb):
        first = verb.head
        if _is_contrasted(first, verb) and not shares_auxiliaries(verb):
            return
        yield first
        verb = first


def verbs_that_follow(verb: Token) -> Iterator[Token]:
    """The later verbs that share the subject of `verb`: what closes them may hold for all."""
    for other in coordinated_verbs(verb):
        if other.i > verb.i and verb in verbs_that_lead(other):
            yield other


def shares_subject(verb: Token) -> bool:
    """Whether a conjunct has no subject of its own."""
    return not has_dependent(verb, SUBJECTS_OF_ANY_KIND)


def shares_auxiliaries(verb: Token) -> bool:
    """Whether a conjunct shows no tense by itself: "was not built or (was not) opened"."""
    return verb.tag_ not in TENSED_TAGS and not has_dependent(verb, AUXILIARIES)


def may_share_a_modal(first: Token, verb: Token) -> bool:
    """Whether `verb` may have the modal and the "have" or "be" of `first`, and be unreal with it.

    A regular past tense looks like the participle: "would have sold the mill and closed the port".
    """
    helpers = [child for child in first.children if child.dep_ in AUXILIARIES]
    unreal = len(helpers) > 1 and any(helper.tag_ == "MD" for helper in helpers)
    return unreal and verb.tag_ == "VBD" and not has_dependent(verb, AUXILIARIES)


def may_go_on_with_infinitive(first: Token, verb: Token) -> bool:
    """Whether `verb` may be under the "to" of `first`: "they need to save water and build dams"."""
    bare = verb.lower_ == verb.lemma_.lower() and not has_dependent(verb, AUXILIARIES)
    return bare and any(
        child.dep_ == "xcomp" and child.i < verb.i and any(t.lower_ == "to" for t in child.lefts)
        for child in first.children
    )


def is_denied_for_all(first: Token, verb: Token) -> bool:
    """Whether a denial of the verb `first` holds for `verb`, which it leads, as well."""
    if any(_denies(token) for token in _before(first)):
        return True
    return shares_auxiliaries(verb) and has_dependent(first, ("neg",))


def is_limited_for_all(first: Token) -> bool:
    """Whether an adverb limits what the verb `first`, and those that it leads, say."""
    return any(token.lower_ in _LIMITING_ADVERBS for token in _before(first))


def _is_contrasted(first: Token, verb: Token) -> bool:
    return any(
        child.dep_ == "cc" and child.lower_ == "but" and child.i < verb.i
        for child in first.children
    )


def _denies(token: Token) -> bool:
    """Whether a word denies a verb behind it by itself; "not" belongs to the auxiliary."""
    return token.lower_ in _NEGATIVES


def _before(verb: Token) -> Iterator[Token]:
    """The words before a verb that depend on it, without its subject."""
    for child in verb.lefts:
        if child.dep_ not in SUBJECTS_OF_ANY_KIND:
            yield from child.subtree
