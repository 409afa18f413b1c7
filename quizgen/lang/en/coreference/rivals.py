"""Who else "he" or "she" may mean: the persons beside the one whom the text is about."""

from spacy.tokens import Span, Token

from quizgen.lang.en.analysis.discourse import Gender
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.entities import bare_name, entity_of
from quizgen.lang.en.analysis.genders import gender_of, gender_of_noun
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import dependent, root_of, subject_of
from quizgen.lang.en.coreference.binding import doer_span
from quizgen.lang.en.coreference.genders import gender_of_person
from quizgen.lang.en.coreference.persons import is_person_noun, is_placed, is_somebody
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.labels import SUBJECTS

_EVERY = frozenset({"any", "each", "every"})
_ONE = frozenset({"each", "one"})


def may_be_person(token: Token, reading: Reading) -> bool:
    """Whether a token may mean a person, named or not."""
    span = entity_of(token)
    named = span is not None and _may_name_a_person(span, reading)
    if span is not None and named and is_placed(span):
        return reading.mentions.is_person(bare_name(span))
    return named or is_somebody(token)


def _may_name_a_person(span: Span, reading: Reading) -> bool:
    return span.label_ == "PERSON" or reading.mentions.is_person(bare_name(span))


def may_be(name: str | None, gender: Gender, reading: Reading) -> bool:
    """Whether nothing says that a person is of another gender."""
    return name is None or gender_of_person(name, reading) in (None, gender)


def may_be_land(pronoun: Token) -> bool:
    """Whether "she" may be a land or town of its sentence: "Egypt had her old dignity again"."""
    return gender_of(pronoun.lower_) == "feminine" and any(
        span.label_ == "GPE" and span.end <= pronoun.i and span.root.dep_ != "pobj"
        for span in pronoun.doc.ents
    )


def is_rivalled_inside(pronoun: Token, gender: Gender, reading: Reading) -> bool:
    """Whether somebody is named before the pronoun in its sentence, and may be meant."""
    doer = doer_span(pronoun)
    barred = range(doer.start, doer.end) if doer is not None else range(0)
    before = [token for token in pronoun.doc[: pronoun.i] if token.i not in barred]
    return any(_is_each_of_several(token, pronoun) for token in before) or any(
        _may_be_of(token, gender, reading)
        for token in before
        if may_be_person(token, reading) or (token.pos_ == "PROPN" and token.dep_ in SUBJECTS)
    )


def _is_each_of_several(token: Token, pronoun: Token) -> bool:
    """Whether a noun is anybody of a kind, to whom a pronoun after it refers: "every guard".

    So is "one of them" as a subject, but for whose they are: "one of his guards".
    """
    if any(child.lower_ in _EVERY for child in token.lefts):
        return token.dep_ in SUBJECTS or is_person_noun(token)
    one = token.lower_ in _ONE and token.dep_ in SUBJECTS and not token.is_ancestor(pronoun)
    return one and any(child.lower_ == "of" for child in token.rights)


def _may_be_of(token: Token, gender: Gender, reading: Reading) -> bool:
    """Whether the person whom a noun or a name means may be of this gender."""
    span = entity_of(token)
    if span is None:
        return gender_of_noun(token.lemma_.lower()) in (None, gender)
    name = bare_name(span)
    full = reading.mentions.full_name(name)
    if full == reading.mentions.title and not set(name.split()) & set(full.split()):
        return False  # another name of whom the document is about
    return may_be(full, gender, reading)


def has_another_subject(name: str, before: Parsed | None, reading: Reading, gender: Gender) -> bool:
    """Whether the subject of a sentence, or its owner, is a name that may be another person's."""
    subject = subject_of(root_of(before.doc)) if before is not None else None
    if subject is None:
        return False
    teller = dependent(subject, "poss") or subject
    if teller.tag_ != "NNP" or any(child.dep_ == "det" for child in teller.lefts):
        return False
    span = entity_of(teller)
    called = bare_name(span) if span is not None else teller.text
    full = reading.mentions.full_name(called)
    return full != name and not place_class(called) and may_be(full, gender, reading)
