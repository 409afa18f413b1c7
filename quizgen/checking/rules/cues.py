"""What gives the key away to one who does not know it."""

import re
from collections.abc import Iterable
from typing import Final

from quizgen.checking.rule import Rule, each
from quizgen.checking.values import value_of
from quizgen.checking.words import Choice, content, is_plain, prompt, shown, stemmed, words
from quizgen.model import MultipleChoice, Option, Question

_BLANK_END: Final = re.compile(r"\b(an?)\s*(?:_+|\.\.\.|…)?\s*[.:?]?\s*$", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"(the|an?)\s", re.IGNORECASE)
_VERB_FORMS: Final = (re.compile(r"to \w"), re.compile(r"\w{2,}ing\b"), re.compile(r"\w{2,}ed\b"))
_UNEVEN_FROM: Final = 20


def _key_and_others(question: Question) -> tuple[Option, list[Option]] | None:
    """The key and the distractors of a choice with one key and words alone; else None."""
    if not isinstance(question, MultipleChoice):
        return None
    if not all(is_plain(option.text) for option in question.options):
        return None
    (key,) = (option for option in question.options if option.correct)
    return key, [option for option in question.options if not option.correct]


def _longest_key(question: Question) -> Iterable[str]:
    found = _key_and_others(question)
    if not found:
        return
    key, others = found[0].text.plain, [option.text.plain for option in found[1]]
    longest = max(map(len, others))
    if len(words(key)) >= 4 and longest < 0.75 * len(key):
        yield f"the key has {len(key)} characters, the longest distractor {longest}"


def _uneven_options(question: Question) -> Iterable[str]:
    if isinstance(question, Choice) and all(is_plain(one.text) for one in question.options):
        lengths = sorted(len(text) for text in question.option_texts)
        if lengths[-1] >= _UNEVEN_FROM and lengths[-1] > 2 * lengths[0]:
            yield f"the options have from {lengths[0]} to {lengths[-1]} characters"


def _word_repeat(question: Question) -> Iterable[str]:
    found = _key_and_others(question)
    if not found:
        return
    key, others = found
    asked = content(prompt(question))
    elsewhere = frozenset().union(*(content(option.text.plain) for option in others))
    for word in words(key.text.plain):
        if len(word) >= 4 and stemmed(word) in asked - elsewhere:
            yield f"of all options, only the key repeats “{word}” from the stem"
            return


def _convergence(question: Question) -> Iterable[str]:
    found = _key_and_others(question)
    if not found or len(found[1]) < 3:
        return
    key, others = found
    if value_of(key.text.plain):
        return
    for word in sorted(content(key.text.plain)):
        if sum(word in content(option.text.plain) for option in others) == len(others) - 1:
            yield f"“{word}” stands in the key and in all distractors but one"
            return


def _grammatical_cue(question: Question) -> Iterable[str]:
    found = _key_and_others(question)
    if not found:
        return
    key, others = found[0].text.plain, [option.text.plain for option in found[1]]
    article = _BLANK_END.search(prompt(question))
    if article and any(_fits(article[1], one) != _fits(article[1], key) for one in others):
        yield f"only some options can follow “{article[1]}”"
        return
    if len(others) < 2:
        return
    if not any(bool(_ARTICLE.match(one)) == bool(_ARTICLE.match(key)) for one in others):
        yield (
            "the key alone has an article"
            if _ARTICLE.match(key)
            else "the key alone has no article"
        )
        return
    for form in _VERB_FORMS:
        if form.match(key) and not any(form.match(one) for one in others):
            yield f"the key {shown(key)} alone has its form of the verb"
            return


def _fits(article: str, text: str) -> bool:
    """Whether `text` can follow the indefinite article, going by its first letter."""
    return (text[:1].casefold() in "aeiou") == (article.casefold() == "an")


LONGEST_KEY = Rule(
    name="longest-key",
    severity="warning",
    definition="The key has four words or more, and the longest distractor fewer than three "
    "quarters of its characters.",
    why="Test-wise learners pick the longest option, for writers take most care of the key.",
    bad="## What is osmosis?\n\n- [x] the movement of water through a membrane\n- [ ] a rock\n"
    "- [ ] a cell\n",
    good="## What is osmosis?\n\n- [x] the movement of water through a membrane\n"
    "- [ ] the growth of crystals in a solution\n- [ ] the breakdown of sugar in a cell\n",
    find=each(_longest_key),
)
UNEVEN_OPTIONS = Rule(
    name="uneven-options",
    severity="info",
    definition=f"The longest option has {_UNEVEN_FROM} characters or more, and more than twice as "
    "many as the shortest.",
    why="An option that stands out is picked or ruled out for its looks.",
    bad="## Which rock cools from lava?\n\n- [x] basalt\n- [ ] the limestone of a coral reef\n",
    good="## Which rock cools from lava?\n\n- [x] basalt\n- [ ] limestone\n",
    find=each(_uneven_options),
)
WORD_REPEAT = Rule(
    name="word-repeat",
    severity="warning",
    definition="A word of four letters or more, its ending aside, stands in the stem and in the "
    "key but in no distractor.",
    why="The echo points to the key.",
    bad="## Which instrument measures earthquakes?\n\n- [x] an earthquake recorder\n"
    "- [ ] an old barometer\n",
    good="## Which instrument measures earthquakes?\n\n- [x] a seismometer\n- [ ] a barometer\n",
    find=each(_word_repeat),
)
CONVERGENCE = Rule(
    name="convergence",
    severity="info",
    definition="Among four options or more, other than numbers and dates, a word of the key stands "
    "in all distractors but one.",
    why="The key is what most options have in common; the odd one out is ruled out at a glance.",
    bad="## Which acid is in vinegar?\n\n- [x] acetic acid\n- [ ] citric acid\n- [ ] lactic acid\n"
    "- [ ] table salt\n",
    good="## Which acid is in vinegar?\n\n- [x] acetic acid\n- [ ] citric acid\n- [ ] lactic acid\n"
    "- [ ] formic acid\n",
    find=each(_convergence),
)
GRAMMATICAL_CUE = Rule(
    name="grammatical-cue",
    severity="warning",
    definition="The stem ends in “a” or “an”, which not all options can follow as the key does; or "
    "of three options or more the key alone has, or alone lacks, an article; or it alone starts "
    "with a verb in -ing or -ed, or with “to”.",
    why="Grammar, not knowledge, finds the key.",
    bad="## Bees gather nectar with an:\n\n- [x] extended tongue\n- [ ] leg\n",
    good="## With what do bees gather nectar?\n\n- [x] tongue\n- [ ] leg\n",
    find=each(_grammatical_cue),
)
