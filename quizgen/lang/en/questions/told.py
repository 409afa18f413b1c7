"""What an English clause tells of its subject, and of what is behind its verb, both ways.

"Frost cracks the pipes" tells what frost cracks, and what cracks the pipes.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from quizgen.lang.base.told import Told, WordSet
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.same_question import in_general
from quizgen.model import Clause, Phrase

_DEEDS = lexicon.pairs("same_deeds")
_BY = "by "
_FORMS_OF_BE = lexicon.words("forms_of_be")
_TO_DO = "to do"
_NO_FILLING = frozenset({"adverb", "time"})
"""The roles of phrases that a question for a thing does not ask for."""

_EMPTY = (
    lexicon.words("function_words")
    | lexicon.words("modals")
    | lexicon.words("movable_adverbs")
    | lexicon.words("vague_quantifiers")
    | {"all", "most", "other", "some"}
)
"""Words that do not tell one thing from another."""

_WORD = re.compile(r"[^\W_]+")
_ENDING = re.compile(r"(?<=[a-z]{4})(?:ations?|ings?|ions?|ers?|ed|ly|e|y)$")
"""The endings of words that are made of one another: "attract", "attraction"."""

LONGEST_WIDER = 3
"""Words of a phrase that may be taken in by one without its first."""


def told(clause: Clause) -> Iterator[Told]:
    """What is told of the subject by each phrase behind the verb, and the other way round."""
    subject = clause.subject
    phrases = (*clause.fronted, *clause.complements)
    known = naming(subject.text)
    for phrase in phrases:
        found = _deed(clause, phrase)
        if phrase.role in _NO_FILLING or found is None:
            continue
        deed, text = found
        others = tuple(naming(one.text) for one in phrases if one is not phrase)
        filling = naming(text)
        if known and filling:
            yield Told(deed, known, _wider(subject.text), filling, others)
            yield Told(_reversed(deed), filling, _wider(text), known, others)


@lru_cache(maxsize=1 << 14)
def naming(text: str) -> WordSet:
    """The words of a text that name something, by what its forms have in common."""
    return frozenset(map(_stem, _named(text)))


def _named(text: str) -> Iterator[str]:
    found = _WORD.findall(in_general(f" {text.lower()}"))
    return (word for word in found if word not in _EMPTY)


def _stem(word: str) -> str:
    return _ENDING.sub("", word)


@lru_cache(maxsize=1 << 14)
def _wider(text: str) -> tuple[WordSet, ...]:
    """What a phrase of two or three words is a kind of: "cast iron" is iron, Port Said no Said."""
    found = list(_named(text))
    plain = found[1:] and text.split()[-1].islower() and len(found) <= LONGEST_WIDER
    return (frozenset(map(_stem, islice(found, 1, None))),) if plain else ()


def _reversed(deed: str) -> str:
    return deed.removeprefix(_BY) if deed.startswith(_BY) else f"{_BY}{deed}"


def _deed(clause: Clause, phrase: Phrase) -> tuple[str, str] | None:
    """What a clause says of its subject by a phrase, and the phrase without what belongs to that.

    None where it says what something is, which can be told in many ways at once.
    """
    verb = f"{clause.lemma} {clause.particle}" if clause.particle else clause.lemma
    if verb == "be" and not clause.auxiliaries:
        return _state(phrase)
    preposition, text = _parted(phrase)
    if _is_passive(clause):
        if preposition == "by":
            return _reversed(_DEEDS.get(verb, verb)), text
        verb = f"be {verb}"
    said = f"{verb} {preposition}".rstrip()
    return _DEEDS.get(said, said), text


def _state(phrase: Phrase) -> tuple[str, str] | None:
    """What an adjective with its preposition says: "important for sailors"."""
    first, *rest = phrase.text.split()
    said = f"be {' '.join((first, *rest[:1])).lower()}"
    return (_DEEDS[said], " ".join(rest[1:])) if said in _DEEDS and rest[1:] else None


def _parted(phrase: Phrase) -> tuple[str, str]:
    """The preposition of a phrase, or the "to" of its infinitive, and the rest."""
    preposition = (phrase.preposition or "").lower()
    opening = preposition or "to"
    if not phrase.text.lower().startswith(f"{opening} "):
        return preposition, phrase.text
    return preposition or _TO_DO, phrase.text[len(opening) + 1 :]


def _is_passive(clause: Clause) -> bool:
    last = clause.auxiliaries[-1] if clause.auxiliaries else ""
    return last.lower() in _FORMS_OF_BE and not clause.verb.endswith("ing")
