"""Whether a phrase names people, who are asked for by "who"."""

from quizgen.lang.en import lexicon
from quizgen.model import Phrase

_PERSON_NOUNS = lexicon.words("person_nouns") | lexicon.words("asked_by_who")
_SPEECH_VERBS = lexicon.words("saying_forms")


def is_person(phrase: Phrase) -> bool:
    """Whether the head of a phrase, in the singular or the plural, is a noun for people."""
    head = phrase.head.lower()
    return not _PERSON_NOUNS.isdisjoint((head, head.removesuffix("s")))


def speaks(phrase: Phrase, verb: str) -> bool:
    """Whether a name is the subject of a verb for what people say: "Scott has argued"."""
    return phrase.head[:1].isupper() and verb in _SPEECH_VERBS
