"""Whom a pronoun cannot mean, by its place in the sentence.

A pronoun does not mean who is named in its own domain (principle C; Chomsky, Lectures on
Government and Binding, 1981): "he lent Souza the money" is of another than Souza. In talk, it is
of those who speak, whom the sentences around do not tell.
"""

from spacy.tokens import Doc, Token

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.entities import bare_name, entities, entity_of
from quizgen.lang.en.analysis.genders import gender_of
from quizgen.lang.en.analysis.tree import root_of, subject_of
from quizgen.lang.en.coreference.persons import is_person_noun
from quizgen.lang.en.labels import SUBJECTS


def is_another(pronoun: Token, name: str, reading: Reading) -> bool:
    """Whether the sentence of a pronoun names who or what it is, and that is none of this name."""
    return is_named_below(pronoun, name, reading) or looks_ahead(pronoun, name, reading)


def is_named_below(pronoun: Token, name: str, reading: Reading) -> bool:
    """Whether the clause of a subject pronoun names this person or thing after it."""
    if pronoun.dep_ not in SUBJECTS:
        return False
    bare = name.removeprefix("the ")
    below = {token.i for token in pronoun.head.subtree if token.i > pronoun.i}
    return any(
        reading.mentions.full_name(called) == bare and span.root.i in below
        for span, called in entities(pronoun.doc)
    )


def is_object_of(pronoun: Token, name: str, reading: Reading) -> bool:
    """Whether the one of this name does to a pronoun what its verb says, and so is another.

    Principle B: "Souza thanked him" is not of Souza.
    """
    if pronoun.dep_ not in ("dobj", "dative"):
        return False
    subject = subject_of(pronoun.head)
    span = entity_of(subject) if subject is not None else None
    return span is not None and reading.mentions.full_name(bare_name(span)) == name


def looks_ahead(pronoun: Token, name: str, reading: Reading) -> bool:
    """Whether a pronoun opens a sentence whose subject is another name, which it may mean.

    "In her first year, Souza": cataphora from a subordinate phrase (Quirk et al., 6.19).
    """
    subject = subject_of(root_of(pronoun.doc))
    if subject is None or pronoun.i >= subject.left_edge.i:
        return False
    if subject.pos_ != "PROPN":
        return is_person_noun(subject) and gender_of(pronoun.lower_) is not None
    span = entity_of(subject)
    called = bare_name(span) if span is not None else subject.text
    return reading.mentions.full_name(called) != name.removeprefix("the ")


def is_spoken(token: Token) -> bool:
    """Whether a token is between quotation marks."""
    return _marks(token.doc, token.i) % 2 == 1


def has_talk(doc: Doc) -> bool:
    """Whether a sentence has words between quotation marks."""
    return _marks(doc, len(doc)) > 1


def asks_in_talk(doc: Doc) -> bool:
    """Whether somebody asks another in a sentence, who will answer: "'Who is it?' he asked"."""
    return has_talk(doc) and any(token.text == "?" for token in doc)


def _marks(doc: Doc, end: int) -> int:
    """The number of quotation marks before a place."""
    return sum(token.is_quote and token.tag_ != "POS" for token in doc[:end])


def takes_up_another(pronoun: Token, end: int) -> bool:
    """Whether an earlier pronoun of its gender stands before the words that end at `end`.

    "In his letter to Rui Souza, he": whose letter it is goes on, and is not Souza.
    """
    gender = gender_of(pronoun.lower_)
    return any(gender_of(token.lower_) == gender for token in pronoun.doc[:end])
