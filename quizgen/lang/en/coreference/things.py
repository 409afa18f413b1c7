"""Subjects without a name that the next sentence can call "it" or "they": "The outer ear ..."."""

from collections.abc import Iterable

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.discourse import Topic
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.material import material_of
from quizgen.lang.en.analysis.replacements import Replacements
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import dependent, has_dependent
from quizgen.lang.en.coreference.persons import is_person_noun
from quizgen.lang.en.dependence.contextual import is_independent
from quizgen.lang.en.labels import (
    COMMON_NOUN_TAGS,
    COORDINATION,
    MEASURES,
    NAMES,
    NOUNS,
    PLURAL_TAGS,
    PRESENT_TAGS,
    SUBJECTS,
)
from quizgen.lang.en.syntax.constituents import BrokenPhrase, kept_tokens, realise

_INDEFINITE = lexicon.words("indefinite_determiners")
_NAMING_VERBS = lexicon.words("naming_verbs")
_VAGUE_NOUNS = lexicon.words("vague_nouns")

LONGEST_TERM = 4
"""Words, with an article."""

LONGEST = 7
"""Words: repeating a longer description makes a stem heavy."""

_TELLING = frozenset({"relcl", "acl", "prep"})
_HEAVY = frozenset({"conj", "poss", "relcl", "appos"})
_PROMINENT = SUBJECTS | {"dobj", "dative", "agent"}


def described_thing(
    subject: Token, parsed: Parsed, reading: Reading, replaced: Replacements
) -> Topic | None:
    """The thing or things that a subject describes, where no other of its number is prominent.

    The description must say alone which thing is meant; one that says what is so in general
    ("A fracture is ...") does where the sentence is in the present tense.
    """
    if not _can_be_called_it(subject) or _may_be_others(subject):
        return None
    tokens = light_phrase(subject, LONGEST)
    if not tokens or any(token.i in replaced for token in tokens):
        return None
    general = tokens[0].pos_ != "DET" or tokens[0].lower_ in _INDEFINITE
    known = not general or _is_general(subject)
    if not known or not is_independent(tokens, material_of(parsed, reading, replaced)):
        return None
    heavy = tokens[-1].i != subject.i
    return Topic(inside_a_sentence(tokens), "other", is_several(subject), heavy)


def _may_be_others(subject: Token) -> bool:
    return is_rivalled(subject) or _stands_by_persons(subject)


def _stands_by_persons(subject: Token) -> bool:
    """Whether "they" may as well be persons of the sentence: "grants are given to students"."""
    inside = {token.i for token in subject.subtree}
    return is_several(subject) and any(
        token.i not in inside and is_person_noun(token) and is_several(token)
        for token in subject.doc
    )


def _can_be_called_it(subject: Token) -> bool:
    """Whether a subject is a common noun that says what it means, and no person."""
    vague = subject.lemma_.lower() in _VAGUE_NOUNS or is_person_noun(subject)
    return subject.tag_ in COMMON_NOUN_TAGS and not vague


def term_given(subject: Token) -> Topic | None:
    """The term that a sentence gives to its subject: "such a wall is called a dam"."""
    verb = subject.head
    named = verb.lemma_ in _NAMING_VERBS and subject.dep_ == "nsubjpass" and _is_general(subject)
    term = _term(verb) if named else None
    if term is None or has_dependent(term, COORDINATION):
        return None
    tokens = light_phrase(term, LONGEST_TERM)
    bare = bool(tokens) and tokens[-1].i == term.i
    return Topic(realise(tokens, {}).words, "other", is_several(term)) if bare else None


def things_equated(subject: Token) -> Topic | None:
    """The things that a sentence says others are: "the roads by the sea are the salt roads"."""
    verb = subject.head
    kind = dependent(verb, "attr") if verb.lemma_ == "be" and _is_general(subject) else None
    if kind is None or not all(one.tag_ == "NNS" and _is_the(one) for one in (subject, kind)):
        return None
    tokens = list(kind.doc[kind.left_edge.i : kind.i + 1])
    if len(tokens) != LEAST_TOLD or tokens[1].tag_ not in _TELLING_TAGS:
        return None
    return Topic(realise(tokens, {}).words, "other", plural=True)


