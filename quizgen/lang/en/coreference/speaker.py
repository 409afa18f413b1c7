"""Who "I" is: the author of the document, or the speaker of a speech."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.replacements import Replacement, Substitution
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import dependents


def first_person(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """The author's name for "I", where it is the subject of a past tense.

    In a speech it is the speaker's, where a modal verb follows, too.
    """
    author = reading.document.author
    speaker = author or reading.speaker
    if speaker is None:
        return
    for token in parsed.doc:
        told = token.head.tag_ == "VBD"
        if _speaks(token) and (told or (reading.speaker is not None and _has_modal(token.head))):
            text = f"{speaker[:1].upper()}{speaker[1:]}" if token.i == 0 else speaker
            yield [token], Replacement(text, "person" if author else "other")


def _has_modal(verb: Token) -> bool:
    return any(token.tag_ == "MD" for token in dependents(verb, {"aux"}))


def _speaks(token: Token) -> bool:
    """Whether a token is "I" as a subject, and no number in a name: "World War I"."""
    return token.text == "I" and token.dep_ == "nsubj" and not token.ent_type_
