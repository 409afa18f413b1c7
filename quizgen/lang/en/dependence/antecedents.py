"""Pronouns whose antecedent is not among the words: nothing before them agrees, or may be meant."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.entities import bare_name, entity_of
from quizgen.lang.en.analysis.replacements import Replacements
from quizgen.lang.en.analysis.tree import dependents, root_of, subject_of
from quizgen.lang.en.dependence.agreement import agrees
from quizgen.lang.en.dependence.passage import Passage
from quizgen.lang.en.dependence.reference import is_roman_numeral, is_speakers
from quizgen.lang.en.labels import (
    NOUNS,
    PARTICIPLE_TAGS,
    PERSONAL_PRONOUN_TAGS,
    PREMODIFIERS,
    SUBJECTS,
    VERBS,
)
from quizgen.lang.en.syntax.expletives import stands_for_a_clause

_ANIMATE = lexicon.words("animate_pronouns")
_BEHALF_NOUNS = lexicon.words("behalf_nouns")
_INANIMATE = lexicon.words("inanimate_pronouns")
_PLACE_PREPOSITIONS = lexicon.words("place_prepositions") | {"of"}
_AFTER_DEATH = lexicon.words("things_after_death")
_REFLEXIVE_PRONOUNS = lexicon.words("emphatic")

_ANYBODY = "one"
"""The pronoun for anybody: "one may count the gates"."""

_MODIFYING = frozenset({"relcl", "acl"})
_OBJECTS = frozenset({"dobj", "pobj", "dative"})
_INSIDE_PHRASE = frozenset({"pobj", "prep", "compound", "conj"})


def lacks_antecedent(token: Token, passage: Passage) -> bool:
    """Whether `token` is a personal pronoun that refers to nothing in the passage."""
    if token.tag_ not in PERSONAL_PRONOUN_TAGS or token.lower_ in _REFLEXIVE_PRONOUNS:
        return False
    resolved = is_roman_numeral(token) or is_speakers(token, passage)
    return not (resolved or _has_antecedent(token, passage))


def _has_antecedent(pronoun: Token, passage: Passage) -> bool:
    if pronoun.dep_ == "expl" or pronoun.lower_ == _ANYBODY or stands_for_a_clause(pronoun):
        return True
    if pronoun.dep_ == "poss" and pronoun.head.lemma_ in _BEHALF_NOUNS:
        return False
    return any(
        agrees(candidate, pronoun.lower_, passage.replaced)
        for candidate in _candidates(pronoun, passage)
    )


def _candidates(pronoun: Token, passage: Passage) -> Iterator[Token]:
    """The nouns that the pronoun could refer to: those before it, and the subject after an opening.

    Agreement is not looked at here.
    """
    replaced = passage.replaced
    excluded = _subject_of_own_verb(pronoun) | _in_own_opening(pronoun)
    for noun in passage.tokens:
        named = noun.pos_ in NOUNS or (noun.i in replaced and replaced[noun.i].type is not None)
        before = noun.i < pronoun.i and noun.i not in excluded
        place = pronoun.lower_ in _ANIMATE and _may_be_a_place(noun, passage)
        if named and before and not place and _is_prominent(noun, pronoun, replaced):
            yield noun
    if pronoun.dep_ == "poss" and (subject := _subject_ahead(pronoun)) is not None:
        yield subject


def _may_be_a_place(noun: Token, passage: Passage) -> bool:
    """Whether a name that is called a person's once may be a place's: "At Arbela, he fought"."""
    span = entity_of(noun)
    if span is None or span.label_ != "PERSON" or noun.i in passage.replaced:
        return False
    sure = passage.material.reading.mentions.is_person(bare_name(span))
    return not sure and noun.dep_ == "pobj" and noun.head.lower_ in _PLACE_PREPOSITIONS


def _is_prominent(noun: Token, pronoun: Token, replaced: Replacements) -> bool:
    """Whether a noun can be what a pronoun refers to: a subject, an object, or for some a name.

    A name inside the subject ("the engineers at the Center") is no match for the subject itself.
    """
    above = noun.is_ancestor(pronoun)
    if above and _is_owned_thing(noun, pronoun):
        return False
    if above or noun.i in replaced or noun.dep_ in SUBJECTS or noun.dep_ == "dobj":
        return True
    if pronoun.lower_ not in _INANIMATE:
        return noun.pos_ == "PROPN" or pronoun.dep_ not in SUBJECTS
    return noun.pos_ == "PROPN" and noun.dep_ not in PREMODIFIERS and not _is_inside_subject(noun)


def _is_owned_thing(noun: Token, pronoun: Token) -> bool:
    """Whether a noun would belong to what belongs to it: "the stock of its parent company"."""
    owned = pronoun.head
    return pronoun.dep_ == "poss" and owned.dep_ == "pobj" and owned.head.head.i == noun.i


def _is_inside_subject(noun: Token) -> bool:
    """Whether a noun depends on a preposition inside a subject."""
    while noun.dep_ in _INSIDE_PHRASE:
        noun = noun.head
        if noun.dep_ in SUBJECTS:
            return True
    return False


def _subject_of_own_verb(pronoun: Token) -> set[int]:
    """The places of the subject that a plain object pronoun of the same verb cannot mean.

    Principle B of binding theory (Chomsky, Lectures on Government and Binding, 1981). Nor does
    somebody who acts have a funeral.
    """
    if pronoun.dep_ not in _OBJECTS and not _is_of_the_dead(pronoun):
        return set()
    verb = _sharing_subject(_governing_verb(pronoun))
    places = {t.i for subject in dependents(verb, SUBJECTS) for t in subject.subtree}
    if pronoun.i in places and pronoun.head.lower_ == "of":  # "swans, some of them black"
        return set()
    if verb.dep_ in _MODIFYING:  # its subject, or what it is done to, is the noun
        clause = {token.i for token in verb.subtree}
        places |= {token.i for token in verb.head.subtree} - clause
    return places


def _sharing_subject(verb: Token) -> Token:
    """The verb whose subject a later one without any shares, else `verb` itself."""
    while verb.dep_ == "conj" and verb.head.pos_ in VERBS and not dependents(verb, SUBJECTS):
        verb = verb.head
    return verb


def _is_of_the_dead(pronoun: Token) -> bool:
    """Whether a pronoun owns what one has when dead: "his funeral"."""
    return pronoun.dep_ == "poss" and pronoun.head.lemma_.lower() in _AFTER_DEATH


def _in_own_opening(pronoun: Token) -> set[int]:
    """The places of an opening that speaks of the subject "it" itself, which it cannot mean.

    "Chartered by Congress in 1816, it held the money"; "Like the host of Xerxes, it was large".
    """
    verb = pronoun.head
    if pronoun.lower_ not in _INANIMATE or pronoun.dep_ not in SUBJECTS or verb.dep_ != "ROOT":
        return set()
    return {
        token.i
        for opening in verb.children
        if opening.i < pronoun.i and _speaks_of_subject(opening)
        for token in opening.subtree
    }


def _speaks_of_subject(opening: Token) -> bool:
    """Whether an opening is a participle without a subject, a comparison, a time or a place.

    "In the laws of Ghent it was punished" is of no Ghent.
    """
    if opening.dep_ == "prep" and opening.lower_ in _AT_PLACES:
        return True
    if opening.dep_ == "prep" and opening.lower_ in _AT_TIMES:
        return any(token.ent_type_ in ("DATE", "EVENT") for token in opening.subtree)
    likens = opening.dep_ == "prep" and opening.lower_ in _LIKENING
    told = opening.dep_ in ("advcl", "prep") and opening.tag_ in ("VBN", "VBG")
    return likens or (told and not dependents(opening, SUBJECTS))


_AT_PLACES = frozenset({"across", "among", "at", "in", "on", "throughout", "within"})
_AT_TIMES = lexicon.words("time_prepositions")
_LIKENING = frozenset({"as", "like", "unlike"})


def _governing_verb(token: Token) -> Token:
    """The nearest verb above `token`, else the root."""
    above = token.head
    while above.pos_ not in VERBS and above.dep_ != "ROOT":
        above = above.head
    return above


def _subject_ahead(pronoun: Token) -> Token | None:
    """The name that an opening circumstance looks forward to: "During his visit, Xi"."""
    subject = subject_of(root_of(pronoun.doc))
    if subject is None or subject.i < pronoun.i:
        subject = _word_after_opening(pronoun)
    if subject is None or subject.i < pronoun.i:
        return None
    told = subject.pos_ == "NOUN" and _is_in_opening_participle(pronoun, subject.head)
    return subject if subject.pos_ == "PROPN" or told else None


def _is_in_opening_participle(pronoun: Token, verb: Token) -> bool:
    """Whether a pronoun is said of what befalls the subject: "Shorn of its wool, a ewe"."""
    opening = next((one for one in pronoun.ancestors if one.head == verb), None)
    return (
        opening is not None
        and opening.dep_ == "advcl"
        and opening.tag_ in PARTICIPLE_TAGS
        and opening.left_edge == opening
        and not dependents(opening, SUBJECTS)
    )


def _word_after_opening(pronoun: Token) -> Token | None:
    """The word after the comma that closes the opening words, if the pronoun is among these."""
    doc = pronoun.doc
    comma = next((token.i for token in doc[pronoun.i :] if token.text == ","), len(doc))
    return doc[comma + 1] if pronoun.i <= 2 and comma + 1 < len(doc) else None
