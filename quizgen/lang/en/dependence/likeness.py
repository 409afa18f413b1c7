"""What "other", "another", "same" and "both" are told beside, where their own sentence says it."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import (
    dependents,
    has_dependent,
    subject_of,
    token_before,
    verb_above,
)
from quizgen.lang.en.dependence.passage import Passage
from quizgen.lang.en.labels import (
    AUXILIARIES,
    NOUNS,
    PLURAL_TAGS,
    PREMODIFIERS,
    PRESENT_TAGS,
    VERBS,
)

_KINDS = frozenset({"kind", "sort", "species", "type"})
_LOOSE = (
    lexicon.words("vague_nouns")
    | lexicon.words("counted_notions")
    | lexicon.words("document_nouns")
)
TIMES = lexicon.words("units_of_time") | {"moment", "period", "season", "time"}

_AT_ANY_TIME = frozenset({"can", "may", "must", "will"})
_VARYING = frozenset({"different", "various"})


def is_rest_of_a_list(word: Token) -> bool:
    """Whether a word tells of the last of a list, whose others are before it.

    "Salt or some other mineral", "sand or similar material"; "man, as well as all other animals".
    """
    noun = word.head
    if word.dep_ != "amod" or noun.dep_ != "conj" or noun.head.pos_ not in NOUNS:
        return False
    quantified = [child.lower_ for child in noun.lefts if child.dep_ == "det"]
    return all(one in _OF_A_REST for one in quantified)


_OF_A_REST = frozenset({"a", "all", "an", "any", "some"})


def is_beside_its_subject(noun: Token) -> bool:
    """Whether "other NOUNS" are those beside what the sentence tells of, in general.

    "The moss takes salt from other plants"; not "other plants are taller", nor what was done once.
    What are "other ways" can be any beside some told before.
    """
    if (
        noun.tag_ not in PLURAL_TAGS
        or noun.lemma_.lower() in _LOOSE
        or has_dependent(noun, {"det"})
    ):
        return False
    verb = verb_above(noun)
    subject = subject_of(verb) if verb is not None else None
    named = subject is not None and subject.pos_ in _NAMING and subject.i < noun.i
    return named and verb is not None and _is_general(verb) and _is_complement(noun, verb)


def _is_complement(noun: Token, verb: Token) -> bool:
    """Whether a noun stands after its verb, as what that or a preposition governs.

    What sets the scene is beside others told before: "pikes are met with in other rivers".
    """
    placed = noun.dep_ == "pobj" and noun.head.lower_ in _SETTING
    return noun.dep_ in ("dobj", "pobj", "conj") and noun.i > verb.i and not placed


_NAMING = NOUNS | {"PRON"}
_SETTING = frozenset({"at", "during", "for", "in"})


def is_shared(noun: Token) -> bool:
    """Whether several things are said to have one thing: "twins have the same genes".

    "They left in the same year" tells a time that was told before.
    """
    if noun.lemma_.lower() in TIMES:
        return is_at_one_time(noun)
    verb = verb_above(noun)
    if verb is None or not (_is_general(verb) or _modifies(verb)):
        return False
    of_a_kind = noun.lemma_.lower() in _KINDS and _is_of_a_kind(noun)
    return of_a_kind or _varies(noun) or any(map(_is_several, _having(verb)))


def _having(verb: Token) -> list[Token]:
    """What has, or is at, what a verb governs: its subject, and the noun that it tells of.

    "The set of places at which the water has the same depth" is of places.
    """
    subject = subject_of(verb)
    having = [] if subject is None else [subject]
    if _modifies(verb):
        having += [word for word in verb.head.subtree if word.i < verb.left_edge.i]
    return having


def is_at_one_time(time: Token) -> bool:
    """Whether "at the same time" is said, in general, of several things named before it.

    An opening one ties its sentence to the one before.
    """
    verb = verb_above(time)
    same = any(child.lower_ == "same" for child in time.lefts)
    if verb is None or not same or time.left_edge.i < _OPENING or not _is_general(verb):
        return False
    return any(word.tag_ in PLURAL_TAGS for word in time.doc[: time.left_edge.i])


_OPENING = 3
"""Words of an opening."""


def _modifies(verb: Token) -> bool:
    return verb.dep_ in ("relcl", "acl") and verb.head.pos_ in NOUNS


def _is_of_a_kind(noun: Token) -> bool:
    """Whether a kind is that of a thing told of: "is followed by a stone of the same kind"."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ in NOUNS


def _varies(noun: Token) -> bool:
    """Whether the same thing is of several: "different samples of the same well"."""
    whose = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    return whose is not None and any(
        child.lower_ in _VARYING for child in dependents(whose, PREMODIFIERS)
    )


def is_counted_before(token: Token, passage: Passage) -> bool:
    """Whether the words before "both" count two, or those before "another" have one.

    "Where two streams meet, both beds are deep"; "from one system to another".
    """
    number = _COUNTED_BY.get(token.lower_)
    return number is not None and any(
        word.lower_ == number and word.dep_ in _COUNTING and word.i < token.i
        for word in passage.tokens
    )


_COUNTED_BY = {"another": "one", "both": "two"}
_COUNTING = frozenset({"nummod", "det"})


def is_set_against(token: Token) -> bool:
    """Whether "instead" stands by what it is said of: "instead of", "not by rail, and instead"."""
    before, after = token_before(token), token.doc[token.i + 1 : token.i + 2]
    joined = before is not None and before.dep_ == "cc"
    return joined or any(word.lower_ == "of" for word in after)


def is_told_where(token: Token) -> bool:
    """Whether "elsewhere" is told: by "in the cluster", or by what is done first, where it was."""
    verb = token.head
    return has_dependent(token, {"prep"}) or (verb.dep_ == "conj" and verb.head.pos_ in VERBS)


def _is_several(noun: Token) -> bool:
    return noun.tag_ in PLURAL_TAGS or has_dependent(noun, {"conj"})


def _is_general(verb: Token) -> bool:
    """Whether a verb says what is so at any time."""
    verbs = (verb, *dependents(verb, AUXILIARIES))
    past = any(one.tag_ == "VBD" for one in verbs)
    now = any(one.tag_ in PRESENT_TAGS or one.lower_ in _AT_ANY_TIME for one in verbs)
    return now and not past
