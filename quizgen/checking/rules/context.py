"""Questions that only make sense beside a text that the learner does not see, or on some day."""

import re
from collections.abc import Iterable
from typing import Final

from quizgen.checking.lexicon import DEMONSTRATIVE, FUNCTION, PERSONAL
from quizgen.checking.rule import Rule, each
from quizgen.checking.words import Choice, has_image, prompt, unquoted
from quizgen.model import Matching, Ordering, Question

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|_{2,}")
_EXPLETIVE: Final = re.compile(
    r"\bit\b.*\b(to|that|when|if|called|rain|snow|take|takes|took)\b", re.IGNORECASE
)
_INVERTED: Final = re.compile(
    r"[^?]*?\b(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could) "
    r"(he|she|they|it|we|I)\b"
)
_LOOKS_FORWARD: Final = re.compile(
    r"[^,]{0,80}\b(?:his|her|its|their)\b[^,]*, (?:(?:the )?[A-Z]|__)"
)
_DEICTIC: Final = re.compile(
    r"\bthe (former|latter)"
    r"(?=\s*(?:$|[^\w\s]|(?:is|was|were|are|had|has|of|and|or|in|to|did|does)\b))"
    r"|\b(described|mentioned|shown|listed|discussed|as) (above|below)\b"
    r"|\bthe (above|aforementioned)\b|\b(in|from|according to|of) (the|this) "
    r"(text|passage|article|author|paragraph|excerpt|chapter|document)\b"
    r"|\bet al\b|\b(figure|fig\.|table) \d",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(
    r"\b((last|next|this|past) (year|month|week|decade|century|spring|summer|autumn|winter)"
    r"|(?<!thousands of )(?<!millions of )(?<!billions of )"
    r"(years?|months?|weeks?|days?|decades?) ago|yesterday|tomorrow|today|tonight|nowadays"
    r"|currently|recently|at present|at the moment|right now|so far this)\b",
    re.IGNORECASE,
)
_OF_OPTIONS: Final = re.compile(r"\bof (these|those)\b|\bthese options\b", re.IGNORECASE)


def _dangling_reference(question: Question) -> Iterable[str]:
    if has_image(question) or isinstance(question, Matching | Ordering):
        return
    text = unquoted(prompt(question))
    if isinstance(question, Choice):
        text = _OF_OPTIONS.sub(" ", text)
    found = _DEICTIC.search(text)
    if found:
        yield f"“{found[0]}” points to something that the learner does not see"
        return
    if _LOOKS_FORWARD.match(text):
        return
    pronoun = _first_pronoun(text) or _asked_of(text)
    if pronoun and (pronoun.casefold() != "it" or not _EXPLETIVE.search(text)):
        yield f"“{pronoun}” stands before anything that it could mean"


def _first_pronoun(text: str) -> str | None:
    """The pronoun that stands before any word that carries meaning."""
    for word in map(str, _WORD.findall(text)):
        if word.casefold() in PERSONAL | DEMONSTRATIVE and word != "IT":
            return word
        if word.casefold() not in FUNCTION and not word.isdigit():
            return None
    return None


def _asked_of(text: str) -> str | None:
    """The subject of a question (“which city did he like”) where nobody is named before it."""
    found = _INVERTED.match(text)
    if found is None or re.search(r"[,:;]|\s[A-Z]", text[: found.start(1)]):
        return None
    return found[1]


def _relative_time(question: Question) -> Iterable[str]:
    found = _RELATIVE.search(unquoted(prompt(question)))
    if found:
        yield f"“{found[0]}” depends on the day of reading"


DANGLING_REFERENCE = Rule(
    name="dangling-reference",
    severity="warning",
    definition="A pronoun (he, they, its, we, this) stands before any word of meaning, or is "
    "the subject of a question that names nobody before it (“which city did he like?”); or the "
    "stem says “the latter”, “above”, “in the text”, “the author of the passage”, “Figure 2”. "
    "“On his birthday, Darwin …” names him in time. Questions with an image, and words in "
    "quotation marks, are left alone.",
    why="On a card, months later, nobody knows who “he” was.",
    bad="## When did he first publish?\n\n**Answer:** 1859\n",
    good="## When did Charles Darwin first publish his theory?\n\n**Answer:** 1859\n",
    find=each(_dangling_reference),
)
RELATIVE_TIME = Rule(
    name="relative-time",
    severity="warning",
    definition="The stem says last year, this month, ten years ago, today, recently, currently or "
    "the like, outside quotation marks.",
    why="What is true today may be false when the card comes up again: give the date.",
    bad="## Who won the cup last year?\n\n**Answer:** Ajax\n",
    good="## Who won the cup in 1995?\n\n**Answer:** Ajax\n",
    find=each(_relative_time),
)
