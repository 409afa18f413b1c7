"""The subject of a clause: its own, one that it shares, or the noun that it modifies."""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependent, dependents, has_dependent, token_before
from quizgen.lang.en.labels import (
    AUXILIARIES,
    CLAUSAL_SUBJECTS,
    COMMON_NOUN_TAGS,
    NOMINALS,
    NOUNS,
    PLURAL_TAGS,
    PRESENT_TAGS,
    RELATIVE_TAGS,
    SUBJECTS,
    SUBJECTS_OF_ANY_KIND,
    VERBS,
)
from quizgen.lang.en.syntax.constituents import Part, kept_tokens
from quizgen.lang.en.syntax.origins import Origin, origin_of
from quizgen.lang.en.syntax.relatives import place_of

_OF_WHOLE_CLAUSES = lexicon.words("verbs_of_whole_clauses")
_NOUNS_WITH_GERUNDS = lexicon.words("nouns_with_gerunds")
_OF_EITHER_NUMBER = lexicon.words("collective_nouns") | lexicon.words("shares")
_ALIKE = lexicon.words("same_in_plural")
_PERSONS = lexicon.words("person_nouns") | lexicon.words("asked_by_who") | lexicon.words("kin")
_NUMBERED_PASTS = lexicon.words("past_forms_of_be")
_PLACING = frozenset({"at", "from", "in", "near"})
_NOT_REFERRING = RELATIVE_TAGS | {"EX"}
_CAN_BE_SUBJECT = NOMINALS | {"PRON"}


def subject_part(verb: Token, origin: Origin) -> Part | None:
    """The subject of the clause of `verb`; None where it has none that can be read alone.

    Raises `BrokenPhrase` where the subject cannot be taken out of its sentence.
    """
    found = dependents(verb, SUBJECTS_OF_ANY_KIND)
    if len(found) > 1:
        return None
    return _BY_ORIGIN[origin](verb, found[0] if found else None)


def _own(verb: Token, subject: Token | None) -> Part | None:
    plain = subject is not None and _is_plain(subject, verb) and not _opens_with_as(subject)
    return Part("subject", subject, kept_tokens(subject)) if subject and plain else None


def _opens_with_as(subject: Token) -> bool:
    """Whether "as" before a subject opens its clause: "as much of the land was poor"."""
    words = [token.lower_ for token in subject.subtree]
    return words[0] == "as" and words.count("as") == 1


def _own_or_shared(verb: Token, subject: Token | None) -> Part | None:
    """The subject of a conjunct, which without one shares that of the verb before."""
    if subject is not None or _noun_between(verb):
        return _own(verb, subject)
    return subject_part(verb.head, origin_of(verb.head) or "root")


def _of_relative(verb: Token, subject: Token | None) -> Part | None:
    if subject is not None and (_is_owned_by(subject, verb.head) or place_of(verb) is not None):
        return _own(verb, subject)
    stands_for = subject is not None and _is_for(subject, verb.head)
    return _modified(verb) if stands_for and not _is_about_another(subject, verb.head) else None


def _is_about_another(subject: Token | None, noun: Token) -> bool:
    """Whether "who" cannot mean the place or thing that it is behind: "a brother in Ardal, who".

    Nor can it in "a rival came to the fore, who": such a clause belongs to the subject.
    """
    if subject is None or subject.tag_ != "WP" or noun.dep_ != "pobj":
        return False
    placed = noun.head.lower_ in _PLACING and noun.ent_type_ != "PERSON"
    thing = noun.tag_ == "NN" and noun.head.head.pos_ in VERBS and not _may_be_people(noun)
    return placed or thing


def _may_be_people(noun: Token) -> bool:
    word = noun.lemma_.lower()
    return noun.ent_type_ in _WHO or word in _PEOPLE or word.endswith(_AGENT_ENDINGS)


_PEOPLE = _PERSONS | lexicon.words("collective_nouns") | lexicon.words("people_nouns")
_AGENT_ENDINGS = ("er", "or", "ist", "ian", "ant", "ent", "man", "ee")
_WHO = frozenset({"NORP", "ORG", "PERSON"})


def _is_owned_by(subject: Token, noun: Token) -> bool:
    """Whether a relative clause is about what belongs to a name: "Ana, whose maps"."""
    owner = subject.left_edge
    named = noun.pos_ == "PROPN" and not has_dependent(noun, ("conj",)) and noun.dep_ != "conj"
    return owner.tag_ == "WP$" and owner.head.i == subject.i and named and _is_near(owner, noun)


def _is_near(relative: Token, noun: Token) -> bool:
    """Whether only a comma is between a name and the relative word that refers to it."""
    return relative.doc[noun.i + 1 : relative.i].text.strip() == ","


