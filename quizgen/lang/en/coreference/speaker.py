"""Who "I" is: the author of the document."""

from collections.abc import Iterator

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.replacements import Replacement, Substitution
from quizgen.lang.en.analysis.sentence import Parsed


def first_person(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """The author's name for "I", where it is the subject of a past tense."""
    author = reading.document.author
    if author is None:
        return
    for token in parsed.doc:
        if token.text == "I" and token.dep_ == "nsubj" and token.head.tag_ == "VBD":
            yield [token], Replacement(author, "person")
