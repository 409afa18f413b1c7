"""What "it" and "they" mean in a text about one kind of thing: "Foxes are shy. They ..."."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.discourse import Topic
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.themes import Theme, is_one_of_its_kind
from quizgen.lang.en.analysis.tree import root_of, subject_of
from quizgen.lang.en.labels import MEASURES, NOUNS, PLURAL_TAGS, SUBJECTS

_PLURAL = lexicon.words("plural_pronouns")

REACH = 3
"""Sentences: a theme mentioned longer ago may have been left for another."""

_NO_THINGS = lexicon.words("vague_nouns") | lexicon.words("units_of_time")
_OF_THINGS = frozenset({"it", "its", "they", "their"})
_POINTING = frozenset({"this", "that", "these", "it"})
_SUBJECT_OR_OWNER = SUBJECTS | {"poss"}


def theme_meant(pronoun: Token, parsed: Parsed, reading: Reading) -> Topic | None:
    """The theme of the text, where the sentences before the pronoun's go on about it."""
    theme = reading.theme
    if theme is None or pronoun.lower_ not in _OF_THINGS:
        return None
    if pronoun.dep_ not in _SUBJECT_OR_OWNER or _has_rival_before(pronoun):
        return None
    topic = _topic(theme, plural=pronoun.lower_ in _PLURAL)
    return topic if topic is not None and _goes_on(theme, parsed, reading) else None


def _has_rival_before(pronoun: Token) -> bool:
    """Whether a noun of the pronoun's number is before it: "in some areas" names no thing."""
    several = pronoun.lower_ in _PLURAL
    return any(
        token.pos_ in NOUNS
        and (token.tag_ in PLURAL_TAGS) == several
        and token.lemma_.lower() not in _NO_THINGS
        and token.ent_type_ not in MEASURES
        for token in pronoun.doc[: pronoun.i]
    )


def _topic(theme: Theme, *, plural: bool) -> Topic | None:
    if plural:
        return Topic(theme.plural, "other", plural=True) if theme.plural else None
    return Topic(f"the {theme.singular}", "other")


def _goes_on(theme: Theme, parsed: Parsed, reading: Reading) -> bool:
    """Whether the last subject before the sentence that is no pointing word is the theme."""
    for number in range(parsed.number - 1, max(parsed.number - REACH, 0) - 1, -1):
        before = reading.sentences[number]
        subject = subject_of(root_of(before.doc))
        if subject is None:
            return False
        if theme.is_named_by(subject) and not is_one_of_its_kind(subject):
            return True
        told = reading.discourse.topic(number)
        if told is not None:
            return told.name.lower() in (f"the {theme.singular}", theme.plural)
        if subject.lower_ not in _POINTING:
            return False
    return False
