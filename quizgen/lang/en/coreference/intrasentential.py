"""What a subject pronoun refers to in its own sentence, for a clause that is read alone.

"After China and Peru had signed the treaty, they opened embassies": the whole sentence says who
"they" are, and its main clause without the opening one must say it, too.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.entities import bare_name, entity_of
from quizgen.lang.en.analysis.genders import gender_of
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.replacements import Replacement
from quizgen.lang.en.analysis.tree import dependents, has_dependent
from quizgen.lang.en.coreference.earlier import earlier_person, owned, subject_above
from quizgen.lang.en.coreference.persons import is_person_noun
from quizgen.lang.en.labels import PAST_TAGS, PERSONAL_PRONOUN_TAGS, PLURAL_TAGS, SUBJECTS, VERBS
from quizgen.lang.en.numbers import word_number
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.constituents import BrokenPhrase, Part, flatten, kept_tokens, realise

_ANIMATE = lexicon.words("animate_pronouns")
_PLURAL = lexicon.words("plural_pronouns")
_NOMINATIVE = lexicon.words("nominative_pronouns")


_READ_ON = frozenset({"conjunct", "subordinate", "root"})
"""What a clause is whose pronoun can refer to the clauses before it."""


def with_subject_resolved(raw: RawClause, material: Material) -> Material:
    """`material`, the subject pronoun of `raw` read as the name before it, where one only fits."""
    if raw.subject.tokens[0].tag_ == "WP$":
        return _with_owner(raw, material)
    return _with_person(raw, _with_subject(raw, _with_place(raw, material)))


def _with_subject(raw: RawClause, material: Material) -> Material:
    pronoun = _unresolved(raw.subject, material)
    if pronoun is None:
        return material
    subject = _opening_subject(pronoun)
    read = _read_as(pronoun, subject, material) if subject is not None else None
    read = read or _read_as_earlier(raw, pronoun, material)
    if read is None:
        return material
    return replace(material, replaced={**material.replaced, pronoun.i: read})


def _with_person(raw: RawClause, material: Material) -> Material:
    """`material`, the first "him" or "her" of a clause without persons read as the one before."""
    for token in flatten(raw.parts):
        if _may_be_a_person(token, material):
            break
    else:
        return material
    if token.i in material.replaced or gender_of(token.lower_) is None:
        return material
    name = earlier_person(token, material) if raw.origin in _READ_ON else None
    if name is None:
        return material
    owner = token.tag_ == "PRP$"
    read = owned(name, several=False) if owner else Replacement(name, "person")
    return replace(material, replaced={**material.replaced, token.i: read})


def _with_place(raw: RawClause, material: Material) -> Material:
    """`material`, "where" read as the place before it with its preposition: "in Russia"."""
    place = next((part for part in raw.fronted if part.supplied is not None), None)
    if place is None:
        return material
    tokens = [token for token in place.tokens[:-1] if token.text != ","]
    name = realise(tokens, material.texts).words
    name = f"the {name[4:]}" if name.startswith("The ") else name
    words = f"{place.supplied} {name}"
    start = len(words) - len(name.removeprefix("the "))
    read = {token.i: Replacement("") for token in (*tokens, place.tokens[-1])}
    read[tokens[0].i] = Replacement(words, "place", start=start)
    return replace(material, replaced={**material.replaced, **read})


def _with_owner(raw: RawClause, material: Material) -> Material:
    """`material`, "whose" read as the name before it as an owner."""
    name, whose = raw.verb.head, raw.subject.tokens[0]
    while name.pos_ in VERBS and name.dep_ != "ROOT":  # a later verb of one relative clause
        name = name.head
    span = entity_of(name)
    words = bare_name(span) if span is not None else name.text
    full = material.reading.mentions.full_name(words)
    counted = word_number(full.split()[0]) is not None  # "Twenty Knights"
    several = name.tag_ in PLURAL_TAGS or counted
    read = owned(full, several=several)
    return replace(material, replaced={**material.replaced, whose.i: read})


def _unresolved(subject: Part, material: Material) -> Token | None:
    """The pronoun that a subject is, or begins with as its owner, where nothing is read for it."""
    head, first = subject.head, subject.tokens[0]
    pronoun = head if head.tag_ == "PRP" else first
    known = pronoun.i in material.replaced or pronoun.tag_ not in PERSONAL_PRONOUN_TAGS
    return None if known else pronoun


def _read_as_earlier(raw: RawClause, pronoun: Token, material: Material) -> Replacement | None:
    """What a pronoun is read as by the clauses before; None where it may be another thing."""
    if raw.origin not in _READ_ON:
        return None
    opened = any(clause.i < pronoun.i for clause in dependents(raw.verb, ("advcl",)))
    name = None if opened else earlier_person(pronoun, material)  # it may be a condition
    words = name or subject_above(raw, pronoun, material)
    if words is None:
        return None
    if pronoun.tag_ == "PRP$":
        return owned(words, several=pronoun.lower_ in _PLURAL)
    return Replacement(words, "person" if name else "other")


def _opening_subject(pronoun: Token) -> Token | None:
    """The subject of the one clause that opens the pronoun's sentence: "When Weber moved, she"."""
    verb = pronoun.head
    if pronoun.dep_ not in SUBJECTS or verb.tag_ not in PAST_TAGS:
        return None  # "when plants get light, they grow" is a condition
    openings = [child for child in dependents(verb, ("advcl",)) if child.i < pronoun.i]
    if len(openings) != 1 or openings[0].tag_ not in PAST_TAGS:
        return None
    subjects = dependents(openings[0], SUBJECTS)
    return subjects[0] if len(subjects) == 1 else None


