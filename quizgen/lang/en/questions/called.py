"""The names that a statement gives by the way: "The ditch is fed by a stream called what?"."""

import re
from collections.abc import Iterator

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.in_place import Place
from quizgen.lang.en.questions.who import PEOPLE
from quizgen.model import Fact, Slot, fold

_FUNCTION = lexicon.alternatives("function_words")
_TEXT = "called|known as|named|referred to as|termed"
_ADVERBS = "also|commonly|generally|now|often|sometimes|usually"
_WORD = r"[\w’'-]+(?:\.\w+)*"
_CALLED = re.compile(
    rf"\b(?P<noun>[a-z]+)[\"”]?(?P<comma>,?) (?P<by>(?:(?:{_ADVERBS}) )?(?:{_TEXT}) )"
    rf"(?:an? |the )?(?P<name>[\"“]?{_WORD}(?: (?!(?:{_FUNCTION}|{_TEXT})\b){_WORD}){{0,3}}[\"”]?)"
    r"(?:\.|, (?:(?:and |those )?(?:which|that|who|where|whose)\b|\w+ing\b).*)$"
)
"""A noun, and the name behind it that ends its statement but for what only goes on with it."""

SHORTEST = 5
"""Words before a name: fewer do not say what it names."""

_FUNCTION_WORDS = lexicon.words("function_words")
_BE = lexicon.words("forms_of_be")
_NO_NAMES = _FUNCTION_WORDS | lexicon.words("vague_nouns")


def names_given(fact: Fact) -> Iterator[Place]:
    """The place of the name that ends a statement, behind its verb and "called" or its like."""
    text, clause = fact.statement.text, fact.clause
    found = _CALLED.search(text) if any(word in text for word in _TEXT.split("|")) else None
    if clause is None or found is None:
        return
    before, name = f"{text[: found.start('comma')]} {found['by']}", found["name"].strip('"“”')
    if clause.verb in before.split() and _says_more(name, before):
        yield Place(before, Slot(type="term" if name.islower() else "name", text=name), ".")


def called_what(place: Place) -> tuple[str, str, str] | None:
    """ "a stream called _____": a stream called what."""
    found = _BEHIND.search(place.before) if place.after == "." else None
    if found is None or not _is_noun(found["noun"]) or len(place.before.split()) < SHORTEST:
        return None
    opened = _OPENED.search(place.before[: found.end("noun")])
    return None if opened else (f"{place.before[: found.end('by')]} ", "what", "")


_BEHIND = re.compile(
    rf"\b(?P<noun>[a-z]+)[\"”]?(?P<by>,? (?:(?:{_ADVERBS}) )?(?:{_TEXT})) (?:the |an? )?$"
)
_OPENED = re.compile(
    r"\b(?:where|when|if|whether|that|who|which) (?:the |an? )?(?:[\w-]+ )?[\w-]+$"
)
"""A clause of which there is no more than the noun that has the name: "where tools called ..."."""


def _is_noun(word: str) -> bool:
    """Whether a word can be a noun for a thing: no "are" or "often" of "are often called"."""
    return word not in PEOPLE | _FUNCTION_WORDS | _BE and not word.endswith("ly")


def _says_more(name: str, before: str) -> bool:
    """Whether a name has a word that stands nowhere before it, and is one."""
    said = {fold(word) for word in before.split()}
    new = [word for word in name.split() if fold(word) not in said]
    return bool(new) and not _NO_NAMES.issuperset(word.lower() for word in name.split())
