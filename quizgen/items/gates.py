"""Gates: named pure functions that give a reason to drop a candidate, or None.

A candidate that fails a gate is wrong for every reader; what is only weaker lowers its quality
instead (`quizgen.scoring.quality`).
"""

import re
from collections.abc import Callable

from quizgen.items.candidate import Candidate
from quizgen.lang.en.gazetteer import demonym, place_class
from quizgen.model import BLANK, Cloze, MultipleChoice, TrueFalse, fold

Gate = Callable[[Candidate], str | None]

LONGEST_STEM = 34
LONGEST_KEY = 9

_PERSONAL = re.compile(
    r"(?:^|(?<=[a-z,;:\"] ))I(?='| (?!in|of|and|or|by|at|to|for|on)[a-z])"
    r"|\b(?:we|you|me|us|my|our|your|mine|ours|yours|myself|ourselves|yourself)\b"
)
_FIGURES = re.compile(
    r"\bet al\b|\b(?:figure|fig\.|table|chapter|section|page)\s+\d", re.IGNORECASE
)
_FORMULA = re.compile(r"(?<!\w)[A-Z] \d+(?!\w)|[=<>≤≥⊆]|\w\^\w|\w\(")
_CONTENT = re.compile(r"[^\W\d_]{3,}|\d+")


def dropped_for(candidate: Candidate) -> str | None:
    """The first gate that `candidate` does not pass, with its reason; None if it passes all."""
    for name, gate in GATES:
        reason = gate(candidate)
        if reason:
            return f"{name}: {reason}"
    return None


def _blank(candidate: Candidate) -> str | None:
    return "not clean" if candidate.features.get("blank_fault") else None


_WIDE = frozenset(
    {"definition", "why", "sequence", "events", "pairs", "membership", "quotation", "term", "cell"}
)
"""Forms that are not about one clause: their keys may be long and share words with the stem."""


def _length(candidate: Candidate) -> str | None:
    words = len(candidate.stem.split())
    if candidate.form in _WIDE or candidate.form in ("naming", "acronym", "role"):
        return "stem too long" if words > LONGEST_STEM else None
    if words < (6 if candidate.form in ("cloze", "true_false") else 5):
        return "stem too short"
    return "stem too long" if words > LONGEST_STEM else None


def _key_length(candidate: Candidate) -> str | None:
    if candidate.form in _WIDE:
        return None
    return "key too long" if len(candidate.key.split()) > LONGEST_KEY else None


def _leak(candidate: Candidate) -> str | None:
    """The key, or a telling word of it, stands in the stem."""
    question = candidate.question
    if isinstance(question, TrueFalse) or candidate.form in _WIDE - {"term"}:
        return None
    stem = f" {fold(candidate.stem)} "
    if f" {fold(candidate.key)} " in re.sub(r"[^\w ]", " ", stem):
        return "key stands in the stem"
    if demonym(candidate.key) in candidate.stem.split():
        return "the people of the country stand in the stem"
    if isinstance(question, Cloze):
        akin = _akin(candidate.key, candidate.stem)
        return "a form of the key stands in the stem" if akin else None
    asked = candidate.stem.split()[:4]
    telling = {fold(w) for w in _CONTENT.findall(candidate.key) if len(w) > 3}
    given = {fold(w) for w in _CONTENT.findall(candidate.stem)}
    shared = telling & given - {fold(word) for word in asked}
    return "a word of the key stands in the stem" if shared else None


def _akin(key: str, stem: str) -> bool:
    """Whether the key is made of a name in the stem, or that of the key: Africa, Africans."""
    names = [word.strip(".,;:()'\"") for word in stem.split()]
    if place_class(key):  # Nigeria is not made of Niger
        names = [name for name in names if not place_class(name)]
    return len(key) > 4 and any(
        len(name) > 4
        and name[0].isupper()
        and key[0].isupper()
        and (key.startswith(name) or name.startswith(key))
        for name in names
    )


def _personal(candidate: Candidate) -> str | None:
    if candidate.form == "quotation":
        return None
    return "first or second person" if _PERSONAL.search(candidate.stem) else None


def _furniture(candidate: Candidate) -> str | None:
    key = candidate.key
    lone = len(key.removesuffix(".")) == 1 and key[0].isalpha()  # a sign, or the "Y." of Y. pestis
    if lone or _FORMULA.search(candidate.stem) or _FORMULA.search(candidate.key):
        return "formula that lost its form"
    shown = _FIGURES.search(f"{candidate.stem} | {candidate.key}")
    return "points at a figure" if shown else None


_TORN = re.compile(r"[a-z]- (?!and\b|or\b|to\b)")


def _torn_word(candidate: Candidate) -> str | None:
    """A word of two that lost its second: "a semi- was"."""
    return "half a word" if _TORN.search(candidate.stem) else None


def _quotes(candidate: Candidate) -> str | None:
    text = candidate.stem
    return "unbalanced quotation marks" if text.count('"') % 2 else None


_WHICH_ONE = frozenset({"when", "where", "how_many", "how_long", "why", "who", "which"})


def _which_one(candidate: Candidate) -> str | None:
    """A direct question about "a bridge" leaves open which of all bridges is meant."""
    clause = candidate.fact.clause
    if clause is None or candidate.form not in _WHICH_ONE:
        return None
    subject = clause.subject.text
    open_one = re.match(r"(?:an?|some|several) [^\d]+$", subject.lower()) and subject.islower()
    asked = clause.subject.text in candidate.stem
    return "some one or other is its subject" if open_one and asked else None


_ONE_OF = re.compile(r"\bone of (?:the|its|his|her|their)\b")


def _one_of(candidate: Candidate) -> str | None:
    """What is "one of the oldest" can be told of it, but not asked for by it."""
    stem = candidate.stem
    asks = stem.startswith((BLANK, "Who ", "Which ", "What "))
    return "one of several fits" if asks and _ONE_OF.search(stem) else None


def _options(candidate: Candidate) -> str | None:
    question = candidate.question
    if not isinstance(question, MultipleChoice):
        return None
    lengths = [len(text) for text in question.option_texts]
    return "options of unequal length" if max(lengths) > 3.2 * min(lengths) + 6 else None


GATES: tuple[tuple[str, Gate], ...] = (
    ("blank", _blank),
    ("length", _length),
    ("key length", _key_length),
    ("leak", _leak),
    ("person", _personal),
    ("furniture", _furniture),
    ("torn", _torn_word),
    ("quotes", _quotes),
    ("which one", _which_one),
    ("one of", _one_of),
    ("options", _options),
)
