"""Whether what is told beside an answer has a word of the family that the answer opens with.

"What is made by a tracer? A trace" asks for nothing; "which histograms" may be asked of histograms.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.gazetteer import countries
from quizgen.lang.en.questions.faults.predicates import OpenRule
from quizgen.model import Clause, Fact, Phrase, Slot

_FUNCTION_WORDS = lexicon.words("function_words")
_ENDINGS = lexicon.words("word_endings")
_WORD = re.compile(r"[a-z]{4,}")

SHORTEST_STEM = 4
"""Letters that two words of one family have in common, at least."""

MOST_TELLING = 3
"""Words of an answer that all but its last give away: a longer one has more to tell."""


def _gives_away(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What is organized into layers of neurons? Neural networks".

    Of three words, the first two: "What is left by a harbour fire? Harbour fire marks".
    """
    telling = _telling(_WAY_OF.sub("", answer, count=1))
    if form not in ("object", "oblique", "subject") or not 1 <= len(telling) <= MOST_TELLING:
        return False
    long = len(telling) == MOST_TELLING
    own = telling[-1:] if long else telling[1:]
    told = [word for word in _told_beside(clause, phrase, answer) if word not in own]
    return all(has_kin(word, told) for word in telling[:-1] or telling)


_WAY_OF = re.compile(r"^(?:the )?(?:action|practice|process) of (?=\w)", re.IGNORECASE)
"""What an answer says before the word for what is done: "the process of erosion"."""


def _told_beside(clause: Clause, phrase: Phrase, answer: str) -> list[str]:
    """The telling words of the other parts of a clause."""
    parts = (clause.subject, *clause.complements)
    beside = [one.text for one in parts if one is not phrase and answer not in one.text]
    return [word for text in beside for word in _telling(text)]


def _is_root(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What comes from the Latin navis? The word navy": so it must."""
    beside = " ".join(one.text for one in clause.complements if one is not phrase)
    return form == "subject" and shows_its_root(answer, f"{clause.verb} {beside}")


def shows_its_root(name: str, told: str) -> bool:
    """Whether the foreign word that a name comes from begins as it does: "navy", "Latin navis"."""
    found = _ROOT.search(told)
    last = _WORDS.findall(name)[-1:]
    if found is None or not last:
        return False
    forms = _WORDS.findall(found["forms"])
    beginning = last[0][: min(ALIKE, max(LEAST_ALIKE, len(last[0]) - 1))].lower()
    return any(form.lower().startswith(beginning) for form in forms)


ALIKE = 4
"""Letters that a word and its root begin with, at least; of one of four, all but its last do."""

LEAST_ALIKE = 3
"""Letters that the shortest words and their roots begin with."""

_WORDS = re.compile(r"[^\W\d_]{3,}")
_LANGUAGES = lexicon.alternatives("languages_of_roots")
_LANGUAGE = (
    r"from (?:the |an? )?(?:Old |Middle |Late |Ancient |Vulgar )?"
    rf"(?:{_LANGUAGES})\b"
)
_WORD_FOR = r"(?:words?|terms?|roots?|verbs?|nouns?|names?)"
_ROOT = re.compile(
    rf"\b(?:(?:comes?|came|coming|deriv(?:es?|ed|ing)|named|borrowed) (?:[a-z]+ )?{_LANGUAGE}"
    rf"|{_LANGUAGE} {_WORD_FOR})"
    rf"(?: (?:{_WORD_FOR}|for))* (?P<forms>[^,.;:(]{{1,40}})"
)
"""Where a word is from: what is from "the German colonies", is from no German word."""


def has_kin(word: str, others: Iterable[str]) -> bool:
    """Whether a word is of one family with any of some others, all in small letters."""
    own = _stems(word)
    return any(not own.isdisjoint(_stems(other)) for other in others)


def told_by_kin(name: Slot, noun: str | None, beside: str) -> bool:
    """Whether names beside a name are of its family, but for the noun for what it is, or its last.

    "Ordered in Canada by which fleet? The Canadian Fleet". A people is told by its country.
    """
    if _are_of_a_land_in(name.text, beside):
        return True
    words = [word.lower() for word in _NAMES_IN.findall(name.text)]
    own = [word for word in words if word != (noun or words[-1])] or words
    told = list(map(str.lower, _NAMES_IN.findall(beside)))
    return bool(own) and all(has_kin(word, told) for word in own)


_NAMES_IN = re.compile(r"\b[A-Z][a-z]{3,}\b")


def _are_of_a_land_in(name: str, beside: str) -> bool:
    """Whether a name ends in a people whose land is named, too: "the Old Finns", "in Finland"."""
    people = "".join(name.split()[-1:])
    land = _LANDS.get(people.removesuffix("s")) if people.endswith("s") else None
    return land is not None and re.search(rf"\b{re.escape(land)}\b", beside) is not None


_LANDS = {
    **lexicon.pairs("lands_of_peoples"),
    **{people: land for people, land in countries().items() if land != "-"},
}
"""The land of each people that has one: of the Finns as of the Austrians."""

_LANDS_IN_SMALL_LETTERS = {people.lower(): land.lower() for people, land in _LANDS.items()}


def only_denies(name: str, thing: str) -> bool:
    """Whether a name is what a description says with "not": an agent not happy is "unhappy"."""
    found = _NEGATIVE.fullmatch(name.lower())
    return found is not None and re.search(rf"\bnot {found['word']}\b", thing.lower()) is not None


_NEGATIVE = re.compile(r"(?:dis|il|im|in|ir|non-?|un)(?P<word>[a-z]{3,})")


def _telling(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.lower()) if word not in _FUNCTION_WORDS]


@lru_cache(maxsize=1 << 12)
def _stems(word: str) -> frozenset[str]:
    """A word, its land ("Canada" of "Canadian"), and the word without each ending it may have."""
    cuts, land = range(SHORTEST_STEM, len(word)), _LANDS_IN_SMALL_LETTERS.get(word, word)
    return frozenset((word, land, *(word[:cut] for cut in cuts if word[cut:] in _ENDINGS)))


GIVEAWAY_RULES: tuple[tuple[str, OpenRule], ...] = (
    ("given away", _gives_away),
    ("root", _is_root),
)
"""What makes of an answer none to ask for, as its question tells it."""
