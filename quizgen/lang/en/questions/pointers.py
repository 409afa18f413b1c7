"""Words by which a question or an answer points at the text around it, and where they do not.

"Such" points back, but not in "such as"; "one" does, but not in "one of two kinds"; and what "they"
are in "resources they download" is told by the question that this answers.
"""

from collections.abc import Callable, Sequence

from quizgen.lang.en import lexicon
from quizgen.lang.en.numerals import ORDINALS

_ARTICLES = lexicon.words("articles")
_DEPENDENT = lexicon.words("dependent_key_words")
_FUNCTION_WORDS = lexicon.words("function_words")
_PRONOUNS = frozenset({"it", "they", "them", "he", "she", "him"})
_BEFORE_OTHER = frozenset({"all", "and", "any", "many", "most", "no", "or", "than"})
_AFTER_ONE = frozenset({"and", "of", "or"})
_AFTER_THOSE = frozenset({"who", "whom", "whose", "that", "which", "of"})
_EXPLETIVE = frozenset({"are", "be", "being", "is", "was", "were"})

TELLING = 6
"""Words at least of an answer that may end in a pronoun: "input that is used to train it"."""

AHEAD = 4
"""Words behind "such" of which one is its "as": "such fine cloth as silk"."""

INSIDE = 4
"""Words before "the same" that it may mean, inside of a long phrase."""


def points_out(words: Sequence[str], pronouns: bool = False) -> bool:
    """Whether one of the `words`, in small letters, points out of them.

    With `pronouns`, those are known that stand behind a noun of their phrase: of an answer to a
    question about a statement that stands alone.
    """
    known = _known_pronouns(words) if pronouns else frozenset()
    return any(
        word in _DEPENDENT and word not in known and not _is_harmless(word, at, words)
        for at, word in enumerate(words)
    )


def _known_pronouns(words: Sequence[str]) -> frozenset[str]:
    """The pronouns that stand behind a noun, and do not end a short phrase: "the level of it"."""
    return _PRONOUNS.difference(words[:1], words[-1:] if len(words) < TELLING else ())


def _is_harmless(word: str, at: int, words: Sequence[str]) -> bool:
    test = _HARMLESS.get(word)
    return test is not None and test(words[:at], words[at + 1 :])


_HARMLESS: dict[str, Callable[[Sequence[str], Sequence[str]], bool]] = {
    "such": lambda before, after: "as" in after[:AHEAD] and (bool(before) or after[0] != "as"),
    "following": lambda before, after: bool(before and after) and before[-1] not in _ARTICLES,
    "one": lambda before, after: _counts(after),
    "other": lambda before, after: bool(before and after) and _is_beside(before),
    "same": lambda before, after: "as" in after[1:] or len(before) >= INSIDE,
    "those": lambda before, after: not _AFTER_THOSE.isdisjoint(after[:1]),
    "there": lambda before, after: not _EXPLETIVE.isdisjoint(after[:1]),
}
"""Where a word points at nothing, by the words before and after it."""


def _is_beside(before: Sequence[str]) -> bool:
    """Whether words tell beside which: "gates and other doors", "atoms of other metals"."""
    told = len(before) > 1 and before[-1] in _TYING_OTHER
    return told or before[-1] in _BEFORE_OTHER


_TYING_OTHER = frozenset({"by", "from", "like", "of", "on", "to", "with"})


def _counts(after: Sequence[str]) -> bool:
    """Whether "one" is a number: "one of two kinds"; not "one with a handle", "one tenth"."""
    if not after or after[0] in ORDINALS:
        return False
    return after[0] in _AFTER_ONE or after[0] not in _FUNCTION_WORDS
