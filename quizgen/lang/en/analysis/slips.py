"""Slips of spelling, by how a document spells the word elsewhere: "mebrane" beside membranes.

Only what is no word of the lexicon is taken for a slip: "casual" beside many a "causal" is none.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.forms import is_word
from quizgen.lang.en.analysis.parsing import is_verb_form, load_pipeline

_FUNCTION_WORDS = lexicon.words("function_words")
_LETTERS = re.compile(r"[^\W\d_]+")

OFTEN = 4
"""How often a word is in a document that then knows how it is spelled, at least."""

MOST = 2
"""How often a slip of it is there, at most."""

SHORTEST = 6
"""Letters of a word that is like no other but by a slip, at least."""

_WRITTEN_TWICE = re.compile(
    r"\b((?:an?|and|are|as|at|be|by|for|from|of|or|the|to|with)|(?:for|from|in|of|on|to|with) the)"
    r" \1\b(?![-'’])"
)
"""A small word or two that are there twice in a row, which no sentence needs: "for for boats"."""

_TWO_NUMBERS = re.compile(
    r"\b((?i:an?) (?:(?:great|growing|huge|large|small|vast) )?number)s(?= of\b)"
)
"""A number of things with an ending too many: "a large numbers of boats"."""

_TWO_ENDINGS = re.compile(
    r"\b((?:[a-z]{3,}(?<!s)s|it|that|they|we|which|who|you) "
    r"(?:can|could|may|might|must|should|will|would)(?: not)?) ([a-z]{3,}(?<![aisu])s)\b"
)
"""A verb with an ending behind a modal, which needs none: "the gates will opens"."""

_LOST_APOSTROPHE = re.compile(r"\b([^\W\d_]{3,}) s (?=([^\W\d_]{3,}))")
"""An owner in a source that lost its apostrophes: "the miller s house"."""

_APOSTROPHE = re.compile(r"['’]")
_SYMBOL = re.compile(r"(?<![\w.-])[b-hj-ru-z](?![\w.-])")
"""A letter that stands alone and is no ending: beside "p", the "s" of "the outer s orbital"."""

_FEWEST_OWNERS = 2
"""How many words have a lone "s" behind them in a source that lost its apostrophes, at least."""

Spellings = Mapping[str, str]
"""What a document means by its slips, in lower case."""


def spellings_of(text: str) -> Spellings:
    """The slips of a text: one letter more or less, or two in the place of each other.

    The first letter is left, and none is added to the end or taken from it, which makes another
    form of a word.
    """
    counts = Counter(word.lower() for word in _LETTERS.findall(text) if len(word) >= SHORTEST - 1)
    known = {word for word, number in counts.items() if number >= OFTEN and len(word) >= SHORTEST}
    missing = {one: word for word in known for one in _with_one_less(word)}
    found = {}
    for word, number in counts.items():
        meant = _meant(word, known, missing) if number <= MOST else None
        if meant is not None and not _is_known(word):
            found[word] = meant
    return found


def _meant(word: str, known: set[str], missing: Spellings) -> str | None:
    """The known word that `word` differs from by a slip."""
    others = (*_with_one_less(word), *_moved(word)) if len(word) >= SHORTEST else ()
    return missing.get(word) or next((one for one in others if one in known), None)


def _is_known(word: str) -> bool:
    return word in _FUNCTION_WORDS or is_word(load_pipeline(), word)


def mended(text: str, spellings: Spellings) -> str:
    """`text` with its slips as the document spells the words elsewhere, and no word twice."""

    def meant(found: re.Match[str]) -> str:
        word = found[0]
        right = spellings.get(word.lower(), word)
        return right.title() if word.istitle() else right

    once = _TWO_NUMBERS.sub(r"\1", _WRITTEN_TWICE.sub(r"\1", text))
    once = _TWO_ENDINGS.sub(_with_one_ending, once)
    return _LETTERS.sub(meant, once) if spellings else once


def _with_one_ending(found: re.Match[str]) -> str:
    """The words with the verb as it is behind a modal; as they are where that is no verb."""
    plain = found[2].removesuffix("s")
    return f"{found[1]} {plain}" if is_verb_form(plain) else found[0]


def lost_apostrophes(text: str) -> bool:
    """Whether a whole text has no apostrophe, but owners whose "s" stands alone, and no symbols."""
    if _APOSTROPHE.search(text) or _SYMBOL.search(text):
        return False
    owners = {one[1].lower() for one in _LOST_APOSTROPHE.finditer(text) if _as_owner(one) != one[0]}
    return len(owners) >= _FEWEST_OWNERS


def with_apostrophes(text: str) -> str:
    """`text` with the apostrophes of its owners, which it lost."""
    return _LOST_APOSTROPHE.sub(_as_owner, text)


def _as_owner(found: re.Match[str]) -> str:
    """The words with an apostrophe, where neither of them is one before or behind a letter "s"."""
    told = {found[1].lower(), found[2].lower()}
    named = _FUNCTION_WORDS.isdisjoint(told) and found[1].lower() not in _BEFORE_A_LETTER
    return f"{found[1]}'s " if named else found[0]


_BEFORE_A_LETTER = frozenset({"letter", "letters", "variable", "string", "symbol"})
"""What is before the name of a letter: "the string s ends there"."""


def _with_one_less(word: str) -> Iterator[str]:
    """The word without one of its inner letters, each in turn."""
    return (word[:n] + word[n + 1 :] for n in range(1, len(word) - 1))


def _moved(word: str) -> Iterator[str]:
    """The word with two letters behind its first in the place of each other."""
    return (
        word[:n] + word[n + 1] + word[n] + word[n + 2 :]
        for n in range(1, len(word) - 1)
        if word[n] != word[n + 1]
    )