def _of_participle(verb: Token, subject: Token | None) -> Part | None:
    open_to_others = _is_inside_another(verb.head) or _nouns_behind(verb.head, verb)
    return _modified(verb) if subject is None and not open_to_others else None


def _is_inside_another(noun: Token) -> bool:
    """Whether a participle may modify the noun before as well: "bundles of fibres, called"."""
    before = token_before(noun.head) if noun.dep_ == "pobj" else None
    near = before is not None and before.pos_ in NOUNS
    return near or next(_nouns_above(noun), None) is not None


def _is_plain(subject: Token, verb: Token) -> bool:
    """Whether a subject is a noun phrase or a gerund before its verb, no "there" or "which"."""
    gerund = subject.dep_ in CLAUSAL_SUBJECTS and subject.tag_ == "VBG"
    nominal = subject.dep_ in SUBJECTS or (gerund and not _opens_a_circumstance(subject))
    return nominal and subject.i < verb.i and subject.tag_ not in _NOT_REFERRING


def _opens_a_circumstance(gerund: Token) -> bool:
    """ "When baking a cake" says when: the subject is the gerund behind its comma."""
    return any(child.dep_ == "mark" or child.tag_ == "WRB" for child in gerund.lefts)


def _is_for(relative: Token, noun: Token) -> bool:
    """Whether a relative pronoun stands for `noun` and surely for no other."""
    plain = relative.tag_ in RELATIVE_TAGS and relative.dep_ in SUBJECTS
    if not _can_refer_to(relative, noun):
        return False
    return plain and relative.lower_ != "that" and not _has_two_antecedents(relative, noun)


def _can_refer_to(relative: Token, noun: Token) -> bool:
    """Whether "which" can mean a noun: no person, no other of its number, nor the clause before.

    "The inventor of the lamp, which"; "the key of the house, which"; "it froze, which meant that".
    """
    if relative.lower_ != "which":
        return True
    if relative.head.lemma_ in _OF_WHOLE_CLAUSES:
        return False
    nearer = _nouns_behind(noun, relative)
    if noun.ent_type_ == "PERSON" or (nearer and noun.lemma_.lower() in _PERSONS):
        return False
    return not any(_may_be_meant(other, noun, relative) for other in nearer)


def _may_be_meant(other: Token, noun: Token, relative: Token) -> bool:
    """Whether another noun has the number of the one that "which" is attached to."""
    alike = _is_several(other) == _is_several(noun)
    return alike or not _shows_number(relative.head)


def _nouns_behind(noun: Token, end: Token) -> list[Token]:
    """The nouns between `noun` and a clause that may belong to any of them; no persons."""
    return [
        token
        for token in noun.doc[noun.i + 1 : end.i]
        if token.pos_ in NOUNS
        and token.dep_ == "pobj"
        and token.ent_type_ != "PERSON"
        and not _is_in_its_name(token, noun)
    ]


def _is_in_its_name(token: Token, noun: Token) -> bool:
    """Whether a word is in the name that another heads: "the Treaty of Lisbon"."""
    named = token.pos_ == noun.pos_ == "PROPN" and token.head.head.i == noun.i
    return named and token.head.lower_ == "of"


def _is_several(noun: Token) -> bool:
    return noun.tag_ in PLURAL_TAGS or has_dependent(noun, ("conj",))


def _has_two_antecedents(relative: Token, noun: Token) -> bool:
    """Whether "which" may modify a noun before as well: "the membrane of the cell, which is".

    Of two nouns that differ in number only a verb that shows its own tells which is meant.
    """
    if relative.lower_ != "which" or noun.ent_type_ == "GPE":
        return False
    return any(_may_be_meant(other, noun, relative) for other in _nouns_above(noun))


def _nouns_above(noun: Token) -> Iterator[Token]:
    """The nouns that a prepositional phrase may belong to: "letters sent during the war"."""
    while noun.dep_ == "pobj":
        preposition = noun.head
        above = preposition.head
        if above.dep_ == "acl":
            above = above.head
        if above.pos_ not in NOUNS:
            return
        yield above
        noun = above


def _shows_number(verb: Token) -> bool:
    """Whether the form of a verb or its auxiliary is that of one number only: "is", "were"."""
    return any(
        token.tag_ in PRESENT_TAGS or token.lower_ in _NUMBERED_PASTS
        for token in (verb, *dependents(verb, AUXILIARIES))
    )


def _modified(verb: Token) -> Part | None:
    """The noun that a relative clause or participle modifies, as its subject."""
    antecedent = _antecedent(verb.head, verb)
    return Part("subject", verb.head, antecedent) if antecedent else None


