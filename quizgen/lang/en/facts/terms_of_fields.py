"""What is before the subject of a definition and takes nothing from it: "In botany, a drupe is"."""

import re

from spacy.tokens import Token

from quizgen.lang.en import lexicon

_FIELDS = lexicon.alternatives("fields_of_study")
_IN_A_FIELD = re.compile(
    rf"(?:in (?:[a-z]+ )?(?:{_FIELDS}|[a-z]+ theory)"
    r"|according to the (?:[A-Z][\w-]*|of|for|and| )+),?",
    re.IGNORECASE,
)
_SET_ASIDE = re.compile(
    r"(?:(?:like|similar to|unlike|in contrast to|as (?:stated|noted|mentioned|defined|shown|seen"
    r"|described|discussed|explained)\b)[^,]*"
    r"|formally|technically|(?:broadly|generally|roughly|simply|strictly) (?:put|speaking)"
    r"|in (?:general|general terms|other words|short|simple terms)|by definition|put simply),",
    re.IGNORECASE,
)
"""What likens a thing to others, or says how the words are meant."""


def words_before(subject: Token) -> str:
    """The words before a subject, as written."""
    return str(subject.doc[: subject.left_edge.i].text).strip()


def is_set_aside(words: str) -> bool:
    """Whether opening words can be left out of what a thing is: "Like a sluice, a weir is ..."."""
    return _SET_ASIDE.fullmatch(words) is not None


def field_of(words: str) -> str | None:
    """The field or the body that gives a word its meaning, as opening words say: "in botany"."""
    found = _IN_A_FIELD.fullmatch(words)
    return f"{found[0][:1].lower()}{found[0][1:].rstrip(',')}" if found else None
