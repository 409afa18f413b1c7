"""Questions for what a noun that says little is tied to: "What does rust have an effect on?".

With a verb that says no more ("have an effect", "play a part", "give an estimate"), such a noun is
half of what is said of the subject; what its preposition governs is what a text tells.
"""

import re
from typing import NamedTuple

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.who import opens_with_people
from quizgen.model import Clause, Phrase

_VERBS = frozenset({"bear", "exert", "give", "have", "lend", "offer", "place", "play", "pose"}) | {
    "provide",
    "put",
}
_TIES = tuple(tie.split() for tie in lexicon.entries("nouns_with_prepositions"))
_TIED = "|".join(f"{noun}s? {preposition}" for noun, preposition in _TIES)
_LOOSE = "no|any|little|some|different|distinct|various|varying"
_NOUN = re.compile(rf"(?P<noun>(?!(?:{_LOOSE}) )(?:[a-z-]+ ){{0,4}}?(?:{_TIED})) (?P<what>.+)")
_UNTOLD = lexicon.words("third_person_possessives") | lexicon.words("accusative_pronouns")

SHORTEST = 4
"""Letters of a word that tells something."""

Asking = tuple[Form, str | None, str]


class _Parts(NamedTuple):
    """A noun with its preposition, and what that governs: "an effect on", "the price of rope"."""

    noun: str
    what: str
    phrases: tuple[Phrase, ...]


def _parts_of(clause: Clause, phrase: Phrase) -> _Parts | None:
    """The parts of an object and of the phrase behind it; None where no noun in it is tied."""
    after = clause.behind(phrase)[:1]
    for more in (after, ()):
        text = " ".join(one.text for one in (phrase, *more))
        found = _NOUN.fullmatch(text) if all(_belongs(one) for one in more) else None
        if found is not None:
            return _Parts(found["noun"], found["what"], (phrase, *more))
    return None


def _belongs(phrase: Phrase) -> bool:
    """Whether a phrase may go on with the noun before it."""
    return phrase.role in ("oblique", "place") and phrase.preposition is not None


def is_light(clause: Clause, phrase: Phrase) -> bool:
    """Whether the object of a verb that says little is a noun that is tied to something."""
    plain = phrase.role == "object" and phrase.preposition is None and not phrase.comma
    if clause.lemma not in _VERBS or not plain:
        return False
    parts = _parts_of(clause, phrase)
    return parts is not None and _is_told(parts.what) and not _goes_on(clause, parts)


def _is_told(what: str) -> bool:
    """Whether what the preposition governs says something by itself."""
    words = what.lower().split()
    telling = any(len(word) >= SHORTEST for word in words)
    return telling and _UNTOLD.isdisjoint(words) and words[0] != "which"


def _goes_on(clause: Clause, parts: _Parts) -> bool:
    """Whether more is told behind the noun that a question would part from it."""
    others = [one for one in clause.complements if one not in parts.phrases]
    return any(one.role in ("clause", "object") for one in others if not one.optional)


def asked_light(clause: Clause, phrase: Phrase) -> Asking:
    """ "What does rust have an effect on?" """
    parts = _parts_of(clause, phrase)
    if parts is None or opens_with_people(parts.what):
        return "oblique", None, phrase.text
    told = tuple(one for one in clause.complements if _stays(one, phrase, parts))
    stem = ask(clause.model_copy(update={"complements": told}), "What", phrase)
    return (
        "oblique",
        f"{stem[:-1]} {parts.noun}?" if stem else None,
        _TOLD_BESIDE.sub("", parts.what),
    )


_TOLD_BESIDE = re.compile(r"(?<!more)(?<!less) (?:because|than) .+")
"""What only gives a reason, or compares the whole: "a higher risk of rust than copper"."""


def _stays(one: Phrase, phrase: Phrase, parts: _Parts) -> bool:
    """Whether a phrase is still told: not what is asked for, nor what stands behind it."""
    recipient = one.role in ("object", "oblique") and one.preposition is None
    return one is phrase or (recipient and one not in parts.phrases) or one.role == "adverb"
