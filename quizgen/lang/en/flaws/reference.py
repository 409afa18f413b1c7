"""What points at something, or at a time, that the question does not name (deixis, anaphora)."""

import re
from typing import Final

from quizgen.lang.en import lexicon
from quizgen.lang.en.relative_time import DEICTIC_TIME

_STOP_WORDS: Final = lexicon.words("stop_words")
_FIRST_PERSON: Final = lexicon.words("first_person")
_EVERYBODYS: Final = lexicon.alternatives("everybodys_things")
_OF_EVERYBODY: Final = re.compile(rf"our (?:{_EVERYBODYS})\b", re.IGNORECASE)
"""What all people have: "our ability to walk"."""

_ANIMATE: Final = lexicon.words("animate_pronouns") | {"hers"}
_PLURAL: Final = lexicon.words("plural_pronouns")
_INANIMATE: Final = lexicon.words("inanimate_pronouns")
# "that" is more often a conjunction than a demonstrative.
_DEMONSTRATIVES: Final = lexicon.words("demonstratives") - {"that"}
_PRONOUNS: Final = _FIRST_PERSON | _ANIMATE | _PLURAL | _INANIMATE | _DEMONSTRATIVES

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|_{2,}")
_EXPLETIVE: Final = re.compile(
    r"\bit\b.*\b(to|that|when|if|called|rain|snow|take|takes|took)\b", re.IGNORECASE
)
_INVERTED: Final = re.compile(
    r"[^?]*?\b(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could) "
    r"(he|she|they|it|we|I)\b"
)
_NAMED_BEFORE: Final = re.compile(r"[,:;]|\s[A-Z]")
_CATAPHORA: Final = re.compile(r"[^,]{0,80}\b(?:his|her|its|their)\b[^,]*, (?:(?:the )?[A-Z]|__)")
_DEIXIS: Final = re.compile(
    r"\bthe (former|latter)"
    r"(?=\s*(?:$|[^\w\s]|(?:is|was|were|are|had|has|of|and|or|in|to|did|does)\b))"
    r"|\b(described|mentioned|shown|listed|discussed|as) (above|below)\b"
    r"|\bthe (above|aforementioned)\b|\b(in|from|according to|of) (the|this) "
    r"(text|passage|article|author|paragraph|excerpt|chapter|document)\b"
    r"|\bthe (?:first|second|third|last|next|previous|following) (?:line|paragraph|row|column"
    r"|example|sentence|snippet|bullet)\b(?! (?:of|in|that|to)\b)"
    r"|\bthe (?:next|previous|following|preceding) (?:section|chapter|page|lesson|unit)\b"
    r"|\bet al\b|\b(figure|fig\.|table) \d",
    re.IGNORECASE,
)
_OF_OPTIONS: Final = re.compile(r"\bof (these|those)\b|\bthese options\b", re.IGNORECASE)


def deixis(text: str) -> str | None:
    """The first words of `text` that point out of it ("the latter", "in the passage")."""
    found = _DEIXIS.search(text)
    return found[0] if found else None


def unresolved_pronoun(text: str) -> str | None:
    """A pronoun of `text` before which nothing is named that it could mean.

    "On his birthday, Darwin ..." names him in time, and "it" may mean nothing ("it rains").
    """
    if _CATAPHORA.match(text) or _OF_EVERYBODY.match(text):
        return None
    pronoun = _first_pronoun(text) or _subject(text)
    expletive = pronoun is not None and pronoun.casefold() == "it" and _EXPLETIVE.search(text)
    return None if expletive else pronoun


def without_options(text: str) -> str:
    """`text` without the words that mean the options of a choice ("which of these")."""
    return _OF_OPTIONS.sub(" ", text)


def relative_time(text: str) -> str | None:
    """The first words for a time in `text` that only the day of reading fixes."""
    found = DEICTIC_TIME.search(text)
    return found[0] if found else None


def _first_pronoun(text: str) -> str | None:
    """The pronoun before any word that carries meaning."""
    for word in map(str, _WORD.findall(text)):
        if word.casefold() in _PRONOUNS and word != "IT":
            return word
        if word.casefold() not in _STOP_WORDS and not word.isdigit():
            return None
    return None


def _subject(text: str) -> str | None:
    """The pronoun that is the subject of a question (“which city did he like”), if unexplained."""
    found = _INVERTED.match(text)
    if found is None or _NAMED_BEFORE.search(text[: found.start(1)]):
        return None
    return found[1]
