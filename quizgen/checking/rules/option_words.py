"""Words that do not belong into options."""

import re
from collections.abc import Iterable
from typing import Final

from quizgen.checking.lexicon import ABSOLUTE, VAGUE
from quizgen.checking.rule import Rule, each
from quizgen.checking.words import Choice, first_of, prompt, shown, words
from quizgen.model import Question, fold

_NONE: Final = re.compile(
    r"\b(none|neither) of (the|these|those)\b|\bnone (is|are) (right|correct)\b"
)
_ALL: Final = re.compile(r"\b(all|both|any) of (the (above|following|others?)|these|those|them)\b")
_JUDGED: Final = frozenset({"true", "false", "yes", "no", "right", "wrong", "correct", "incorrect"})
_WHICH_TRUE: Final = re.compile(
    r"\b(which|what)\b.*\b(is|are) (not )?(true|false|correct|incorrect|right|wrong)\b"
)


def _none_of_the_above(question: Question) -> Iterable[str]:
    if isinstance(question, Choice):
        for text in question.option_texts:
            if _NONE.search(fold(text)):
                yield f"the option {shown(text)} tests nothing"


def _all_of_the_above(question: Question) -> Iterable[str]:
    if isinstance(question, Choice):
        for text in question.option_texts:
            if _ALL.search(fold(text)):
                yield f"the option {shown(text)} is known by two of the others"


def _true_false_options(question: Question) -> Iterable[str]:
    if not isinstance(question, Choice):
        return
    for text in question.option_texts:
        found = words(text)
        if found and found[0] in _JUDGED and (len(found) == 1 or text[len(found[0])] in ",;:"):
            yield f"the option {shown(text)} judges a statement"
            return
    if _WHICH_TRUE.search(prompt(question).casefold()):
        yield "the question asks which statement is true or false"


def _absolute_terms(question: Question) -> Iterable[str]:
    if isinstance(question, Choice):
        for text in question.option_texts:
            word = first_of(words(text), ABSOLUTE)
            if word and not _ALL.search(fold(text)) and not _NONE.search(fold(text)):
                yield f"the option {shown(text)} says “{word}”"


def _vague_terms(question: Question) -> Iterable[str]:
    if isinstance(question, Choice):
        for text in question.option_texts:
            word = first_of(words(text), VAGUE)
            if word:
                yield f"the option {shown(text)} says “{word}”"


NONE_OF_THE_ABOVE = Rule(
    name="none-of-the-above",
    severity="warning",
    definition="An option says “none of the above”, “none of these” or the like.",
    why="Who picks it shows what the answer is not, never what it is.",
    bad="## Which gas do plants take in?\n\n- [x] carbon dioxide\n- [ ] helium\n"
    "- [ ] none of the above\n",
    good="## Which gas do plants take in?\n\n- [x] carbon dioxide\n- [ ] helium\n- [ ] neon\n",
    find=each(_none_of_the_above),
)
ALL_OF_THE_ABOVE = Rule(
    name="all-of-the-above",
    severity="warning",
    definition="An option says “all of the above”, “both of these” or the like.",
    why="Knowing two options gives it away, knowing one that is wrong rules it out.",
    bad="## Which organ belongs to digestion?\n\n- [ ] stomach\n- [ ] liver\n"
    "- [x] all of the above\n",
    good="## Which organs belong to digestion?\n\n- [x] stomach\n- [x] liver\n- [ ] lung\n",
    find=each(_all_of_the_above),
)
TRUE_FALSE_OPTIONS = Rule(
    name="true-false-options",
    severity="warning",
    definition="An option of a choice is “true”, “false”, “yes”, “no” or starts with one of them "
    "and a comma, or the stem asks which statement is true, false, correct or incorrect.",
    why="It is a true-or-false question in disguise, and several options can be argued for.",
    bad="## Is water a compound?\n\n- [x] Yes\n- [ ] No\n",
    good="## Water is a compound.\n\n**Answer:** True\n",
    find=each(_true_false_options),
)
ABSOLUTE_TERMS = Rule(
    name="absolute-terms",
    severity="warning",
    definition="An option holds always, never, none, all, every, only, completely, absolutely, "
    "totally, definitely, inevitable, inevitably, invariably or entirely.",
    why="Learners know that such options are seldom right.",
    bad="## What does an enzyme do?\n\n- [x] speeds up a reaction\n- [ ] always stops a reaction\n",
    good="## What does an enzyme do?\n\n- [x] speeds up a reaction\n- [ ] stops a reaction\n",
    find=each(_absolute_terms),
)
VAGUE_TERMS = Rule(
    name="vague-terms",
    severity="warning",
    definition="An option holds frequently, occasionally, rarely, seldom, sometimes, usually, "
    "regularly, generally, often, nearly, somewhat, partly, mostly or probably.",
    why="How often “often” is, is anybody's guess.",
    bad="## What do tides follow?\n\n- [x] the moon\n- [ ] usually the wind\n",
    good="## What do tides follow?\n\n- [x] the moon\n- [ ] the wind\n",
    find=each(_vague_terms),
)
