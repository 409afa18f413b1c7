"""Words whose form alone says that they depend on context: persons, demonstratives, quantifiers."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents, has_dependent, token_before, verb_above
from quizgen.lang.en.dependence.passage import Passage
from quizgen.lang.en.labels import PLURAL_TAGS, PREMODIFIERS, SUBJECTS

_DEMONSTRATIVES = lexicon.words("demonstratives")
_FIRST_AND_SECOND_PERSON = lexicon.words("first_person") | lexicon.words("second_person")
_FIRST_PERSON_PLURAL = lexicon.words("first_person_plural")
_QUANTIFIERS = lexicon.words("quantifiers")

_SHARES = lexicon.words("shares")
_NUMBERS = frozenset({"dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "million"})

_OWN = "mine"

PERSONS_AND_POINTERS = (
    _FIRST_AND_SECOND_PERSON | _DEMONSTRATIVES | _QUANTIFIERS | _SHARES | _NUMBERS | {_OWN}
)
"""All that can be a person, a demonstrative or a bare quantifier."""

_BEFORE_THAN = frozenset({"fewer", "less", "more"})
_OF_WHAT = frozenset({"prep", "relcl", "acl"})

_BEFORE_A_NOUN = frozenset({"det", "predet", "mark", "advmod"})
_COMPARING = frozenset({"that", "those"})
_HEADS = SUBJECTS | {"dobj"}
_INSIDE_QUANTIFIER = frozenset({"advmod", "det", "quantmod"})
_RELATIVE_TAGS = frozenset({"WDT", "WP"})
_TELLING_APART = frozenset({"prep", "acl"})


def is_first_or_second_person(token: Token, passage: Passage) -> bool:
    """Whether `token` is the speaker or the reader: "I", "your"; not "US", not "World War I"."""
    if is_speakers(token, passage):
        return False
    spoken = token.lower_ in _FIRST_AND_SECOND_PERSON and token.text != "US"
    return (spoken and not is_roman_numeral(token)) or _is_speakers_own(token)


def _is_speakers_own(token: Token) -> bool:
    """Whether "mine" is what the speaker owns, and no pit: "a friend of mine", "mine water"."""
    if token.lower_ != _OWN or token.dep_ in PREMODIFIERS:
        return False
    return token.pos_ == "PRON" or not any(child.i < token.i for child in token.children)


def is_speakers(token: Token, passage: Passage) -> bool:
    """Whether "we" is of a speech: what a speaker says of "us" is asked with the speaker."""
    return passage.material.reading.speaker is not None and token.lower_ in _FIRST_PERSON_PLURAL


def is_roman_numeral(token: Token) -> bool:
    """Whether "I" is a number: "World War I", "listed grade I"."""
    return token.text == "I" and token.i > 0 and token.dep_ not in SUBJECTS


def is_demonstrative(token: Token, passage: Passage) -> bool:
    """Whether `token` points at what was mentioned: "this bridge"; not "those who stayed"."""
    if token.lower_ not in _DEMONSTRATIVES or token.tag_ not in ("DT", "PDT"):
        return False
    generic = _means_anybody(token) or _is_relative(token) or _is_told_by_a_relative(token)
    told = _is_mentioned_before(token, passage) or _stands_for_its_like(token, passage)
    return not (generic or told or _takes_up_several(token, passage))


def _means_anybody(token: Token) -> bool:
    """Whether "those" are any whom words after it tell: "those who stayed", "those with a pass"."""
    if token.lower_ != "those":
        return False
    held = token.dep_ not in SUBJECTS and any(c.lower_ in _HAVING for c in token.children)
    return held or has_dependent(token, {"relcl"})


def _is_relative(token: Token) -> bool:
    """Whether "that" goes on with a relative clause: "a dam that is low, or that may be open"."""
    verb = token.head
    if token.lower_ != "that" or token.dep_ not in SUBJECTS or verb.dep_ not in _GOING_ON:
        return False
    joined = token.i > 0 and token.nbor(-1).dep_ == "cc"
    return verb.dep_ == "relcl" or (joined and verb.head.dep_ == "relcl")


_GOING_ON = frozenset({"conj", "relcl"})
_HAVING = frozenset({"with", "without"})


def _is_told_by_a_relative(token: Token) -> bool:
    """Whether a relative clause says which is meant: "that harmony without which we are lost"."""
    if token.lower_ not in _COMPARING or token.dep_ != "det":
        return False
    clauses = dependents(token.head, {"relcl"})
    return any(word.tag_ in _RELATIVE_TAGS for clause in clauses for word in clause.subtree)


def _stands_for_its_like(token: Token, passage: Passage) -> bool:
    """Whether "that" or "those" stands for a noun before it: "the heat, like that of the sun"."""
    if token.lower_ not in _COMPARING or token.dep_ in _BEFORE_A_NOUN:
        return False
    told_apart = any(child.dep_ in _TELLING_APART and child.i > token.i for child in token.children)
    plural = token.lower_ == "those"
    return told_apart and any(
        noun.i < token.i
        and noun.pos_ == "NOUN"
        and (noun.tag_ in PLURAL_TAGS) == plural
        and noun.dep_ in _HEADS
        for noun in passage.tokens
    )


def _takes_up_several(token: Token, passage: Passage) -> bool:
    """Whether "these" is a subject that takes up several things named in a clause before it."""
    if token.lower_ != "these" or token.dep_ not in SUBJECTS:
        return False
    return any(
        noun.i < token.i
        and noun.pos_ == "NOUN"
        and noun.tag_ in PLURAL_TAGS
        and verb_above(noun) not in (None, token.head)
        for noun in passage.tokens
    )


def _is_mentioned_before(demonstrative: Token, passage: Passage) -> bool:
    """Whether the same words say what is pointed at: "if you hold a pass, show that pass".

    The first part of another noun says nothing of the kind: "the gate key is kept at that gate".
    """
    noun = demonstrative.head
    return demonstrative.dep_ == "det" and any(
        other.lemma_ == noun.lemma_ and other.pos_ == noun.pos_ and other.i < demonstrative.i
        for other in passage.tokens
        if other.dep_ not in PREMODIFIERS
    )


def is_bare_quantifier(token: Token, passage: Passage) -> bool:
    """Whether `token` is a subject that does not say of what: "many left"; not "half of them".

    Nor does a bare number, or a share: "more than a thousand were sold", "a growing share went".
    """
    if token.dep_ not in SUBJECTS or token.i in passage.replaced or _is_anybody(token):
        return False
    if token.lower_ in _SHARES:
        return not any(child.i > token.i and child.dep_ in _OF_WHAT for child in token.children)
    return token.lower_ in _QUANTIFIERS | _NUMBERS and all(map(_is_inside, token.children))


def _is_anybody(token: Token) -> bool:
    """Whether "all" are any who like to do what an infinitive says: "free for all to use"."""
    verb, before = token.head, token_before(token)
    return verb.tag_ == "VB" and before is not None and before.lower_ == "for"


def _is_inside(child: Token) -> bool:
    """Whether a word only says how many: "nearly", "more than a"."""
    return child.dep_ in _INSIDE_QUANTIFIER or child.lower_ in _BEFORE_THAN


def is_contracted(token: Token, passage: Passage) -> bool:
    """Whether `token` is a verb that is written as a part of the word before it: "they're".

    If a name is read for the pronoun, it seems to own what follows.
    """
    return token.pos_ == "AUX" and token.lower_.startswith("'")