_TELLING_TAGS = frozenset({"JJ", "NN", "NNP"})

LEAST_TOLD = 3
"""Words of "the salt roads"."""


def _is_the(noun: Token) -> bool:
    return any(child.lower_ == "the" for child in noun.lefts)


def _term(verb: Token) -> Token | None:
    """The common noun after "is called" or "is known as"."""
    preposition = next((child for child in verb.children if child.lower_ == "as"), None)
    term = dependent(verb, "oprd") or (dependent(preposition, "pobj") if preposition else None)
    return term if term is not None and term.tag_ in COMMON_NOUN_TAGS else None


def _is_general(subject: Token) -> bool:
    """Whether a sentence with this subject says what is so at any time."""
    verb = subject.head
    return verb.tag_ in PRESENT_TAGS or any(child.tag_ in PRESENT_TAGS for child in verb.lefts)


def is_several(subject: Token) -> bool:
    """Whether a subject means several things; "acoustics is" means one."""
    one = subject.dep_ in SUBJECTS and subject.lower_.endswith("ics") and _is_of_one(subject.head)
    return (subject.tag_ in PLURAL_TAGS and not one) or has_dependent(subject, ("conj",))


def _is_of_one(verb: Token) -> bool:
    """Whether a verb or its auxiliary is in the form for one thing."""
    return verb.tag_ == "VBZ" or any(child.tag_ == "VBZ" for child in verb.lefts)


def is_rivalled(subject: Token, end: int | None = None) -> bool:
    """Whether another thing of the subject's number has a prominent place in its sentence.

    With `end`, only the words before that place are looked at. What only tells of what kind the
    subject is plays no part: "A weir is a wall that holds back a river".
    """
    inside = {token.i for token in (*subject.subtree, *_told_of_kind(subject))}
    several = is_several(subject)
    return any(
        token.pos_ in NOUNS
        and token.i not in inside
        and _place_of(token) in _PROMINENT
        and is_several(token) == several
        and token.ent_type_ not in MEASURES
        for token in subject.doc[:end]
    )


def _told_of_kind(subject: Token) -> Iterable[Token]:
    """The words by which a definition in the present tells of what kind its subject is."""
    verb = subject.head
    kind = dependent(verb, "attr") if verb.lemma_ == "be" and verb.tag_ in PRESENT_TAGS else None
    if kind is None or kind.tag_ not in COMMON_NOUN_TAGS or kind.i < verb.i:
        return ()
    clauses = (one for one in kind.children if one.dep_ in _TELLING)
    return (token for one in clauses for token in one.subtree)


def _place_of(noun: Token) -> str:
    """What a noun is to its verb, or the first of the nouns that it is listed with."""
    while noun.dep_ == "conj" and noun.head.pos_ in NOUNS:
        noun = noun.head
    if noun.dep_ == "pobj" and noun.head.dep_ == "agent":
        return "agent"
    return str(noun.dep_)


def light_phrase(head: Token, longest: int) -> list[Token]:
    """The noun phrase of `head` where it is short and plain enough to be repeated; else []."""
    try:
        tokens = kept_tokens(head)
    except BrokenPhrase:
        return []
    heavy = len(tokens) > longest or any(_is_heavy(token) for token in tokens)
    return [] if heavy else tokens


def _is_heavy(token: Token) -> bool:
    """Whether a word makes a noun phrase heavy; not a name that owns the thing.

    Examples do: "some towns, such as Oslo" needs a comma behind it too.
    """
    if token.lower_ == "such" and token.i > 0 and token.nbor(-1).text == ",":
        return True
    return token.dep_ in _HEAVY and not (token.dep_ == "poss" and token.pos_ == "PROPN")


def inside_a_sentence(tokens: list[Token]) -> str:
    """The words of a noun phrase as they are written when they do not open a sentence."""
    first, words = tokens[0], realise(tokens, {}).words
    capital = first.pos_ == "PROPN" or first.ent_type_ in NAMES or not first.text[1:].islower()
    opens = first.i == 0 and not (capital and first.pos_ != "DET")
    return words[:1].lower() + words[1:] if opens else words
