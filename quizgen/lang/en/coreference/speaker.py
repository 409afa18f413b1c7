"""Who "I" is: the author of the document."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.replacements import Replacement, Substitution
from quizgen.lang.en.analysis.sentence import Parsed


def first_person(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """The author's name for "I", where it is the subject of a past tense."""
    author = reading.document.author
    if author is None:
        return
    for token in parsed.doc:
        if _speaks(token) and token.head.tag_ == "VBD":
            yield [token], Replacement(author, "person")


def _speaks(token: Token) -> bool:
    """Whether a token is "I" as a subject, and no number in a name: "World War I"."""
    return token.text == "I" and token.dep_ == "nsubj" and not token.ent_type_