def _antecedent(noun: Token, verb: Token) -> list[Token]:
    """The noun phrase that the clause of `verb` modifies, without that clause; [] in a list."""
    if _is_first_of_persons(noun, verb):
        return _name(noun)
    if noun.dep_ == "conj" or has_dependent(noun, ("conj",)):
        return []
    inside = {token.i for token in verb.subtree}
    return [token for token in kept_tokens(noun) if token.i not in inside]


def _is_first_of_persons(noun: Token, verb: Token) -> bool:
    """Whether others follow a person and a clause about that one: "Ana, who sang, and Ben"."""
    conjunct = dependent(noun, "conj")
    return noun.ent_type_ == "PERSON" and conjunct is not None and conjunct.i > verb.i


def _name(person: Token) -> list[Token]:
    return [token for token in person.lefts if token.ent_type_ == "PERSON"] + [person]


def _noun_between(verb: Token) -> bool:
    """Whether a noun is between a conjunction and its verb: the parser missed a subject."""
    serial = has_dependent(verb, ("conj",))
    for token in reversed(verb.doc[verb.head.i + 1 : verb.i]):
        if token.dep_ == "cc" or (serial and token.text == ","):
            return False
        if token.pos_ in _CAN_BE_SUBJECT:
            return True
    return False


_BY_ORIGIN: dict[Origin, Callable[[Token, Token | None], Part | None]] = {
    "root": _own,
    "subordinate": _own,
    "conjunct": _own_or_shared,
    "relative": _of_relative,
    "participle": _of_participle,
}
"""How the subject is found, by what the clause is; the second argument is the one of its own."""


def disagrees(subject: Token, verb: Token) -> bool:
    """Whether a common noun and its verb differ in number, so that the parse must be wrong."""
    finite = min([*dependents(verb, AUXILIARIES), verb], key=lambda token: token.i)
    several = shown_number(finite)
    if _is_listed(subject) or several is None or subject.tag_ not in COMMON_NOUN_TAGS:
        return False
    either = _may_be_several(subject) if several else _may_be_one(subject)
    return not either and (subject.tag_ in PLURAL_TAGS) != several


def _is_listed(subject: Token) -> bool:
    """Whether other things stand beside a subject: "the mast and", "the mast, the boom, and"."""
    return has_dependent(subject, ("cc",)) or any(
        has_dependent(other, ("cc",)) for other in dependents(subject, ("conj", "appos"))
    )


def _may_be_one(noun: Token) -> bool:
    """Whether a noun that looks like a plural may be one thing: "optics is", "64gates offers"."""
    named = noun.text[1:].isupper() or noun.text[0].isdigit()
    field = noun.lower_.endswith("ics") and len(noun) > len("epics")
    return named or field or noun.lemma_.lower() in _ALIKE or noun.lower_ in _ALIKE


def _may_be_several(noun: Token) -> bool:
    """Whether a noun in the singular may mean several: "the crew were", "a number of ships are"."""
    of = next((child for child in noun.rights if child.lower_ == "of"), None)
    told = dependent(of, "pobj") if of is not None else None
    counted = told is not None and told.tag_ in PLURAL_TAGS
    return counted or noun.lemma_.lower() in _OF_EITHER_NUMBER or noun.lower_ in _ALIKE


def shown_number(verb: Token) -> bool | None:
    """Whether a finite verb is that of several; None where its form does not show it."""
    if verb.lower_ in _NUMBERED_PASTS:
        return verb.lower_ == "were"
    return verb.tag_ == "VBP" if verb.tag_ in PRESENT_TAGS else None


def is_what_one_does(subject: Token, verb: Token) -> bool:
    """Whether "are storing" says what a use or a task is, and not what it is doing just then."""
    helped = any(helper.lemma_ == "be" for helper in dependents(verb, AUXILIARIES))
    done = verb.tag_ == "VBG" and helped and has_dependent(verb, ("dobj", "xcomp"))
    forms = (subject.lower_, subject.lower_.removesuffix("s"), subject.lemma_.lower())
    return done and not _NOUNS_WITH_GERUNDS.isdisjoint(forms)


def inquires(verb: Token) -> bool:
    """Whether a clause is an indirect question: "the inquiry, in what way Ardal became rich"."""
    opening = verb.left_edge
    noun = dependent(opening, "pobj")
    relative = noun is not None and noun.lower_ in _RELATIVE  # "a law, by which Ardal became rich"
    asked = noun is not None and any(child.lower_ in _ASKING for child in noun.lefts)
    asked = asked or relative
    return opening.dep_ == "prep" and opening.head.i == verb.i and asked


_ASKING = frozenset({"what", "whose"})
_RELATIVE = frozenset({"which", "whom"})
