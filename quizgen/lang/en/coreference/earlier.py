"""What a clause's pronoun refers to in the clauses before it in its sentence, read alone.

"Ana Souza drew the map, and she sold it": the whole sentence says who "she" is; the second clause
must say it, too. A person is meant where nobody else is named before; a thing where it is the
subject of the clause above and no other of its number has a prominent place.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.entities import bare_name, entity_of
from quizgen.lang.en.analysis.genders import gender_of
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.replacements import Replacement
from quizgen.lang.en.analysis.tree import dependents, has_dependent, subject_of
from quizgen.lang.en.coreference.binding import (
    is_named_below,
    is_object_of,
    is_spoken,
    takes_up_another,
)
from quizgen.lang.en.coreference.genders import gender_of_person
from quizgen.lang.en.coreference.people_before import others_before
from quizgen.lang.en.coreference.persons import is_somebody
from quizgen.lang.en.coreference.things import is_rivalled, is_several, light_phrase
from quizgen.lang.en.dependence.contextual import is_independent
from quizgen.lang.en.labels import NOUNS, SUBJECTS
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.constituents import realise
from quizgen.lang.en.syntax.expletives import is_expletive
from quizgen.lang.en.syntax.subordination import is_factive

_ONE_OF_MANY = (
    lexicon.words("indefinite_determiners") | lexicon.words("demonstratives") | {"another"}
)
_INANIMATE = lexicon.words("inanimate_pronouns")
_PLURAL = lexicon.words("plural_pronouns")

_SETTING_ASIDE = frozenset({"although", "because", "since", "though", "while"})

LONGEST = 9
"""Words: repeating a longer description makes a stem heavy."""


def earlier_person(pronoun: Token, material: Material) -> str | None:
    """The full name of the only person named before "he" or "she" in its sentence."""
    gender = gender_of(pronoun.lower_)
    if gender is None or is_spoken(pronoun):
        return None
    name = _only_one_named(pronoun, material)
    if name is None or _is_of_anothers(name, pronoun, material):
        return None
    shown = gender_of_person(name, material.reading)
    return None if shown not in (None, gender) or _is_beside(name, pronoun, material) else name


def _only_one_named(pronoun: Token, material: Material) -> str | None:
    """The full name of the only person who is told of before a pronoun, named or not."""
    before = pronoun.doc[: pronoun.i]
    if any(_is_doubtful(span, pronoun, material) for span in pronoun.doc.ents):
        return None
    names = set(_persons(pronoun, material))
    unnamed = len(names) == 1 and any(_is_somebody_else(token, material) for token in before)
    return names.pop() if len(names) == 1 and not unnamed else None


def _is_of_anothers(name: str, pronoun: Token, material: Material) -> bool:
    """Whether the name first stands in what belongs to "him": "his letter to Rui Souza"."""
    mentions, read = material.reading.mentions, material.replaced
    spans = [one for one in pronoun.doc.ents if mentions.full_name(bare_name(one)) == name]
    named = spans[0].start if spans and spans[0].end <= pronoun.i else 0
    unread = not any(read[place].text for place in read if place < named)
    return unread and takes_up_another(pronoun, named)


def _is_beside(name: str, pronoun: Token, material: Material) -> bool:
    """Whether a name is only mentioned, and the pronoun goes on with the sentence before.

    "Helped by Rui Souza, he": who is helped is known from there. Nor is he named below.
    """
    mentions = material.reading.mentions
    subjects = {_name_as_subject(token, material) for token in pronoun.doc[: pronoun.i]}
    if any(barred(pronoun, name, material.reading) for barred in (is_named_below, is_object_of)):
        return True
    told = name in subjects or name == mentions.title
    return not told and others_before(pronoun, name, material.parsed, material.reading)


def _name_as_subject(token: Token, material: Material) -> str | None:
    """The full name of the person that a subject or its owner is; None of other words."""
    owner = token.dep_ == "poss" and token.head.dep_ in SUBJECTS
    if token.dep_ not in SUBJECTS and not owner:
        return None
    read, span = material.replaced.get(token.i), entity_of(token)
    if read is not None:
        return read.text.removesuffix("'s")
    return material.reading.mentions.full_name(bare_name(span)) if span is not None else None


def _persons(pronoun: Token, material: Material) -> Iterator[str]:
    """The persons named before a pronoun, by their full names, and those read as such."""
    mentions = material.reading.mentions
    for span in pronoun.doc.ents:
        name = mentions.full_name(bare_name(span))
        if span.end <= pronoun.i and _is_a_persons(span, material):
            yield name
    for place, read in material.replaced.items():
        if place < pronoun.i and read.text and gender_of(pronoun.doc[place].lower_):
            yield read.text.removesuffix("'s")


def _is_doubtful(span: Span, pronoun: Token, material: Material) -> bool:
    """Whether a name before the pronoun may be a person's or a place's: "At Arbela, he fought"."""
    sure = material.reading.mentions.is_person(bare_name(span)) or span.root.dep_ in SUBJECTS
    return span.end <= pronoun.i and span.label_ == "PERSON" and not sure


def _is_somebody_else(token: Token, material: Material) -> bool:
    """Whether a noun means a person without a name, or a name may be one nobody knows."""
    if token.i in material.replaced:
        return False
    unknown = token.pos_ == "PROPN" and token.dep_ in SUBJECTS and not _is_person(token, material)
    return unknown or (is_somebody(token) and not _describes(token, material))


def _is_person(token: Token, material: Material) -> bool:
    span = entity_of(token)
    return span is not None and _is_a_persons(span, material)


def _is_a_persons(span: Span, material: Material) -> bool:
    """Whether a name is a person's, and not one of many: "another Knight"."""
    named = span.label_ == "PERSON" or material.reading.mentions.is_person(bare_name(span))
    between = [token for token in span.root.lefts if token.pos_ not in ("ADJ", "PROPN")]
    return named and not (between and between[-1].lower_ in _ONE_OF_MANY)


