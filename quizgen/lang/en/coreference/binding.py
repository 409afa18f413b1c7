"""Whom a pronoun cannot mean, by its place in the sentence.

A pronoun does not mean who is named in its own domain (principle C; Chomsky, Lectures on
Government and Binding, 1981): "he lent Souza the money" is of another than Souza. In talk, it is
of those who speak, whom the sentences around do not tell.
"""

from spacy.tokens import Doc, Span, Token

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.entities import bare_name, entities, entity_of
from quizgen.lang.en.analysis.genders import gender_of
from quizgen.lang.en.analysis.tree import root_of, subject_of
from quizgen.lang.en.coreference.persons import is_person_noun
from quizgen.lang.en.labels import SUBJECTS, VERBS


def is_another(pronoun: Token, name: str, reading: Reading) -> bool:
    """Whether the sentence of a pronoun names who or what it is, and that is none of this name."""
    barred = is_named_below(pronoun, name, reading) or is_object_of(pronoun, name, reading)
    return barred or looks_ahead(pronoun, name, reading)


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
    return doer_to(pronoun, reading) == name


def doer_to(pronoun: Token, reading: Reading) -> str | None:
    """The full name of the one who does to a pronoun what its verb says."""
    span = doer_span(pronoun)
    return reading.mentions.full_name(bare_name(span)) if span is not None else None


def doer_span(pronoun: Token) -> Span | None:
    """The name of the one who does to a pronoun what its verb says."""
    if pronoun.dep_ not in ("dobj", "dative"):
        return None
    subject = subject_of(pronoun.head)
    return entity_of(subject) if subject is not None and subject.i < pronoun.i else None


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


def is_told_ahead(pronoun: Token, name: str, reading: Reading) -> bool:
    """Whether the subject behind an opening says whose something is: "In his youth, Souza"."""
    subject = subject_of(root_of(pronoun.doc))
    opens = subject is not None and pronoun.i < subject.left_edge.i
    if subject is None or pronoun.dep_ != "poss" or not opens:
        return False
    span = entity_of(subject)
    called = bare_name(span) if span is not None else subject.text
    return reading.mentions.full_name(called) == name


def is_spoken(token: Token) -> bool:
    """Whether a token is between quotation marks."""
    return _marks(token.doc, token.i) % 2 == 1


def has_talk(doc: Doc) -> bool:
    """Whether a sentence has words between quotation marks that somebody says.

    What is only called so is not said: 'known as "the father of the ship"'.
    """
    marks = [token.i for token in doc if token.is_quote and token.tag_ != "POS"]
    if len(marks) < 2:
        return False
    pairs = zip(marks[::2], marks[1::2], strict=False)
    return len(marks) % 2 == 1 or not all(_is_a_calling(doc, *pair) for pair in pairs)


def _is_a_calling(doc: Doc, start: int, end: int) -> bool:
    """Whether the words between two marks are what something is known as."""
    before = doc[start - 1] if start else None
    clause = any(token.pos_ in VERBS for token in doc[start:end])
    return before is not None and before.lower_ == "as" and not clause


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
