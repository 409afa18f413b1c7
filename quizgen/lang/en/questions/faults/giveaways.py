"""Whether what is told beside an answer has a word of the family that the answer opens with.

"What is made by a tracer? A trace" asks for nothing; "which histograms" may be asked of histograms.
"""

import re
from collections.abc import Iterable

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.faults.predicates import OpenRule
from quizgen.model import Clause, Fact, Phrase

_FUNCTION_WORDS = lexicon.words("function_words")
_ENDINGS = lexicon.words("word_endings")
_WORD = re.compile(r"[a-z]{4,}")

SHORTEST_STEM = 4
"""Letters that two words of one family have in common, at least."""

MOST_TELLING = 2
"""Words of an answer that its first gives away: a longer one has more to tell."""


def _gives_away(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What is organized into layers of neurons? Neural networks"."""
    if form not in ("object", "oblique", "subject"):
        return False
    telling = _telling(answer)
    if not 1 <= len(telling) <= MOST_TELLING:
        return False
    parts = (clause.subject, *clause.complements)
    beside = [one.text for one in parts if one is not phrase and answer not in one.text]
    told = (word for text in beside for word in _telling(text) if word not in telling[1:])
    return has_kin(telling[0], told)


def has_kin(word: str, others: Iterable[str]) -> bool:
    """Whether a word is of one family with any of some others, all in small letters."""
    own = _stems(word)
    return any(not own.isdisjoint(_stems(other)) for other in others)


def only_denies(name: str, thing: str) -> bool:
    """Whether a name is what a description says with "not": an agent not happy is "unhappy"."""
    found = _NEGATIVE.fullmatch(name.lower())
    return found is not None and re.search(rf"\bnot {found['word']}\b", thing.lower()) is not None


_NEGATIVE = re.compile(r"(?:dis|il|im|in|ir|non-?|un)(?P<word>[a-z]{3,})")


def _telling(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.lower()) if word not in _FUNCTION_WORDS]


def _stems(word: str) -> frozenset[str]:
    """A word, and what is left of it without each ending that it may have."""
    cuts = range(SHORTEST_STEM, len(word))
    return frozenset((word, *(word[:cut] for cut in cuts if word[cut:] in _ENDINGS)))


GIVEAWAY_RULES: tuple[tuple[str, OpenRule], ...] = (("given away", _gives_away),)
"""What makes of an answer none to ask for, as its question tells it."""