def _describes(noun: Token, material: Material) -> bool:
    """Whether a noun is beside the name of the person that it means: "the painter Ana Souza"."""
    return any(_is_person(token, material) for token in (noun.head, *noun.children))


def subject_above(raw: RawClause, pronoun: Token, material: Material) -> str | None:
    """The words of the subject of the clause above, where "it" or "they" can only mean that.

    Before a main clause, that is the one clause that opens it with a fact: "since ice floats, it".
    """
    if raw.origin in ("conjunct", "subordinate"):
        subject = subject_of(raw.verb.head)
    else:
        subject = _subject_of_opening(raw, pronoun)
    if subject is None or not _is_only_antecedent(subject, pronoun, material):
        return None
    read = material.replaced.get(subject.i)
    if read is not None:
        return read.text or None
    tokens = _phrase(subject, material)
    owned_later = pronoun.dep_ == "poss" and _is_heavy(subject, tokens)
    return realise(tokens, material.texts).words if tokens and not owned_later else None


def _subject_of_opening(raw: RawClause, pronoun: Token) -> Token | None:
    """The subject of the only clause before a pronoun, where that clause says what is so."""
    openings = [clause for clause in dependents(raw.verb, {"advcl"}) if clause.i < pronoun.i]
    sole = openings[0] if len(openings) == 1 and is_factive(openings[0]) else None
    main = raw.origin == "root" and pronoun.dep_ in SUBJECTS
    return subject_of(sole) if sole is not None and main else None


def _is_only_antecedent(subject: Token, pronoun: Token, material: Material) -> bool:
    """Whether a pronoun after it agrees with a thing that is the subject, and with no other."""
    fits = pronoun.lower_ in (_PLURAL if is_several(subject) else _INANIMATE)
    if subject.i > pronoun.i or not fits or is_expletive(pronoun):
        return False
    rivalled = is_rivalled(subject, pronoun.i) and not _runs_parallel(subject, pronoun)
    return not rivalled and not _stands_for_a_person(subject, material)


def _runs_parallel(subject: Token, pronoun: Token) -> bool:
    """Whether a main clause goes on with its subject where the clause before it set one aside.

    "While sleds can carry people or goods, they need snow": no other clause has a subject between.
    """
    opening = subject.head
    sets_aside = any(mark.lower_ in _SETTING_ASIDE for mark in opening.lefts)
    between = pronoun.doc[subject.i + 1 : pronoun.i]
    alone = not any(token.dep_ in SUBJECTS for token in between)
    return sets_aside and alone and pronoun.head.dep_ == "ROOT"


def _is_heavy(subject: Token, tokens: Sequence[Token]) -> bool:
    """Whether words follow the head of a description, so that it cannot be an owner."""
    listed = has_dependent(subject, ("conj",))
    return bool(tokens) and tokens[-1].i != subject.i and not listed


def _stands_for_a_person(subject: Token, material: Material) -> bool:
    read = material.replaced.get(subject.i)
    person = read is not None and read.type == "person"
    return person or is_somebody(subject) or _is_person(subject, material)


def _phrase(subject: Token, material: Material) -> list[Token]:
    """The tokens of a subject that says alone what it means; none where it does not."""
    tokens = light_phrase(subject, LONGEST) if subject.pos_ in NOUNS else []
    return tokens if tokens and is_independent(tokens, material) else []


def owned(words: str, *, several: bool) -> Replacement:
    """`words` as the owner of what follows."""
    return Replacement(f"{words}'" if several and words.endswith("s") else f"{words}'s")