def _read_as(pronoun: Token, subject: Token, material: Material) -> Replacement | None:
    """What a pronoun after a clause with this subject is read as; None where it may be another."""
    try:
        tokens = kept_tokens(subject)
    except BrokenPhrase:
        return None
    inside = {token.i for token in subject.subtree}
    others = [token for token in pronoun.doc[: pronoun.i] if token.i not in inside]
    if pronoun.lower_ in _ANIMATE & _NOMINATIVE:
        return _person(subject, others, material)
    if pronoun.lower_ != "they" or not _can_be_several(subject):
        return None
    if not _acts_on_something(pronoun) or any(map(_is_plural_subject, others)):
        return None
    return _names(tokens, material)


def _person(subject: Token, others: Sequence[Token], material: Material) -> Replacement | None:
    """The full name of the subject, where nobody else is named before the pronoun."""
    if _is_list(subject) or any(map(_is_of_a_person, others)):
        return None
    mentions = material.reading.mentions
    name = _name_of(subject, material)
    return Replacement(mentions.full_name(name), "person") if mentions.is_person(name) else None


def _name_of(subject: Token, material: Material) -> str:
    """The name that the subject is, or is read as; empty where it is none."""
    read, span = material.replaced.get(subject.i), entity_of(subject)
    if read is not None:
        return read.text
    return bare_name(span) if span is not None else ""


def _names(tokens: Sequence[Token], material: Material) -> Replacement | None:
    """The words of the subject, where at least half of them are names."""
    read = {place: item.text for place, item in material.replaced.items()}
    words = realise(tokens, read).words
    proper = sum(token.pos_ == "PROPN" for token in tokens) * 2 >= len(tokens)
    return Replacement(words, "other") if proper and "'s" not in words else None


def _is_list(subject: Token) -> bool:
    return has_dependent(subject, ("conj",))


def _can_be_several(subject: Token) -> bool:
    return _is_list(subject) or subject.tag_ == "NNPS"


def _acts_on_something(pronoun: Token) -> bool:
    """Whether the pronoun is the subject of an active verb with an object."""
    return pronoun.dep_ == "nsubj" and has_dependent(pronoun.head, ("dobj",))


def _is_plural_subject(token: Token) -> bool:
    return token.tag_ in PLURAL_TAGS and token.dep_ in SUBJECTS


def _may_be_a_person(token: Token, material: Material) -> bool:
    """Whether a word is the name of somebody, a noun or a pronoun for one."""
    told = _is_of_a_person(token) or gender_of(token.lower_) is not None
    return told or _is_person_by_name(token, material)


def _is_person_by_name(token: Token, material: Material) -> bool:
    """Whether a name is a person's by the rest of the document, or read as one."""
    read, span = material.replaced.get(token.i), entity_of(token)
    named = span is not None and material.reading.mentions.is_person(bare_name(span))
    return named or (read is not None and read.type == "person")


def _is_of_a_person(token: Token) -> bool:
    """Whether a token is in the name of a person or is a noun for one."""
    return token.ent_type_ == "PERSON" or is_person_noun(token)
