"""Which class of things an answer is one of: "Which oils ...?" asks for "drying oils".

A bare "what" does not say what is wanted: many things dry, but not many oils. The noun at the end
of the answer says it, where a word before it tells one of its kind from the others.
"""

from collections.abc import Iterator
from typing import Final

from quizgen.lang.en import lexicon
from quizgen.lang.en.numerals import NUMBERS
from quizgen.lang.en.questions.faults.giveaways import has_kin
from quizgen.lang.en.questions.who import is_person
from quizgen.model import Clause, Phrase

_ARTICLES = lexicon.words("articles")
_INDEFINITE = lexicon.words("indefinite_articles")
_SINGULAR_IN_S = lexicon.words("singular_in_s")
_CLASSES = (
    lexicon.words("genera")
    | lexicon.words("classes_of_names")
    | frozenset(lexicon.pairs("class_nouns").values())
    | {"color", "colour", "government", "policy"}
)
"""Nouns that say of one thing what it is: "the wave theory"."""

_VAGUE = lexicon.words("vague_nouns") | lexicon.words("judging_nouns")
_COMPARATIVES = lexicon.words("comparatives")
_EMPTY = lexicon.words("empty_modifiers")
_FUNCTION_WORDS = lexicon.words("function_words")
_JUDGING = (
    lexicon.words("judging_adjectives")
    | lexicon.words("modal_adjectives")
    | lexicon.words("ranking_adjectives")
    | lexicon.words("weighing_adjectives")
)
_UNTELLING = (
    _COMPARATIVES
    | _EMPTY
    | _FUNCTION_WORDS
    | _JUDGING
    | lexicon.words("open_quantities")
    | lexicon.words("open_subject_words")
    | lexicon.words("ordinals")
    | lexicon.words("vague_quantifiers")
)
"""Words before a noun that part no kind from another: "such oils", "good oils"."""

_WORDS = frozenset({"name", "phrase", "symbol", "term", "word"})
"""What says of the words behind it that they are words: "the term lock gate"."""

_NUMERALS = tuple(f"{word} " for word in NUMBERS)

KIND_OF: Final = "What kind of "
"""What asks for one kind of several, before its noun."""

MOST_WORDS: Final = 4
"""Words of an answer, its article aside, that ends in the noun for its class."""


def class_of(phrase: Phrase, clause: Clause) -> str | None:
    """The noun for the class of an answer; None where that has none, or all else says it.

    Of one thing, "kinetic theory" has one, and "a snow cannon" has none.
    """
    noun = _noun_told_apart(phrase, clause)
    several = noun is not None and phrase.plural and noun.endswith("s")
    return noun if (several and noun not in _SINGULAR_IN_S) or noun in _CLASSES else None


def without_class(stem: str, answer: str) -> Iterator[str]:
    """An answer without the noun that the question has said: "Which oils ...? Drying"."""
    before, _, noun = answer.rpartition(" ")
    if before and stem.startswith((f"Which {noun} ", f"{KIND_OF}{noun} ")):
        yield before


def kind_of(phrase: Phrase, clause: Clause) -> str | None:
    """What asks for a thing that is told from others of its kind: "what kind of soil"."""
    first = phrase.text.lower().split()[0]
    mentioned = first in _ARTICLES and first not in _INDEFINITE
    judged = any(word in _JUDGING or word.endswith("ly") for word in phrase.text.lower().split())
    noun = None if mentioned or judged else _noun_told_apart(phrase, clause)
    return f"{KIND_OF}{noun}" if noun else None


def kind_behind(phrase: Phrase, clause: Clause) -> str | None:
    """The same behind a preposition that says by or from what something is.

    "It leads to heavy fines", "serves as a flood gate": there, the noun is what is told.
    """
    return kind_of(phrase, clause) if phrase.preposition in _BY_WHAT else None


_BY_WHAT = frozenset({"by", "from", "of", "on", "through"})


def _noun_told_apart(phrase: Phrase, clause: Clause) -> str | None:
    """The noun of a phrase that words before it tell from others, where nothing else has it."""
    words = phrase.text.split()
    article = words[0].lower() if words[0].lower() in _ARTICLES else ""
    words = words[1:] if article else words
    ends = _ends_in_a_class(words) and _says_of_one(words, article)
    if not ends or not _is_plain(phrase) or _is_given(words, phrase, clause):
        return None
    return words[-1]


def _is_plain(phrase: Phrase) -> bool:
    """Whether a phrase ends in its own noun, and that neither counted nor one for people."""
    last = phrase.text.split()[-1]
    counted = phrase.counted is not None or phrase.text.lower().startswith(_NUMERALS)
    return last.startswith(phrase.head[:-1] or "?") and not (counted or is_person(phrase))


def _is_given(words: list[str], phrase: Phrase, clause: Clause) -> bool:
    """Whether the question has words of an answer, or says that these are words."""
    told = [word for one in _beside(clause, phrase) for word in one.text.lower().split()]
    if phrase.role == "attribute" and told[-1:] == words[-1:]:  # "carbonic acid is a weak acid"
        told.remove(words[-1])
    return any(word in _WORDS or has_kin(word.lower(), told) for word in words)


def _ends_in_a_class(words: list[str]) -> bool:
    """Whether a plain noun stands behind a word or two that tell which of its kind it is."""
    *before, noun = words or [""]
    plain = noun.isalpha() and noun.islower() and noun not in _VAGUE
    return plain and 0 < len(before) < MOST_WORDS and _tell_apart(before)


def _tell_apart(before: list[str]) -> bool:
    """Whether the words before a noun are plain, compare nothing, and one tells of which kind."""
    first = before[0].lower()
    opened = first in _EMPTY or not _is_untelling(first)
    joined = all(word.replace("-", "").isalpha() for word in before)
    told = any(not _is_untelling(word.lower()) for word in before)
    return opened and joined and told and _COMPARATIVES.isdisjoint(before)


def _is_untelling(word: str) -> bool:
    return word in _UNTELLING or (word.endswith(("est", "most")) and word not in _IN_EST)


_IN_EST = lexicon.words("nouns_in_est")


def _says_of_one(words: list[str], article: str) -> bool:
    """Whether words tell of one thing: "a dry and cold climate", and not "mosses and ferns"."""
    joined = {word.lower() for word in words[1:-1]} & _FUNCTION_WORDS
    return not joined or (joined <= _JOINING and article in _INDEFINITE) or joined == {"to"}


_JOINING = frozenset({"and", "or"})


def _beside(clause: Clause, phrase: Phrase) -> list[Phrase]:
    return [
        one
        for one in (clause.subject, *clause.fronted, *clause.complements)
        if one is not phrase and phrase.text not in one.text
    ]
